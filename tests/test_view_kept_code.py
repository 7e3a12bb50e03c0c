"""Compiled templates are kept beside them, used again, and never trusted when anything has changed."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from ontherecord.view import kept_code
from ontherecord.view.kept_code import KeptCode


class Counting(Environment):
    """An environment that counts how often it compiles."""

    compiled = 0

    def compile(self, *args, **kwargs):  # type: ignore[no-untyped-def]  # as Jinja's
        self.compiled += 1
        return super().compile(*args, **kwargs)


@pytest.fixture(autouse=True)
def may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "day.html").write_text("<b>{{ day }}</b>", encoding="utf-8")
    return folder


def render(theme: Path, *own: Path, autoescape: bool = False) -> tuple[str, int]:
    """What the template says, and how many were compiled for it."""
    environment = Counting(loader=FileSystemLoader([*own, theme]), autoescape=autoescape)
    environment.bytecode_cache = KeptCode(theme)
    return environment.get_template("day.html").render(day="<1 May>"), environment.compiled


def find_code(theme: Path) -> Path:
    (code,) = theme.glob("__pycache__/*")
    return code


def test_a_template_is_compiled_once(theme: Path) -> None:
    assert render(theme) == ("<b><1 May></b>", 1)
    assert render(theme) == ("<b><1 May></b>", 0)
    assert find_code(theme).name == f"day.{sys.implementation.cache_tag}.pyc"


def test_a_changed_template_is_compiled_again(theme: Path) -> None:
    render(theme)
    (theme / "day.html").write_text("<i>{{ day }}</i>", encoding="utf-8")
    assert render(theme) == ("<i><1 May></i>", 1)
    assert render(theme) == ("<i><1 May></i>", 0)


def test_code_made_in_another_way_is_not_used(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render(theme)
    assert render(theme, autoescape=True) == ("<b>&lt;1 May&gt;</b>", 1)
    shutil.copy(kept_code.__file__, theme.parent / "generator.py")
    monkeypatch.setattr(kept_code, "_MAKERS", (theme.parent / "generator.py",))
    assert render(theme, autoescape=True) == ("<b>&lt;1 May&gt;</b>", 1)
    assert render(theme, autoescape=True) == ("<b>&lt;1 May&gt;</b>", 0)
    os.utime(theme.parent / "generator.py", (1, 1))
    assert render(theme, autoescape=True) == ("<b>&lt;1 May&gt;</b>", 1)


@pytest.mark.parametrize("kept", [0, 2, 9, 20, 60, -1])
def test_code_that_is_cut_off_is_made_anew(kept: int, theme: Path) -> None:
    render(theme)
    code = find_code(theme)
    code.write_bytes(code.read_bytes()[:kept])
    assert render(theme) == ("<b><1 May></b>", 1)
    assert render(theme) == ("<b><1 May></b>", 0)


@pytest.mark.parametrize("rubbish", [b"rubbish", b"j2\x80\x02K\x05.\x80\x02J\x0b\x00\x00\x03.rubbish"])
def test_what_is_no_code_is_made_anew(rubbish: bytes, theme: Path) -> None:
    render(theme)
    find_code(theme).write_bytes(rubbish)
    assert render(theme) == ("<b><1 May></b>", 1)


def test_where_nothing_may_be_written_it_is_compiled_each_time(theme: Path) -> None:
    (theme / "__pycache__").touch()  # holds for root, too
    assert [render(theme), render(theme)] == [("<b><1 May></b>", 1)] * 2


def test_python_may_be_told_to_keep_nothing(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [render(theme), render(theme)] == [("<b><1 May></b>", 1)] * 2
    assert not (theme / "__pycache__").exists()


def test_nothing_is_left_in_a_sites_own_folder(theme: Path, tmp_path: Path) -> None:
    own = tmp_path / "theme-of-a-site"  # begins as the theme's folder does
    own.mkdir()
    (own / "day.html").write_text("ours {{ day }}", encoding="utf-8")
    assert [render(theme, own), render(theme, own)] == [("ours <1 May>", 1)] * 2
    assert list(own.iterdir()) == [own / "day.html"]


def test_it_is_kept_where_python_is_told_to_keep_it(
    theme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    assert [render(theme), render(theme)] == [("<b><1 May></b>", 1), ("<b><1 May></b>", 0)]
    assert not (theme / "__pycache__").exists()
