"""From a file's bytes to its text."""

from codecs import BOM_UTF8

from ontherecord.problem import Problem, Severity, make_excerpt

LARGEST = 1_000_000
"""How many bytes a record or an article may have: about 150,000 words."""


def decode(path: str, data: bytes) -> str | Problem:
    """The text of a UTF-8 file without its byte order mark, or the problem that keeps it from being read."""
    if len(data) > LARGEST:
        return Problem(
            path,
            1,
            1,
            Severity.ERROR,
            "file-too-large",
            f"this file has {len(data) / 1e6:.1f} MB",
            expected=f"at most {LARGEST // 1_000_000} MB, which is about 150,000 words",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(
            path,
            1,
            1,
            Severity.ERROR,
            "not-utf-8",
            "this file is in UTF-16",
            expected="the file saved as UTF-8: in the editor, “Save with encoding”, UTF-8",
        )
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        return _describe_byte(path, data, error)
    if "\0" in text:
        before = text[: text.index("\0")]
        start = before.rfind("\n") + 1
        return Problem(
            path,
            before.count("\n") + 1,
            len(before) - start + 1,
            Severity.ERROR,
            "control-character",
            "the invisible control character U+0000 stands in this line",
            expected="the line without it; type it again",
            excerpt=make_excerpt(text[start:].partition("\n")[0].rstrip("\r")),
        )
    return text


def _describe_byte(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    start = before.rfind(b"\n") + 1
    line = data[start : data.find(b"\n", error.start) if b"\n" in data[error.start :] else len(data)]
    latin = line.decode("cp1252", "replace").rstrip("\r")
    return Problem(
        path,
        before.count(b"\n") + 1,
        len(before[start:].decode("utf-8", "replace").removeprefix("\ufeff")) + 1,
        Severity.ERROR,
        "not-utf-8",
        "this file is not in UTF-8; it looks like Latin-1 or Windows-1252",
        expected="the file saved as UTF-8: in the editor, “Save with encoding”, UTF-8",
        excerpt=make_excerpt(latin),
    )
