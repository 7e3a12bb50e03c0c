"""The key numbers: the few figures of an article that matter, the weightiest first, put into a record's words."""

from collections.abc import Iterator

from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.drafted import DraftedNumber
from ontherecord.draft.ids import Ids
from ontherecord.draft.labels import write_label
from ontherecord.draft.numbers import Counted
from ontherecord.draft.people import Registry
from ontherecord.draft.slices import make_passage
from ontherecord.draft.story import Story
from ontherecord.language import Language
from ontherecord.record.figures import Agreement, FigureError, compare_figures, figures_in, parse_figure
from ontherecord.text.article import Article, Span

_NEAR = 80
"""How many code points off a figure the date that it is of may stand."""
MOST = 10
"""How many figures a draft offers."""
_LEAST = 3
"""The weight from which a figure is one of them."""


def choose_numbers(
    article: Article, story: Story, registry: Registry, language: Language, ids: Ids, published: str
) -> Iterator[DraftedNumber]:
    """The figures that matter, the weightiest first; a figure given twice is told once."""
    chosen: list[Counted] = []
    for one in sorted(story.numbers, key=lambda number: (-number.weight, number.span.start)):
        if one.weight < _LEAST or len(chosen) >= MOST or _is_told(one, chosen) or _is_date(one, story):
            continue
        drafted = _draft(article, one, story, registry, language, ids, published)
        if drafted is not None:
            chosen.append(one)
            yield drafted


def _is_told(one: Counted, chosen: list[Counted]) -> bool:
    return any(
        compare_figures(one.found.figure, other.found.figure) is Agreement.SAME
        and (one.label.noun.lower() == other.label.noun.lower() or one.label.text.lower() == other.label.text.lower())
        for other in chosen
    )


def _is_date(one: Counted, story: Story) -> bool:
    """True for what is a year, or so many days from one: below *2005* levels, *24 hours* ago."""
    return any(dated.start < one.span.end and one.span.start < dated.end for dated in story.dates)


def _draft(
    article: Article, one: Counted, story: Story, registry: Registry, language: Language, ids: Ids, published: str
) -> DraftedNumber | None:
    figure = _write_figure(article.text[one.span.start : one.span.end], language)
    passage = make_passage(article, one.label.passage)
    label = write_label(one.label.text, language, one.sentence.speech)
    if figure is None or passage is None or not label or not _agrees(passage.exact, figure, language):
        return None
    according_to, doubts, rule = _find_source(one, story, registry)
    made = ids.make("", label, words=3)
    as_of = _find_day(one, story, published)
    return DraftedNumber(made, figure, label, rule, one.span, according_to, as_of, passage, doubts)


def _find_source(one: Counted, story: Story, registry: Registry) -> tuple[str, tuple[str, ...], str]:
    """Whose figure it is, what is doubtful about that, and the rule that tells."""
    rule = "a figure and what it counts"
    speaker = story.speakers[one.attribution] if one.attribution is not None else None
    own = one.sentence.speech.own_pronouns
    if one.attribution is None or speaker is None or speaker.name.lower() in own | {""}:
        return "", (), rule
    name, doubt = registry.refer(speaker)
    doubts = [doubt] if doubt else []
    if speaker.pronoun:
        doubts.append(f"the article does not tell plainly who “{speaker.name}” is")
    return name, tuple(doubts), f"{rule}; its source by “{story.attributions[one.attribution].rule}”"


def _write_figure(text: str, language: Language) -> str | None:
    figure = " ".join(text.split())
    try:
        parsed = parse_figure(figure, language)
    except FigureError:
        return None
    return figure[:1].lower() + figure[1:] if parsed.qualifier.value != "exactly" else figure


def _agrees(passage: str, figure: str, language: Language) -> bool:
    wanted = parse_figure(figure, language)
    return any(compare_figures(wanted, found.figure) is Agreement.SAME for found in figures_in(passage, language))


def _find_day(one: Counted, story: Story, published: str) -> str:
    """The day the figure speaks of: that of a date close to it in its sentence, else the article's own."""
    start, end = one.sentence.extent
    near = [
        dated
        for dated in story.dates
        if start <= dated.start < end and not dated.ahead and not dated.until and not dated.since and "/" not in dated.edtf
    ]  # fmt: skip
    nearest = min(near, key=lambda dated: _distance(dated, one.span), default=None)
    return nearest.edtf if nearest and _distance(nearest, one.span) <= _NEAR else published[:10]


def _distance(dated: Dated, span: Span) -> int:
    """How many code points lie between a date and other words."""
    return max(dated.start - span.end, span.start - dated.end)
