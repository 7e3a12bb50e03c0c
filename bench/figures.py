"""Six numbers, each with the sentence that carries it: three counts, a cost, a share and one written as a word."""

import datetime as dt
import random
from dataclasses import replace

from bench import words
from bench.desk import Desk
from bench.explainer import Number
from bench.people import SEED, slug

Told = tuple[str, Number]
COUNTED = (
    "According to the {body}, {figure} {unit} are {state}.",
    "The {body} counts {figure} {unit} {state}.",
    "A list kept by the {body} names {figure} {unit} {state}.",
    "Today {figure} {unit} are {state}, the {body} says.",
)


def numbers(desk: Desk) -> list[Told]:
    series, *others = desk.story.counts
    return [
        followed(desk, series),
        *(count(desk, one) for one in desk.dice.sample(others, 2)),
        cost(desk),
        share(desk),
        small(desk),
    ]


def rounded(number: int) -> int:
    """Return the number with nought after its third digit, as newsrooms write it: 14,537 as 14,500."""
    unit: int = 10 ** max(0, len(str(number)) - 3)
    return number // unit * unit


def qualified(desk: Desk, number: str) -> str:
    return f"{desk.dice.choice(words.QUALIFIERS)} {number}".strip()


def count(desk: Desk, counted: words.Count, dice: random.Random | None = None) -> Told:
    """Return a count with its sentence; `dice` throws its figure, the desk's own dice when left out."""
    body = next(desk.bodies)
    figure = qualified(desk, f"{rounded((dice or desk.dice).randint(counted.low, counted.high)):,}")
    sentence = desk.dice.choice(COUNTED)
    return (
        sentence.format(body=body.name, figure=figure, unit=counted.unit, state=counted.state),
        Number(
            slug(counted.unit),
            figure,
            f"{counted.unit} {counted.state}",
            body.id,
            desk.published.isoformat(),
            passage=f"{figure} {counted.unit}",
        ),
    )


def followed(desk: Desk, counted: words.Count) -> Told:
    """Return a count that other explainers of the story have too; of one day, all have the same figure."""
    dice = random.Random(f"{SEED} {desk.story.id} {desk.published}")
    sentence, number = count(desk, counted, dice)
    return sentence, replace(
        number,
        series=f"{desk.story.id}-{number.id}",
        review_after=(desk.published + dt.timedelta(days=31)).isoformat(),
        compare=desk.fill(desk.dice.choice(words.COMPARISONS)),
    )


def cost(desk: Desk) -> Told:
    """Return a sum of money; the figure itself is the passage."""
    body, matter = next(desk.bodies), next(desk.matters)
    amount = f"{desk.dice.randint(11, 989) / 10:.1f} {desk.dice.choice(('million', 'million', 'billion'))}"
    figure = qualified(desk, desk.dice.choice(words.CURRENCIES).format(amount=amount))
    item = desk.dice.choice(words.COSTS).format(matter=matter)
    return (
        f"The bill for {item} is put at {figure} by the {body.name}.",
        Number("cost", figure, f"Cost of {item}", body.id, desk.published.isoformat()),
    )


def share(desk: Desk) -> Told:
    body = next(desk.bodies)
    whole, state, label = desk.dice.choice(words.SHARES)
    figure = qualified(desk, f"{desk.dice.randint(3, 96)} percent")
    return (
        f"The {body.name} estimates that {figure} {whole} {state}.",
        Number("share", figure, label, body.id, desk.published.isoformat(), passage=f"{figure} {whole}"),
    )


def small(desk: Desk) -> Told:
    """Return a number that the article writes as a word and the record in digits."""
    body, matter = next(desk.bodies), next(desk.matters)
    word, unit = desk.dice.choice(tuple(words.SMALL_NUMBERS)), desk.dice.choice(words.SMALL_UNITS)
    return (
        f"Since then the {body.name} has sent {word} {unit} to look at {matter}.",
        Number(
            unit,
            str(words.SMALL_NUMBERS[word]),
            f"{unit} sent to {matter}",
            body.id,
            desk.published.isoformat(),
            passage=f"{word} {unit}",
        ),
    )
