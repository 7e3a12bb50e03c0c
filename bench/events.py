"""Eight events: six that the article tells, each with its sentence, and two that rest on a document alone."""

import datetime as dt

from bench import words
from bench.dates import earlier_times, recent_day
from bench.desk import Desk
from bench.explainer import Event, Source
from bench.people import slug


def documents(desk: Desk) -> tuple[Source, ...]:
    """Return the explainer's sources: two documents from the two years before it."""
    found = []
    for number, title in enumerate(desk.dice.sample(words.DOCUMENTS, 2), 1):
        day = desk.published - dt.timedelta(days=desk.dice.randint(10, 700))
        publisher = desk.dice.choice(words.PUBLISHERS)
        url = f"https://{slug(publisher)}.example.org/{day.year}/{desk.index:05}-{number}"
        found.append(Source(f"{slug(publisher)}-{number}", desk.fill(title), publisher, url, day.isoformat()))
    return tuple(found)


def events(desk: Desk, sources: tuple[Source, ...]) -> list[tuple[str, Event]]:
    """Return the events with their sentences; one that rests on a source has none."""
    deeds = iter(desk.dice.sample(words.DEEDS, 8))
    date, weekday = recent_day(desk.published, desk.dice)
    told = []
    for edtf, when in [*earlier_times(desk.published, desk.dice), (date, f"On {weekday}")]:
        matter = next(desk.matters)
        past, present = (deed.format(matter=matter) for deed in next(deeds))
        told.append((f"{when} {past}.", Event(slug(present), edtf, present, passage=f"{when} {past}")))
    for source in sources:
        present = next(deeds)[1].format(matter=desk.matter)
        told.append(("", Event(slug(present), source.published, present, source=source.id)))
    return told
