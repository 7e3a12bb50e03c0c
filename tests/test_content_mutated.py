"""Whatever happens to a file, it is read or refused with problems: no exception ever reaches a person."""

import random
import re
from pathlib import Path

import pytest

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.report import REPORTS

ROUNDS = 40
JUNK = [
    b'"',
    b"'",
    "“".encode(),
    "”".encode(),
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b" #",
    b"\t",
    b"\0",
    b"\xff",
    b"&a ",
    b"*a",
    b"!x ",
    b"\r",
    b"\n\n",
    b"|\n",
    b">",
    b"1e9999",
    b"9" * 400,
    "…".encode(),
    "[…]".encode(),
    b"%",
    b"~",
    b"? ",
    "\u2028".encode(),
    "\x85".encode(),
    "\u0301".encode(),
    b"https://[",
    b"0000-00-00",
    b"9999-12-31",
    b"2024-08-19/..",
    b"0001-01-01",
    b"//",
    b"../",
    b"**",
    b"`",
    b"<b>",
    b"](javascript:",
    b"yesterday",
]


def read_sources(repository: Path) -> dict[str, bytes]:
    """Our content and the files of all golden cases, by name."""
    content, cases = repository / "content", repository / "tests/cases"
    files = sorted(file for file in content.rglob("*") if file.suffix in (".yml", ".md", ".txt"))
    sources = {file.relative_to(content).as_posix(): file.read_bytes() for file in files}
    for case in sorted(cases.glob("*/*.txt")):
        _, *parts = re.split(r"^--- (\S.*)$", case.read_text("utf-8"), flags=re.MULTILINE)
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            if name != "problems":
                sources[f"{case.parent.name}/{case.stem}/{name}"] = text.encode()
    return sources


def mutate(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([0, 1, 1, 2, 5])):
        lines = data.split(b"\n")
        at = chance.randrange(len(data) + 1)
        past = min(len(data), at + chance.randrange(1, 40))
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[past:]
            case 2:
                data = data[:at] + chance.choice(JUNK) + data[at:]
            case 3:
                data = data[:at] + data[at:past] * chance.randrange(2, 30) + data[past:]
            case 4:
                lines[one], lines[other] = lines[other], lines[one]
                data = b"\n".join(lines)
            case 5:
                data = b"\n".join(lines[:one] + lines[one + 1 :])
            case 6:
                data = b"\n".join([*lines[:one], lines[other], *lines[one:]])
            case _:
                head, colon, _ = lines[one].partition(b": ")
                lines[one] = head + colon + chance.choice([*JUNK, lines[other].strip()]) if colon else lines[one]
                data = b"\n".join(lines)
    return data


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_mutated_files(seed: int, repository: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    sources = read_sources(repository)
    folders = sorted({name.rpartition("/")[0] for name in sources})
    chosen = {*chance.sample(folders, 20), ""}
    for name, data in sources.items():
        if name.rpartition("/")[0] in chosen:
            file = tmp_path / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(mutate(data, chance))
    content = read_content(list_folder(tmp_path / "content", "content"), Rules())
    assert content.problems
    for write in REPORTS.values():
        write(content.problems).encode()
    for problem in content.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
    for explainer in content.explainers:
        assert len(explainer.anchors) == len(list(explainer.entries))
