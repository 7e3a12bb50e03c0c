"""What somebody said as a record tells it: the quote, or a sentence made of the article's own words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.parts import lexicon
from ontherecord.draft.quoting import Quoted
from ontherecord.draft.slices import is_one_quote, make_quote
from ontherecord.language import SpeechWords
from ontherecord.text.article import Article, Span

_VERB_KEPT = ("verb, then what it is about", "verb, then an infinitive", "calling somebody something")
"""Rules whose content says nothing without its verb: “urged Hamas to accept”."""


def split(article: Article, quoted: Sequence[Quoted], one: Attribution) -> list[Attribution]:
    """One statement, or one for each of its quotations when the article does not let them be one quote."""
    inner = _find_quoted_words(article, quoted, one)
    if len(inner) < 2 or is_one_quote(article, inner):
        return [one]
    return [replace(one, content=(span,)) for span in one.content]


def find_quote(article: Article, quoted: Sequence[Quoted], one: Attribution) -> str:
    """The quote when all that is said stands between quotation marks."""
    inner = _find_quoted_words(article, quoted, one)
    return make_quote(article, inner) if inner else ""


def write_paraphrase(article: Article, speech: SpeechWords, one: Attribution) -> str:
    """A sentence made of what is said, with its verb where that tells what is meant; "" when nothing is left."""
    start = one.content[0].start
    kept = one.rule.startswith(_VERB_KEPT) or one.lemma in speech.wishing
    if kept and one.cue is not None and one.cue.end <= start:
        verb = article.text[one.cue.start : start].split()
        while verb and (verb[0].lower() in speech.auxiliaries or verb[0].lower() in speech.adverbs):
            verb = verb[1:]
        lead = " ".join([lexicon(speech).put_in_past(verb[0]), *verb[1:]]) + " " if verb else ""
    else:
        lead = ""
    parts = [article.text[span.start : span.end].strip() for span in one.content]
    text = lead + " ".join(parts)
    first = text.split(" ", 1)
    if not lead and first[0].lower().rstrip(",") in speech.that and len(first) > 1:
        text = first[1]
    return finish(text)


def finish(text: str) -> str:
    """A text as a sentence: a capital at its beginning, one full stop at its end."""
    text = " ".join(text.split()).strip(" ,;:—–")
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    bare = text.rstrip("”\"’'»)")
    tail = text[len(bare) :]
    bare = bare.rstrip(",;")
    return bare + tail if bare.endswith((".", "!", "?", "…")) else f"{bare}{tail}."


def _find_quoted_words(article: Article, quoted: Sequence[Quoted], one: Attribution) -> tuple[Span, ...]:
    """The quotations that make up all that is said; none when other words belong to it."""
    inner: list[Span] = []
    for span in one.content:
        inside = [q for q in quoted if span.start <= q.outer_start and q.outer_end <= span.end + 1]
        rest = article.text[span.start : span.end]
        for q in inside:
            rest = rest.replace(article.text[q.outer_start : q.outer_end], "")
        if re.search(r"\w", rest) or not inside:
            return ()
        inner += [Span(q.start, q.end) for q in inside]
    return tuple(inner)
