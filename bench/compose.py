"""Writing one explainer of the corpus: article and record together, so that every entry rests on words that are there.

The number of the explainer decides everything, so a corpus of 100 is the beginning of a corpus of 1,000.
"""

from itertools import count

from bench import words
from bench.desk import Desk
from bench.events import documents, events
from bench.explainer import Explainer, Question, Term, faults
from bench.figures import numbers
from bench.people import slug
from bench.statements import statements


def compose(index: int) -> Explainer:
    """Return explainer number `index`: the first draft whose words stand exactly once in its article."""
    drafts = (draft(Desk(index, attempt)) for attempt in count())
    return next(one for one in drafts if not faults(one))


def draft(desk: Desk) -> Explainer:
    dice = desk.dice
    headline = desk.fill(dice.choice(words.HEADLINES))
    sources = documents(desk)
    said, counted, happened = statements(desk), numbers(desk), events(desk, sources)
    sentences = [sentence for sentence, _ in (*said, *counted, *happened) if sentence]
    return Explainer(
        name=f"{desk.published.year}/{slug(headline)}-{desk.index:05}",
        headline=headline,
        summary=desk.fill(dice.choice(words.SUMMARIES)),
        published=desk.published,
        authors=tuple(dice.sample(words.AUTHORS, dice.choice((1, 1, 2)))),
        dateline=desk.place,
        topic=desk.story.id,
        tags=tuple(sorted({desk.story.id.split("-")[0], slug(desk.matter).removeprefix("the-"), slug(desk.place)})),
        sources=sources,
        statements=tuple(statement for _, statement in said),
        numbers=tuple(number for _, number in counted),
        timeline=tuple(sorted((event for _, event in happened), key=lambda event: event.date)),
        questions=tuple(
            Question(f"open-{number}", desk.fill(text), desk.published.isoformat())
            for number, text in enumerate(dice.sample(words.QUESTIONS, 3), 1)
        ),
        terms=tuple(Term(slug(term), term, meaning) for term, meaning in dice.sample(desk.story.terms, 3)),
        article=article(desk, slug(headline), sentences),
    )


def article(desk: Desk, place_in_archive: str, sentences: list[str]) -> str:
    """Return about 600 words of Markdown: paragraphs, three headings, a list, emphasis and sometimes a link."""
    dice = desk.dice
    pieces = dice.sample(sentences, len(sentences))
    for filler in dice.sample(words.FILLERS, 8):
        pieces.insert(dice.randrange(len(pieces)), desk.fill(filler, slug=place_in_archive))
    blocks = [desk.fill(dice.choice(words.LEDES))]
    while pieces:
        size = dice.choice((1, 1, 2, 2, 3))
        blocks.append(" ".join(pieces[:size]))
        del pieces[:size]
    demands = "\n".join(f"- {desk.fill(demand)}" for demand in dice.sample(words.DEMANDS, 3))
    blocks.insert(-3, f"The list of demands is short:\n\n{demands}")
    places = (len(blocks) * 4 // 5, len(blocks) // 2, len(blocks) // 4)
    for place, heading in zip(places, dice.sample(words.HEADINGS, 3), strict=True):
        blocks.insert(place, f"## {heading}")
    return "\n\n".join(blocks).replace("'", "’") + "\n"
