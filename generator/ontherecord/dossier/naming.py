"""How pages speak of people and of entries."""

from collections.abc import Mapping

from ontherecord.record.entries import Entry, Number, Statement
from ontherecord.record.registries import Person


def show_name(who: str, people: Mapping[str, Person]) -> str:
    """The name of someone from people.yml by their id, or the text itself.

    A name that was typed stays: it may be the one by which the page's language knows them.
    """
    person = people.get(who)
    return person.name if person else who


def name_entry(entry: Entry, people: Mapping[str, Person]) -> str:
    """How other places speak of an entry."""
    if type(entry) is Statement:
        return show_name(entry.who, people)
    if type(entry) is Number:
        return f"{entry.figure.text} {entry.label}"
    return entry.words
