"""What a text file cannot show as a golden case: bytes, sizes, links."""

import os
from pathlib import Path

import pytest

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Content, Rules, read_content
from ontherecord.report.text import write_text

ARTICLE = "“The harbour opens on Monday,” the transport minister said.\n"
RECORD = """\
headline: The harbour opens again
published: 2024-08-19
statements:
  - id: opens
    who: Rana Osei
    quote: The harbour opens on Monday
"""


def read(folder: Path, article: bytes | None = None, record: bytes | None = None) -> Content:
    content = folder / "content"
    content.mkdir(exist_ok=True)
    (content / "harbour.txt").write_bytes(ARTICLE.encode() if article is None else article)
    (content / "harbour.yml").write_bytes(RECORD.encode() if record is None else record)
    return read_content(list_folder(content, "content"), Rules())


def report(content: Content) -> str:
    return write_text(content.problems)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_line_ends_and_byte_order_marks_make_no_difference(ending: str, mark: bytes, tmp_path: Path) -> None:
    article = mark + ARTICLE.replace("\n", ending).encode()
    record = mark + RECORD.replace("\n", ending).encode()
    assert report(read(tmp_path, article, record)) == "no problems\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_places_are_those_an_editor_shows(ending: str, tmp_path: Path) -> None:
    record = b"\xef\xbb\xbf" + RECORD.replace("harbour opens on", "harbor opens on").replace("\n", ending).encode()
    assert (
        report(read(tmp_path, record=record))
        == """\
content/harbour.yml:6:12: error: the article does not contain this quote [quote-not-found]
  6 |     quote: The harbor opens on Monday
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
  found:    The harbor opens on Monday
  expected: the words as they stand between quotation marks in the article
  nearest:  “The harbour opens on Monday” (content/harbour.txt:1:2)
  write:    quote: The harbour opens on Monday

1 error in 1 file
"""
    )


def test_an_article_in_latin_1(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, article="First line.\nThe café «Océan» is shut.\n".encode("latin-1")))
        == """\
content/harbour.txt:2:8: error: this file is not in UTF-8; it looks like Latin-1 or Windows-1252 [not-utf-8]
  2 | The café «Océan» is shut.
    |        ^
  expected: the file saved as UTF-8: in the editor, “Save with encoding”, UTF-8

1 error in 1 file
"""
    )


def test_a_record_in_latin_1(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, record=RECORD.replace("again", "in Orléans").encode("latin-1")))
        == """\
content/harbour.yml:1:35: error: this file is not in UTF-8; it looks like Latin-1 or Windows-1252 [not-utf-8]
  1 | headline: The harbour opens in Orléans
    |                                   ^
  expected: the file saved as UTF-8: in the editor, “Save with encoding”, UTF-8

1 error in 1 file
"""
    )


def test_an_article_in_utf_16(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, article=ARTICLE.encode("utf-16")))
        == """\
content/harbour.txt:1:1: error: this file is in UTF-16 [not-utf-8]
  expected: the file saved as UTF-8: in the editor, “Save with encoding”, UTF-8

1 error in 1 file
"""
    )


def test_a_nul_byte(tmp_path: Path) -> None:
    assert (
        report(
            read(
                tmp_path, ARTICLE.replace("minister", "mini\0ster").encode(), RECORD.replace("Rana", "Ra\0na").encode()
            )
        )
        == """\
content/harbour.txt:1:50: error: the invisible control character U+0000 stands in this line [control-character]
  1 | “The harbour opens on Monday,” the transport mini<U+0000>ster said.
    |                                                  ^^^^^^^^
  expected: the line without it; type it again

content/harbour.yml:5:12: error: the invisible control character U+0000 stands in this line [control-character]
  5 |     who: Ra<U+0000>na Osei
    |            ^^^^^^^^
  expected: the line without it; type it again

2 errors in 2 files
"""
    )


def test_another_control_character_in_a_record(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, record=RECORD.replace("Rana", "Ra\x07na").encode()))
        == """\
content/harbour.yml:5:12: error: the invisible control character U+0007 stands in this line [control-character]
  5 |     who: Ra<U+0007>na Osei
    |            ^^^^^^^^
  expected: the line without it; type it again

1 error in 1 file
"""
    )


