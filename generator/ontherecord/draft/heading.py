"""Headline, summary, dateline and day, where the text has them."""

import datetime

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.dateline import find_place, read_dateline
from ontherecord.draft.drafted import Heading
from ontherecord.draft.sources import Speaker
from ontherecord.draft.wording import finish
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords
from ontherecord.record.dates.find import find_date_words
from ontherecord.record.dates.resolve import resolve
from ontherecord.text.article import Article, Block
from ontherecord.text.sentence import find_sentences

_LONGEST_HEADLINE = 110
_LONGEST_SUMMARY = 320
_SHORTEST_PARAGRAPH = 80
_NO_TITLE = (":", ",", ".", ".”")
"""What a headline does not end with: a first paragraph that does is one, short as it is."""
_CUTS = (", ", "; ")
"""Where a long sentence is cut in any language."""
_FIRST = 5
"""How many blocks from the top may hold a day of their own."""


def find_heading(
    article: Article, attributions: list[Attribution], speakers: list[Speaker], cuts: tuple[str, ...] = ()
) -> Heading:
    """The article's own headline, else one made of its first sentence; its first paragraph; its place.

    `cuts` are the phrases of the language before which a long sentence may end.
    """
    title = find_title(article)
    body = [
        block
        for block in article.blocks
        if block.kind == "paragraph" and block is not title and block.end - block.start >= _SHORTEST_PARAGRAPH
    ]
    first = body[0] if body else (article.blocks[0] if article.blocks else None)
    text = article.text[first.start : first.end] if first else ""
    place, rest = _split_dateline(text)
    summary = _cut_summary(rest)
    if title is not None:
        return Heading(article.text[title.start : title.end].strip().rstrip("."), "", summary, place)
    headline = _make_headline(article, first, attributions, speakers) if first else ""
    headline = _shorten(headline, (*_CUTS, *(f" {phrase} " for phrase in cuts)))
    return Heading(headline or "Untitled", "made of the first sentence: the text has no headline", summary, place)


def find_title(article: Article) -> Block | None:
    """The block that is the article's own headline, if it has one."""
    for block in article.blocks[:2]:
        text = article.text[block.start : block.end].strip()
        if block.kind == "heading":
            return block
        if block is article.blocks[0] and len(article.blocks) > 2 and len(text) <= _LONGEST_HEADLINE:
            following = article.blocks[1]
            sentences = find_sentences(text)
            if len(sentences) == 1 and following.end - following.start != len(text) and not text.endswith(_NO_TITLE):
                return block
    return None


def _split_dateline(text: str) -> tuple[str, str]:
    match = read_dateline(text)
    return find_place(text), text[match.end() :] if match else text


def _cut_summary(text: str) -> str:
    sentences = find_sentences(text)
    if not sentences:
        return ""
    end = sentences[0][1]
    for _, past in sentences[1:2]:
        if past <= _LONGEST_SUMMARY:
            end = past
    return text[:end].strip()


def _make_headline(article: Article, first: Block, attributions: list[Attribution], speakers: list[Speaker]) -> str:
    sentences = find_sentences(article.text[first.start : first.end])
    if not sentences:
        return ""
    end = first.start + sentences[0][1]
    for one, speaker in zip(attributions, speakers, strict=True):
        if (
            one.cue
            and one.source
            and one.source.start < one.cue.start <= one.content[0].start < end
            and first.start <= one.source.start
            and not speaker.pronoun
            and not one.noun
        ):
            said = article.text[one.cue.start : min(one.content[-1].end, end)]
            return f"{speaker.name} {said}"
    return _split_dateline(article.text[first.start : end])[1]


def _shorten(text: str, cuts: tuple[str, ...]) -> str:
    text = " ".join(text.split())
    if len(text) > _LONGEST_HEADLINE:
        cut = text[:_LONGEST_HEADLINE]
        at = max(cut.rfind(mark) for mark in cuts)
        text = cut[:at] if at > _LONGEST_HEADLINE // 3 else cut.rsplit(" ", 1)[0]
    return finish(text).rstrip(".")


def find_day(article: Article, language: Language) -> datetime.date | None:
    """The day that the text itself gives for its publication: a date with its year in a line of its own, or in the dateline."""
    for block in article.blocks[:_FIRST]:
        text = article.text[block.start : block.end]
        match = read_dateline(text)
        head = text if len(text) < _SHORTEST_PARAGRAPH else match[0] if match else ""
        for words in find_date_words(head, language):
            expression = words.expression
            if isinstance(expression, CalendarWords) and expression.year and expression.month and expression.day:
                found = resolve(expression, datetime.date(expression.year, 1, 1))
                if found and found[0].earliest:
                    return found[0].earliest
    return None
