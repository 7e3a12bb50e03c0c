"""Hostile text takes no longer than ordinary text of its size: ratios of one run on one machine, never seconds."""

import time
from collections.abc import Callable
from functools import cache, partial

import pytest

from ontherecord.content.page import read_page
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_record
from ontherecord.text.article import Article, Span, read_article
from ontherecord.text.folding import fold
from ontherecord.text.passage import Selector, find_crossing, find_nearest, find_passage, suggest_prefix
from ontherecord.text.quote import find_quote
from ontherecord.text.sentence import find_sentences

SIZE = 15_000
SLOWER = 60
"""How many times slower than ordinary text a hostile one may be. What is linear stays under 25; what grows with the square
of the size was at 500 and more when it was found."""
MARKUP = 5 * SLOWER
"""CommonMark gives every sign a token of its own, which ordinary text has one of in a paragraph."""

SENTENCE = "“The harbour opens on Monday,” the minister said, “and 40,000 containers wait.” Nobody was surprised on 12 August. "
ORDINARY = "\n\n".join([SENTENCE * 4] * (SIZE // (len(SENTENCE) * 4)))
PATTERNS = [
    "[",
    "]",
    "(",
    "![",
    "[](",
    "[a](b",
    "*",
    "**a",
    "_",
    "`",
    "``` ",
    "<",
    "<a ",
    "&",
    "&amp;",
    "\\",
    "> ",
    "- ",
    "1. ",
    "# ",
    "“",
    "”",
    "“a ”",
    "„“",
    "« ",
    "» ",
    "‘",
    "'",
    '"',
    '" ',
    "'a' ",
    "“‘",
    "“a” b ",
    "“a\n\n",
    "a\n\n",
    "\n",
    " ",
    "\t",
    "\u00a0 ",
    "a",
    "1",
    "1,",
    "1.",
    "1 ",
    ".",
    ". ",
    "…",
    "-",
    "é",
    "e\u0301",
    "\u0301",
    "\u00ad",
    "\u200b",
    "日",
    "مرحبا ",
    "a\u0301\u0327",
    "=\n",
    "---\n",
    "a|",
    "\r",
    "A. ",
    "Mr. ",
    "“A.” ",
    "[^1]: ",
    "[a]: b\n",
    "<!--",
    "://",
    "http://a ",
    "\ufdfa",
]
TEXTS = {repr(pattern): pattern * (SIZE // len(pattern)) for pattern in PATTERNS}
TEXTS["opened, never closed"] = "“" * (SIZE // 2) + "a" * (SIZE // 2)
TEXTS["brackets and back"] = "[" * (SIZE // 2) + "]" * (SIZE // 2)
TEXTS["stars and back"] = "*a " * (SIZE // 6) + "a* " * (SIZE // 6)
TEXTS["one long line of words"] = "word " * (SIZE // 5)
QUOTES = {
    "thirty gaps": " … ".join(["a"] * 31),
    "a hundred gaps": " … ".join(["a"] * 100),
    "thirty words put in": " [b] ".join(["a"] * 31),
    "gaps of every kind": "a … a [b] " * 15,
    "only gaps": "… [b] " * 40,
    "long": "a " * 2_000,
    "brackets": "[" * 5_000,
    "marks": "“" * 5_000,
}


def measure(work: Callable[[], object]) -> float:
    times = []
    for _ in range(2):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return max(min(times), 0.000_5)


def read_whole(path: str, source: str) -> Article:
    article = read_article(path, source)
    _ = article.quotations, article.folded, article.place(len(article.text))
    for block in article.blocks[:50]:
        article.sentence_at(Span(block.start, block.start + 1))
    return article


@cache
def ordinary(path: str) -> Article:
    return read_whole(path, ORDINARY)


@cache
def usual(name: str) -> float:
    work: dict[str, Callable[[], object]] = {
        "a.md": lambda: read_whole("a.md", ORDINARY),
        "a.txt": lambda: read_whole("a.txt", ORDINARY),
        "page": lambda: read_page("a.md", "a.md", f"---\ntitle: x\n---\n{ORDINARY}"),
        "fold": lambda: fold(ORDINARY.replace("minister", "mi  nister")),
        "sentences": lambda: find_sentences(ORDINARY),
        "passage": lambda: search(ordinary("a.md"), "40,000 containers"),
        "quote": lambda: look_for_quote(ordinary("a.md"), "The harbour … containers [still] wait"),
        "record": lambda: read_record(read_document("a.yml", RECORD)),
        # Where something is wrong a record is read a second time, noting the place of every value.
        "wrong record": lambda: read_record(read_document("a.yml", f"{RECORD}nothing: x\n")),
    }
    return measure(work[name])


def look_for_quote(article: Article, quote: str) -> None:
    article.__dict__.pop("speeches", None)  # grouped once an article: the second run would not show how long it takes
    find_quote(article, quote)


def search(article: Article, words: str) -> None:
    places = find_passage(article, Selector(words))
    find_passage(article, Selector(words, prefix="a", suffix="b"))
    find_crossing(article, Selector(words))
    find_nearest(article, words)
    if places:
        suggest_prefix(article, places[0], places)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_reading(path: str, name: str) -> None:
    bound = MARKUP if path == "a.md" else SLOWER
    assert measure(lambda: read_whole(path, TEXTS[name])) < bound * usual(path)


@pytest.mark.parametrize("name", TEXTS)
def test_folding_and_sentences(name: str) -> None:
    assert measure(lambda: fold(TEXTS[name])) < SLOWER * usual("fold")
    assert measure(lambda: find_sentences(TEXTS[name])) < SLOWER * usual("sentences")


@pytest.mark.parametrize("name", TEXTS)
def test_searching_hostile_text(name: str) -> None:
    article = read_whole("a.txt", TEXTS[name])
    words = article.text[1000:1040].strip() or "a"
    assert measure(lambda: search(article, words)) < SLOWER * usual("passage")
    assert measure(lambda: look_for_quote(article, words)) < SLOWER * usual("quote")


@pytest.mark.parametrize("name", QUOTES)
@pytest.mark.parametrize(
    "text",
    ["“" + "a " * (SIZE // 2) + "”", "“a” b, " * (SIZE // 7), "“a a a,” b, " * (SIZE // 12), ORDINARY],
    ids=["one long quotation", "many short ones", "interrupted", "ordinary"],
)
def test_hostile_quotes(text: str, name: str) -> None:
    article = read_whole("a.txt", text + "\n\nEnd.")
    assert measure(lambda: look_for_quote(article, QUOTES[name])) < SLOWER * usual("quote")


ENTRY = "  - id: opens-{0}\n    who: Rana Osei\n    quote: The harbour opens on Monday {0}\n"
RECORD = "headline: x\npublished: 2024-08-19\nstatements:\n" + "".join(
    ENTRY.format(number) for number in range(SIZE // len(ENTRY))
)
YAML = [
    "- ",
    "[",
    "{",
    "a: ",
    "? ",
    "'",
    '"',
    "a: '\n",
    "&a ",
    "*a ",
    "!a ",
    "# ",
    " #",
    "|\n",
    ">\n ",
    "a:\n ",
    "a: 1\n",
    "a: [\n",
    "- - a\n",
    "-\n",
    "a: b: c\n",
    "\t",
    "\n",
    "\r",
    "\u2028",
    "\x85",
    "a: b #c\n",
    "é: é\n",
    "a",
    " ",
    "%",
    "--- \n",
    "key: 'a''b'\n",
    "[]",
    "{}",
    "[a,",
    "{a: b,",
]


@pytest.mark.parametrize("pattern", YAML, ids=map(repr, YAML))
@pytest.mark.parametrize(
    "head",
    ["", "headline: x\nstatements:\n  - who: x\n    quote: ", "headline: x\nstatements:\n"],
    ids=["file", "value", "list"],
)
def test_hostile_records(head: str, pattern: str) -> None:
    source = head + pattern * (SIZE // len(pattern))
    assert measure(lambda: read_record(read_document("a.yml", source))) < SLOWER * usual("wrong record")


UNKNOWN = {
    "keys that nobody knows": "headline: x\n" + "".join(f"key{number}: x\n" for number in range(7_000)),
    "entries that are wrong": "headline: x\nstatements:\n" + "  - {whom: x, date: soon}\n" * 3_500,
    "one key, again and again": "headline: x\n" * 8_000,
    "sources that are wrong": "sources:\n" + "".join(f"  S{number}: x\n" for number in range(8_000)),
    "an entry of many keys": "statements:\n  - who: x\n" + "".join(f"    key{number}: x\n" for number in range(6_000)),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_many_mistakes(name: str) -> None:
    source = UNKNOWN[name]
    assert measure(lambda: read_record(read_document("a.yml", source))) < MARKUP * usual("wrong record")


def test_hostile_front_matter() -> None:
    for source in (
        "---\n" * 4_000,
        "---\n" + "a\n" * 7_500,
        "---\n" + "a: b\n" * 6_000 + "---\n",
        "---" + " " * SIZE,
        "---\n" + "\n" * SIZE,
    ):
        assert measure(partial(read_page, "a.md", "a.md", source)) < MARKUP * usual("page")
