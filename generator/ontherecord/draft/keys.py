"""The key numbers: the few figures of an article that matter, the weightiest first, put into a record's words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.draft.drafted import DraftedNumber
from ontherecord.draft.ids import Ids
from ontherecord.draft.numbers import Counted
from ontherecord.draft.people import Registry
from ontherecord.draft.slices import make_passage
from ontherecord.language import Language
from ontherecord.record.figures import Agreement, FigureError, compare_figures, figures_in, parse_figure
from ontherecord.text.article import Article, Span

if TYPE_CHECKING:
    from ontherecord.draft.drafting import Reading

MOST = 10
"""How many figures a draft offers."""
_LEAST = 3
"""The weight from which a figure is one of them."""


def choose_numbers(
    article: Article, reading: "Reading", registry: Registry, language: Language, ids: Ids, published: str
) -> Iterator[DraftedNumber]:
    """The figures that matter, the weightiest first; a figure given twice is told once."""
    chosen: list[Counted] = []
    for one in sorted(reading.numbers, key=lambda number: (-number.weight, number.span.start)):
        if one.weight < _LEAST or len(chosen) >= MOST or _is_told(one, chosen):
            continue
        drafted = _draft(article, one, reading, registry, language, ids, published)
        if drafted is not None:
            chosen.append(one)
            yield drafted


def _is_told(one: Counted, chosen: list[Counted]) -> bool:
    return any(
        compare_figures(one.found.figure, other.found.figure) is Agreement.SAME
        and (one.noun.lower() == other.noun.lower() or one.label.lower() == other.label.lower())
        for other in chosen
    )


def _draft(
    article: Article, one: Counted, reading: "Reading", registry: Registry, language: Language, ids: Ids, published: str
) -> DraftedNumber | None:
    text = article.text[one.span.start : one.span.end]
    figure = _write_figure(text, language)
    passage = make_passage(article, one.passage)
    if figure is None or passage is None or not _agrees(article, one, passage.exact, figure, language):
        return None
    label = " ".join(one.label.split()).strip(" ,;:—–")
    if not label:
        return None
    according_to, doubts, rule = "", [], "a figure and what it counts"
    if one.attribution is not None:
        speaker = reading.speakers[one.attribution]
        attribution = reading.attributions[one.attribution]
        if speaker.name and not (
            speaker.pronoun and speaker.name.lower() in (language.speech.own_pronouns if language.speech else ())
        ):
            according_to, doubt = registry.refer(speaker)
            doubts = [doubt] if doubt else []
            if speaker.pronoun:
                doubts.append(f"the article does not tell plainly who “{speaker.name}” is")
            rule = f"a figure and what it counts; its source by “{attribution.rule}”"
    as_of = _as_of(one, reading, published)
    return DraftedNumber(
        ids.make("", one.label, speech=language.speech, words=3),
        figure,
        label,
        rule,
        one.span,
        according_to,
        as_of,  # type: ignore[arg-type]
        passage,
        tuple(doubts),
    )


def _write_figure(text: str, language: Language) -> str | None:
    figure = " ".join(text.split())
    try:
        parsed = parse_figure(figure, language)
    except FigureError:
        return None
    return figure[:1].lower() + figure[1:] if parsed.qualifier.value != "exactly" else figure


def _agrees(article: Article, one: Counted, passage: str, figure: str, language: Language) -> bool:
    wanted = parse_figure(figure, language)
    return any(compare_figures(wanted, found.figure) is Agreement.SAME for found in figures_in(passage, language))


def _as_of(one: Counted, reading: "Reading", published: str) -> str:
    """The day the figure speaks of: that of its clause, else the article's own."""
    sentence: Span = Span(one.sentence.unit.start, one.sentence.unit.end)
    here = [dated for dated in reading.dates if sentence.start <= dated.start < sentence.end and not dated.ahead]
    return (
        ""
        if here and not published
        else (published[:10] if not here else here[0].edtf if "/" not in here[0].edtf else published[:10])
    )