def test_an_empty_record(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, record=b""))
        == """\
content/harbour.yml:1:1: error: this record is empty [empty-file]
  expected: at least `headline`, `published` and one entry

1 error in 1 file
"""
    )


def test_an_article_of_five_megabytes(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, article=ARTICLE.encode() * 80_000))
        == """\
content/harbour.txt:1:1: error: this file has 5.1 MB [file-too-large]
  expected: at most 1 MB, which is about 150,000 words

1 error in 1 file
"""
    )


def test_thirty_thousand_nested_dashes(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, record=b"headline: x\ntags:\n" + b"- " * 30_000 + b"x\n"))
        == """\
content/harbour.yml:3:79: error: lists and mappings are nested more than 40 deep [nested-too-deeply]
  expected: a record needs no more than five levels

1 error in 1 file
"""
    )


def test_thirty_thousand_nested_brackets(tmp_path: Path) -> None:
    assert (
        report(read(tmp_path, record=b"headline: " + b"[" * 30_000))
        == """\
content/harbour.yml:1:50: error: lists and mappings are nested more than 40 deep [nested-too-deeply]
  expected: a record needs no more than five levels

1 error in 1 file
"""
    )


def test_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The password is swordfish.", "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/notes.md").symlink_to(secret)
    (tmp_path / "content/away").symlink_to(tmp_path)
    (tmp_path / "content/gone.md").symlink_to("nowhere.md")
    content = read(tmp_path)
    assert (
        report(content)
        == """\
content/away:1:1: error: this link leads out of the content folder [link-out-of-content]
  expected: the file itself, copied into the folder

content/gone.md:1:1: error: this link leads out of the content folder [link-out-of-content]
  expected: the file itself, copied into the folder

content/notes.md:1:1: error: this link leads out of the content folder [link-out-of-content]
  expected: the file itself, copied into the folder

3 errors in 3 files
"""
    )
    assert content.pages == ()


def test_a_record_that_is_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "outside.yml").write_text(RECORD, "utf-8")
    (tmp_path / "content/harbour.yml").symlink_to(tmp_path / "outside.yml")
    (tmp_path / "content/harbour.txt").write_text(ARTICLE, "utf-8")
    content = read_content(list_folder(tmp_path / "content", "content"), Rules())
    assert [problem.code for problem in content.problems] == ["link-out-of-content"]
    assert content.explainers == ()


def test_a_link_inside_the_folder_is_a_file_like_others(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/copy.txt").symlink_to("harbour.txt")
    (tmp_path / "content/copy.yml").symlink_to("harbour.yml")
    assert report(read(tmp_path)) == "no problems\n"


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").symlink_to("b.md")
    (tmp_path / "content/b.md").symlink_to("a.md")
    assert [problem.code for problem in read(tmp_path).problems] == ["link-out-of-content"] * 2


@pytest.mark.usefixtures("ordinary_user")
def test_a_file_that_may_not_be_read(open_folder: Path) -> None:
    content = open_folder / "content"
    content.mkdir()
    (content / "harbour.txt").write_text(ARTICLE, "utf-8")
    (content / "harbour.yml").write_text(RECORD, "utf-8")
    (content / "harbour.txt").chmod(0)
    assert (
        report(read_content(list_folder(content, "content"), Rules()))
        == """\
content/harbour.txt:1:1: error: this file cannot be read: Permission denied [unreadable]
  expected: a file that you may read

1 error in 1 file
"""
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "content") + b"/caf\xe9.md")).write_text("Shut.", "utf-8")
    assert [problem.code for problem in read(tmp_path).problems] == ["file-name"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_fifo_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/pipe.md")
    assert [problem.code for problem in read(tmp_path).problems] == ["not-a-file"]


def test_the_nearest_words_are_looked_for_a_limited_number_of_times(tmp_path: Path) -> None:
    article = ARTICLE.encode() * 10_000
    entries = "".join(f"  - {{id: a{number}, who: x, quote: The harbor opens on Monday}}\n" for number in range(40))
    record = f"headline: x\npublished: 2024-08-19\nstatements:\n{entries}".encode()
    problems = read(tmp_path, article, record).problems
    assert [problem.code for problem in problems] == ["quote-not-found"] * 40
    assert [bool(problem.nearest) for problem in problems] == [True] * 10 + [False] * 30
