"""People and organisations of an article: who they are, and whether people.yml has them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ontherecord.draft.cast import Cast, Character
from ontherecord.draft.drafted import DraftedPerson
from ontherecord.draft.sources import Speaker
from ontherecord.language import SpeechWords
from ontherecord.record.fields import make_id
from ontherecord.record.registries import Person


class Known(NamedTuple):
    """An id of people.yml that a name means; `nearly` when it is only much like it."""

    id: str
    nearly: bool = False


Finder = Callable[[str], Known | None]
"""Looks a name up in people.yml."""


class Registry:
    """People.yml as the draft sees it."""

    def __init__(self, people: Mapping[str, Person], find: Finder, speech: SpeechWords) -> None:
        self.people = people
        self.find = find
        self._articles = speech.articles

    def refer(self, speaker: Speaker) -> tuple[str, str]:
        """What a record writes for a speaker: an id, or the words; and what is doubtful about it."""
        words = speaker.name.split()
        name = " ".join(words[1:] if len(words) > 1 and words[0].lower() in self._articles else words)
        known = self.find(name) if name else None
        if known is None:
            return name, ""
        return known.id, f"people.yml has {self.people[known.id].name}; the article has {name}" if known.nearly else ""


def find_people(
    speakers: Iterable[Speaker], cast: Cast, registry: Registry, speech: SpeechWords
) -> Iterator[DraftedPerson]:
    """Those who speak, and those whose role the article tells, in the order of their names there."""
    spoken = [speaker.character for speaker in speakers if speaker.character is not None]
    for character in cast.characters:
        role = find_role(character, speech)
        times = sum(one is character for one in spoken)
        certain = character.is_person or character.is_organisation
        # A single word that speaks once may be a country as well as a person.
        if not (times > 1 or (times and certain) or (role and character.is_person)):
            continue
        known = registry.find(character.name)
        if known is not None:
            one = registry.people[known.id]
            yield DraftedPerson(known.id, one.name, one.kind, "people.yml has them", known=True)
            continue
        person = character.is_person or (character.gender and not character.is_organisation)
        kind = "person" if person else "organisation"
        organisation = find_organisation(role, speech)
        yield DraftedPerson(make_id(character.name), character.name, kind, "named in the article", role, organisation)


def find_role(character: Character, speech: SpeechWords) -> str:
    """What the article says somebody is: the title before the name or the words after it."""
    titles = [name.title for name in character.names if name.title.lower().rstrip(".") not in {*speech.courtesies, ""}]
    after = [name.after for name in character.names if name.after]
    role = max(titles, key=len) if titles else after[0] if after else ""
    return role[:1].upper() + role[1:]


def find_organisation(role: str, speech: SpeechWords) -> str:
    """The organisation that a role names: spokesman for *the European Commission*; "" when it names none."""
    words = role.split()
    for at, word in enumerate(words):
        if at and word in speech.organisation_links:
            rest = words[at + 1 :]
            rest = rest[1:] if rest and rest[0].lower() in speech.articles else rest
            if rest and rest[0][:1].isupper() and rest[0].lower() not in speech.offices:
                return " ".join(rest)
    return ""
