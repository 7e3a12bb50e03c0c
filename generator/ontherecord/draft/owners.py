"""Whose a figure is: the innermost statement that holds it tells; else it is the article’s own."""

import re
from collections.abc import Iterable

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.openings.nouns import OF_A_THING
from ontherecord.draft.words import Sentence
from ontherecord.text.article import Span

_SOME = re.compile(r"\d+(?:[.,]\d+)?(?:\s|%)")


def find_owner(attributions: list[Attribution], sentence: Sentence, span: Span, *, is_share: bool) -> int | None:
    """The index of the attribution whose figure it is; what somebody said counts before what they only think.

    `is_share` says that it is a share or so many points, which alone a poll or a study gives by itself.
    """
    middle = (span.start + span.end) / 2
    holding = [
        (index, one)
        for index, one in enumerate(attributions)
        if one.source is not None
        and any(part.start <= middle < part.end and not _is_gloss(sentence, span, one, part) for part in one.content)
        and (is_share or one.lemma or one.spoken)
        and not (is_share and _is_asked(sentence, one.source))
        and (  # not: she wants a wall of 30 feet
            one.spoken or one.rule != OF_A_THING or one.lemma in sentence.speech.estimating
        )
    ]
    spoken = [(index, one) for index, one in holding if one.spoken]
    owner = _find_innermost(spoken or holding)
    return _find_poll(attributions, sentence, span) if owner is None and is_share else owner


def _is_asked(sentence: Sentence, source: Span) -> bool:
    """True for those whom a poll asked (*46 percent of voters* said), not for the poll of them."""
    words, speech = set(re.findall(r"\w+", sentence.text[source.start : source.end].lower())), sentence.speech
    if words & speech.evidence:
        return False
    return bool(words & speech.asked) or _SOME.match(sentence.text, source.start) is not None


def _is_gloss(sentence: Sentence, span: Span, one: Attribution, content: Span) -> bool:
    """True for what the article explains between dashes: vowed to close the port — *900* berths — at once.

    It is told of what somebody means to do; who says that something is so may well say the figure too.
    """
    if not one.rule.endswith("then an infinitive"):
        return False
    words = [word for word in sentence.words if content.start <= word.start and word.end <= content.end]
    if any(word.quoted is not None and word.start <= span.start and span.end <= word.end for word in words):
        return False
    before = [word for word in words if word.low == "—" and word.end <= span.start]
    after = [word for word in words if word.low == "—" and word.start >= span.end]
    return len(before) % 2 == 1 and bool(after)


def _find_poll(attributions: list[Attribution], sentence: Sentence, span: Span) -> int | None:
    """The poll or study that a sentence began with, whose share it is too: found that 28 percent back her, while *23* do not."""
    start, _ = sentence.extent
    for index in reversed(range(len(attributions))):
        one = attributions[index]
        if one.source is None or not one.content or not start <= one.content[0].start < span.start:
            continue
        if _is_asked(sentence, one.source):
            continue
        words = re.findall(r"\w+", sentence.text[one.source.start : one.source.end].lower())
        if not sentence.speech.evidence.isdisjoint(words) or one.lemma in sentence.speech.estimating:
            return index
    return None


def _find_innermost(holding: Iterable[tuple[int, Attribution]]) -> int | None:
    sizes = [(sum(part.end - part.start for part in one.content), index) for index, one in holding]
    return min(sizes)[1] if sizes else None
