"""What an explainer of the corpus holds. Field names are those of the file format."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    title: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's words: `quote`, or `paraphrase` with the `passage` it rests on."""

    id: str
    who: str
    quote: str = ""
    paraphrase: str = ""
    passage: str = ""
    to: str = ""
    place: str = ""
    date: str = ""
    about: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    id: str
    figure: str
    label: str
    according_to: str
    as_of: str
    passage: str = ""
    series: str = ""
    review_after: str = ""
    compare: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; it rests on a `passage` of the article or on a `source`."""

    id: str
    date: str  # EDTF: 2021, 2021-03, 2021-03-12 or 2021-03-12/2021-03-14
    event: str
    passage: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    text: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Explainer:
    name: str  # path below the content folder, without ending: "2021/dunmere-waits-0017"
    headline: str
    summary: str
    published: dt.date
    authors: tuple[str, ...]
    dateline: str
    topic: str
    tags: tuple[str, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    numbers: tuple[Number, ...]
    timeline: tuple[Event, ...]  # oldest first
    questions: tuple[Question, ...]
    terms: tuple[Term, ...]
    article: str  # Markdown


def quoted_parts(text: str) -> list[str]:
    """Return what stands between curly quotation marks."""
    return [part.split("”", 1)[0] for part in text.split("“")[1:]]


def straight(text: str) -> str:
    return text.replace("’", "'")


def faults(explainer: Explainer) -> list[str]:
    """Return what would break the format's rules: words that the article does not have exactly once, ids used twice."""
    article = straight(explainer.article)
    spoken = " ".join(quoted_parts(article))  # an interrupted quotation is whole again here
    quotes = [piece for entry in explainer.statements for piece in entry.quote.split(" … ") if piece]
    quotes += [piece for entry in explainer.statements for piece in quoted_parts(entry.paraphrase)]
    passages = [statement.passage for statement in explainer.statements if statement.passage]
    passages += [event.passage for event in explainer.timeline if event.passage]
    passages += [number.passage or number.figure for number in explainer.numbers]
    ids = [
        entry.id
        for kind in (
            explainer.sources,
            explainer.statements,
            explainer.numbers,
            explainer.timeline,
            explainer.questions,
            explainer.terms,
        )
        for entry in kind
    ]
    return [
        *(f"quote {quote!r}" for quote in quotes if spoken.count(straight(quote)) != 1),
        *(f"passage {passage!r}" for passage in passages if article.count(straight(passage)) != 1),
        *(f"id {name!r}" for name in sorted(set(ids)) if ids.count(name) > 1),
    ]
