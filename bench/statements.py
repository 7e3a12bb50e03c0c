"""Eight statements, each with the sentence that carries it: five direct, two in other words, one partial quotation."""

from bench import words
from bench.dates import recent_day
from bench.desk import Desk
from bench.explainer import Statement
from bench.people import Party, slug

Told = tuple[str, Statement]


def statements(desk: Desk) -> list[Told]:
    return [
        plain(desk),
        dated(desk),
        interrupted(desk),
        elided(desk),
        nameless(desk),
        stand(desk),
        stand(desk),
        partial(desk),
    ]


def quotation(desk: Desk) -> tuple[str, str, str]:
    """Return both halves of a quotation and what it is about."""
    matter = next(desk.matters)
    return next(desk.openings).format(matter=matter), next(desk.endings), matter


def name(speaker: Party, occasion: str) -> str:
    return f"{slug(speaker.family_name)}-{occasion}"


def plain(desk: Desk) -> Told:
    speaker, (opening, ending, matter) = next(desk.speakers), quotation(desk)
    return (
        f"{desk.title(speaker)} said: “{opening}, {ending}.”",
        Statement(name(speaker, "said"), speaker.id, f"{opening}, {ending}", about=matter),
    )


def dated(desk: Desk) -> Told:
    """Return a quotation with its audience, place and day of the week."""
    speaker, (opening, ending, matter) = next(desk.speakers), quotation(desk)
    date, weekday = recent_day(desk.published, desk.dice)
    to, place = desk.dice.choice(words.AUDIENCES), desk.dice.choice(words.PLACES)
    return (
        f"“{opening}, {ending},” {desk.title(speaker)} told {to} in {place} on {weekday}.",
        Statement(
            name(speaker, slug(weekday)),
            speaker.id,
            f"{opening}, {ending}",
            to=to,
            place=place,
            date=date,
            about=matter,
        ),
    )


def interrupted(desk: Desk) -> Told:
    """Return a quotation that the article interrupts and the record does not."""
    speaker, (opening, ending, matter) = next(desk.speakers), quotation(desk)
    return (
        f"“{opening},” said {desk.title(speaker)} “{ending}.”",
        Statement(name(speaker, "answer"), speaker.id, f"{opening}, {ending}", about=matter, basis="on record"),
    )


def elided(desk: Desk) -> Told:
    """Return a quotation from whose middle the record leaves out words."""
    speaker, (opening, ending, matter) = next(desk.speakers), quotation(desk)
    quote = f"{' '.join(opening.split()[:4])} … {ending}"
    return (
        f"In a letter to the ministry {desk.title(speaker)} wrote: “{opening}, {ending}.”",
        Statement(name(speaker, "letter"), speaker.id, quote, to="the ministry", about=matter, basis="document"),
    )


def nameless(desk: Desk) -> Told:
    """Return a quotation of people whom people.yml does not have."""
    who, (opening, ending, matter) = desk.dice.choice(words.CROWDS), quotation(desk)
    return (
        f"“{opening}, {ending},” read a statement by {who} in {desk.place}.",
        Statement(f"{slug(who)}-statement", who, f"{opening}, {ending}", about=matter, basis="unnamed"),
    )


def stand(desk: Desk) -> Told:
    """Return what an organisation says in indirect speech: the record has other words, and a passage."""
    body, matter = next(desk.bodies), next(desk.matters)
    position, other_words = desk.dice.choice(words.POSITIONS)
    passage = f"it {position.format(matter=matter)}"
    verb = desk.dice.choice(("said", "made clear", "repeated"))
    return (
        f"The {body.name} {verb} that {passage}.",
        Statement(f"stand-on-{slug(matter)}", body.id, paraphrase=other_words, passage=passage, about=matter),
    )


def partial(desk: Desk) -> Told:
    """Return a paraphrase with some of the speaker's own words in it."""
    speaker, matter, label = next(desk.speakers), next(desk.matters), desk.dice.choice(words.LABELS)
    return (
        f"{desk.title(speaker)} called {matter} “{label}” and left the room.",
        Statement(
            name(speaker, "verdict"),
            speaker.id,
            paraphrase=f"The matter is “{label}”.",
            passage=f"called {matter}",
            about=matter,
            basis="on record",
        ),
    )
