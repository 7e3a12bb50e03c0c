"""The old site or the new one, whole, whatever happens: folders that cannot be moved, what dead builds left behind."""

import errno
import os
from pathlib import Path

import pytest
from tests.staged import beside, build, contents

from ontherecord.host import replacement
from ontherecord.host.replacement import Way
from ontherecord.host.staging import Staged, discard, stage, swap


def refuse(number: int) -> object:
    """A stand-in for a call that the system refuses with that error."""

    def refusing(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return refusing


# ------------------------------------------------------------------------------------------------ the plain way


def test_first_build_makes_the_site(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    assert build(site, "one", "index.html", "a/index.html") is Way.EXCHANGED
    assert contents(site) == {"index.html": "one", "a/index.html": "one"}
    assert beside(site) == []


def test_nothing_of_the_old_site_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one", "index.html", "gone/index.html", "gone/.hidden")
    assert build(site, "two", "index.html", "new/index.html") is Way.EXCHANGED
    assert contents(site) == {"index.html": "two", "new/index.html": "two"}
    assert beside(site) == []


def test_the_old_site_is_up_until_the_swap(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    staged = stage(site)
    (staged.folder / "index.html").write_text("two")
    assert contents(site) == {"index.html": "one"}
    assert staged.folder.stat().st_dev == site.stat().st_dev
    assert (staged.workshop.path / ".gitignore").read_text() == "*\n"
    swap(staged)


def test_discard_leaves_no_trace(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    staged = stage(site)
    (staged.folder / "index.html").write_text("two")
    discard(staged)
    assert contents(site) == {"index.html": "one"}
    assert beside(site) == []


def test_discard_after_swap_is_harmless(tmp_path: Path) -> None:
    site = tmp_path / "site"
    staged = stage(site)
    (staged.folder / "index.html").write_text("one")
    swap(staged)
    discard(staged)
    assert contents(site) == {"index.html": "one"}


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.write_text("not a folder")
    with pytest.raises(NotADirectoryError):
        stage(site)
    assert site.read_text() == "not a folder"
    assert beside(site) == []


def test_relative_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    staged = stage(Path("site"))
    monkeypatch.chdir("/")
    (staged.folder / "index.html").write_text("one")
    swap(staged)
    assert contents(tmp_path / "site") == {"index.html": "one"}


# --------------------------------------------------------------------------------- dot files, links, permissions


def test_dot_files_come_along_unless_the_new_site_has_them(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old", "index.html", ".gitignore", ".nojekyll", ".git/config", ".git/objects/ab")
    (site / ".git" / "objects" / "ab").chmod(0o440)
    (site / ".link").symlink_to("nowhere")
    staged = stage(site)
    (staged.folder / ".nojekyll").write_text("new")
    swap(staged)
    assert (site / ".link").readlink() == Path("nowhere")
    (site / ".link").unlink()
    assert contents(site) == {
        ".git/config": "old",
        ".git/objects/ab": "old",
        ".gitignore": "old",
        ".nojekyll": "new",
    }
    assert (site / ".git" / "objects" / "ab").stat().st_mode & 0o777 == 0o440


def test_a_site_behind_a_symbolic_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    real = tmp_path / "volume" / "www"
    build(real, "one")
    link = tmp_path / "site"
    link.symlink_to(real)
    assert build(link, "two") is Way.EXCHANGED
    assert link.is_symlink()
    assert contents(real) == {"index.html": "two"}
    assert beside(real) == []


def test_everybody_can_read_the_site_whatever_the_umask(tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = os.umask(0o077)
    try:
        build(site, "one", "index.html", "a/b/index.html", "run.sh")
        staged = stage(site)
        for name in ("index.html", "a/b/index.html", "run.sh"):
            (staged.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (staged.folder / name).write_text("two")
        (staged.folder / "run.sh").chmod(0o700)
        (staged.folder / "outside").symlink_to(tmp_path / "private")
        (tmp_path / "private").write_text("not part of the site")
        swap(staged)
    finally:
        os.umask(before)
    modes = {path.relative_to(site).as_posix(): path.lstat().st_mode & 0o777 for path in site.rglob("*")}
    assert modes.pop("outside") == 0o777  # of the link; what it leads to stays as it was
    assert (tmp_path / "private").stat().st_mode & 0o777 == 0o600
    assert modes == {"a": 0o755, "a/b": 0o755, "a/b/index.html": 0o644, "index.html": 0o644, "run.sh": 0o744}
    assert site.stat().st_mode & 0o777 == 0o755


def test_a_folder_shared_with_a_group_stays_shared(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    os.chown(site, -1, 12 if os.geteuid() == 0 else [*os.getgroups(), os.getgid()][0])
    site.chmod(0o2775)
    group = site.stat().st_gid
    build(site, "two", "a/index.html")
    assert site.stat().st_mode & 0o7777 == 0o2775
    assert {path.stat().st_gid for path in (site, *site.rglob("*"))} == {group}


# ------------------------------------------------------------------------------------------- where no exchange is


def test_without_exchange_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build(site, "one", "index.html", ".gitignore")
    monkeypatch.setattr(replacement, "exchange", refuse(errno.ENOSYS))
    assert build(site, "two") is Way.RENAMED
    assert contents(site) == {".gitignore": "one", "index.html": "two"}
    assert beside(site) == []


def test_when_the_second_rename_fails_the_first_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build(site, "one", "index.html", ".gitignore")
    monkeypatch.setattr(replacement, "exchange", refuse(errno.ENOSYS))
    rename = Path.rename

    def rename_but_not_the_new(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.ENOSPC, "no space")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", rename_but_not_the_new)
    staged = stage(site)
    with pytest.raises(OSError, match="no space"):
        swap(staged)
    assert contents(site) == {".gitignore": "one", "index.html": "one"}
    discard(staged)
    assert beside(site) == []


def test_a_build_that_died_between_the_renames_is_undone_by_the_next(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one", "index.html", ".gitignore")
    dead = stage(site)
    site.rename(dead.workshop.old)
    dead.workshop.lock.close()
    staged = stage(site)
    assert contents(site) == {".gitignore": "one", "index.html": "one"}
    discard(staged)
    assert beside(site) == []


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EROFS])
def test_a_site_that_cannot_be_moved_is_replaced_in_place(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    old = ("index.html", "gone/deep/index.html", "gone/.hidden", ".gitignore", ".git/config", "file", "folder/x")
    build(site, "one", *old)
    (site / "to-folder").symlink_to("gone")
    (site / ".git" / "config").chmod(0o600)
    folder = site.stat().st_ino
    monkeypatch.setattr(replacement, "exchange", refuse(number))
    assert build(site, "two", "index.html", "file/now-a-folder", "folder", "to-folder/x", ".nojekyll") is Way.IN_PLACE
    assert site.stat().st_ino == folder
    assert contents(site) == {
        ".git/config": "one",
        ".gitignore": "one",
        ".nojekyll": "two",
        "file/now-a-folder": "two",
        "folder": "two",
        "index.html": "two",
        "to-folder/x": "two",
    }
    assert not (site / "gone").exists()
    assert (site / ".git" / "config").stat().st_mode & 0o777 == 0o600
    assert beside(site) == []


def test_pages_are_placed_after_what_they_ask_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed = []
    replace = Path.replace

    def note(path: Path, target: Path) -> Path:
        placed.append(target.relative_to(tmp_path / "site").as_posix())
        return replace(path, target)

    site = tmp_path / "site"
    build(site, "one")
    monkeypatch.setattr(Path, "replace", note)
    monkeypatch.setattr(replacement, "exchange", refuse(errno.EBUSY))
    build(site, "two", "a.html", "z/style.css", "b/index.html", "image.png")
    assert placed == ["image.png", "z/style.css", "a.html", "b/index.html"]


@pytest.mark.usefixtures("ordinary_user")
def test_a_parent_folder_that_may_not_be_written_to(open_folder: Path) -> None:
    site = open_folder / "locked" / "site"
    build(site, "one", "index.html", "gone.html", ".gitignore")
    site.parent.chmod(0o555)
    try:
        staged = stage(site)
        assert staged.workshop.path.parent == site
        (staged.folder / "index.html").write_text("two")
        assert (site / "index.html").read_text() == "one"
        assert swap(staged) is Way.IN_PLACE
        assert contents(site) == {".gitignore": "one", "index.html": "two"}

        dead = stage(site)
        dead.workshop.lock.close()
        discard(stage(site))
        assert contents(site) == {".gitignore": "one", "index.html": "two"}
        assert not dead.workshop.path.exists()
    finally:
        site.parent.chmod(0o755)


@pytest.mark.usefixtures("ordinary_user")
def test_nowhere_to_build_is_an_error(open_folder: Path) -> None:
    site = open_folder / "locked" / "site"
    site.parent.mkdir()
    site.parent.chmod(0o555)
    try:
        with pytest.raises(PermissionError):
            stage(site)
    finally:
        site.parent.chmod(0o755)


# ------------------------------------------------------------------------------------------------------ leftovers


def left_behind(site: Path) -> Staged:
    """A staged folder whose build is dead: a killed process's lock goes with it."""
    dead = stage(site)
    (dead.folder / "index.html").write_text("half")
    dead.workshop.lock.close()
    return dead


def test_the_next_build_clears_what_a_dead_one_left(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    left_behind(site)
    staged = stage(site)
    assert beside(site) == [staged.workshop.path.name]
    discard(staged)


def test_a_folder_left_before_it_had_a_lock_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".site.ontherecord-0123abcd").mkdir()
    discard(stage(tmp_path / "site"))
    assert beside(tmp_path / "site") == []


def test_what_is_not_ours_is_never_deleted(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    elsewhere = left_behind(tmp_path / "other").workshop.path.rename(tmp_path / "kept")
    theirs = [
        ".site.ontherecord-0123abc",  # not our name: seven digits
        ".site.ontherecord-0123abcd.bak",
        ".sites.ontherecord-0123abcd",  # another site's
        ".site.ontherecord-1123abcd",  # our name, but with something in it that we do not put there
    ]
    for name in theirs:
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text("mine")
    (tmp_path / ".site.ontherecord-2123abcd").write_text("a file")
    (tmp_path / ".site.ontherecord-3123abcd").symlink_to(elsewhere)
    discard(stage(site))
    assert beside(site) == sorted([*theirs, ".site.ontherecord-2123abcd", ".site.ontherecord-3123abcd", "kept"])
    assert contents(elsewhere)["new/index.html"] == "half"
    assert (tmp_path / theirs[0] / "notes.txt").read_text() == "mine"


def test_a_leftover_of_another_user_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = left_behind(tmp_path / "site").workshop.path
    monkeypatch.setattr(os, "geteuid", lambda: theirs.stat().st_uid + 1)
    discard(stage(tmp_path / "site"))
    assert contents(theirs)["new/index.html"] == "half"


def test_a_live_build_keeps_its_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    first, second = stage(site), stage(site)
    (first.folder / "index.html").write_text("first")
    (second.folder / "index.html").write_text("second")
    swap(second)
    assert contents(site) == {"index.html": "second"}
    swap(first)
    assert contents(site) == {"index.html": "first"}
    assert beside(site) == []
