"""The golden cases of the draft: a sentence or two of an article, and what is found in it.

A case is a text file, `tests/cases/draft/STAGE/what-it-shows.txt`, and the cases of a stage read like a chapter of a
grammar. It begins with a sentence for people. Then comes the article under `--- article`, in a case of French
`--- article fr`, and after it what each stage that the case is about finds:

- `--- statements`: who | what (a bar of its own between the parts) | the rule, and after it to, place, date, via
- `--- numbers`: figure | label | according to
- `--- timeline`: date | event | whether it is still to come
- `--- people`: name | kind | role | organisation
- `--- record`: the whole file

`WRITE_CASES=1 pytest tests/test_draft.py` writes down what is found now. Then read every line that changed.
"""

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.draft.drafted import Draft
from ontherecord.draft.drafting import draft_article
from ontherecord.draft.story import read_story
from ontherecord.draft.writing import write_record
from ontherecord.language import language
from ontherecord.text.article import read_article

CASES = Path(__file__).parent / "cases" / "draft"
FILES = sorted(CASES.glob("*/*.txt"))
NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in FILES]
PUBLISHED = "2024-08-19"  # a Monday
_HEAD = re.compile(r"^--- (?P<name>\S.*)$", re.MULTILINE)


def tell_statements(draft: Draft) -> str:
    lines = []
    for one in draft.statements:
        beside = [("to", one.to), ("place", one.place), ("date", one.date), ("via", one.via), ("basis", one.basis)]
        said = f"“{one.quote}”" if one.quote else one.paraphrase
        told = "; ".join(f"{key} {value}" for key, value in beside if value)
        lines.append(" | ".join(part for part in (one.who, said, one.rule.partition(";")[0], told) if part))
        lines += [f"  # {doubt}" for doubt in one.doubts]
    return "\n".join(lines) or "nothing"


def tell_numbers(draft: Draft) -> str:
    return "\n".join(f"{one.figure} | {one.label} | {one.according_to or '-'}" for one in draft.numbers) or "nothing"


def tell_timeline(draft: Draft) -> str:
    lines = []
    for one in draft.timeline:
        lines.append(f"{one.date} | {one.event}{' | still to come' if one.ahead else ''}")
        lines += [f"  # {doubt}" for doubt in one.doubts]
    return "\n".join(lines) or "nothing"


def tell_people(draft: Draft) -> str:
    lines = [f"{one.name} | {one.kind} | {one.role or '-'} | {one.organisation or '-'}" for one in draft.people]
    return "\n".join(lines) or "nothing"


TELLING: dict[str, Callable[[Draft], str]] = {
    "statements": tell_statements,
    "numbers": tell_numbers,
    "timeline": tell_timeline,
    "people": tell_people,
    "record": lambda draft: write_record(draft).rstrip("\n"),
}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_what_is_found(path: Path) -> None:
    about, *parts = _HEAD.split(path.read_text("utf-8"))
    sections = {name: text.strip("\n") for name, text in zip(parts[::2], parts[1::2], strict=True)}
    head = next(iter(sections))
    source = sections.pop(head)
    tongue = head.partition(" ")[2] or "en"
    draft = draft_article(read_article("article.txt", source + "\n"), language(tongue), PUBLISHED)
    actual = {name: TELLING[name](draft) for name in sections}
    if os.environ.get("WRITE_CASES"):
        written = "".join(f"\n--- {name}\n{text}\n" for name, text in actual.items())
        path.write_text(f"{about.rstrip()}\n\n--- {head}\n{source}\n{written}", "utf-8")
    else:
        assert actual == sections


def test_every_case_says_what_it_shows() -> None:
    assert [path.name for path in FILES if not path.read_text("utf-8").partition("\n--- ")[0].strip()] == []


MONEY = "The mill earned $4 million in the third quarter. "


@pytest.mark.parametrize(
    "text, dates",
    [
        ("“We will sail on Thursday,” Osei said.", ["2024-10-31"]),
        ("“We sailed on Thursday,” Osei said.", ["2024-10-24"]),
        (MONEY + "In the year-earlier third quarter it lost.", ["2024-07/2024-09", "2023-07/2023-09"]),
        (MONEY + "It lost $1 in the quarter a year ago.", ["2024-07/2024-09", "2023-07/2023-09"]),
        (MONEY + "It lost $1 in the 2022 period.", ["2024-07/2024-09", "2022-07/2022-09"]),
        (MONEY + "It waits for the fourth quarter. The latest quarter was good.",
         ["2024-07/2024-09", "2024-10/2024-12", "2024-07/2024-09"]),
        ("They earned $5 million in the first quarter.", ["2024-01/2024-03"]),
        ("It won by surviving two days on a raft. It sank on Monday. It lay two days on a sandbank.", ["2024-10-21"]),
        ("Harbour Cup 2024 day five: Osei wins.", ["2024"]),
        ("“[Ten] years ago a ferry was born,” Osei said.", ["2014~"]),
        ("The levy would be paid on a still unspecified date in January.", ["2025-01"]),
    ],
)  # fmt: skip
def test_which_day_is_meant(text: str, dates: list[str]) -> None:
    english = language("en")
    assert english.speech is not None
    story = read_story(read_article("harbour.txt", text), datetime.date(2024, 10, 25), english, english.speech)
    assert [dated.edtf for dated in story.dates] == dates
