"""People and organisations of an article: who they are, and whether people.yml has them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ontherecord.draft.drafted import DraftedPerson
from ontherecord.draft.names import Cast, Character
from ontherecord.draft.speakers import Speaker
from ontherecord.language import SpeechWords
from ontherecord.record.fields import make_id
from ontherecord.record.registries import Person

_ORGANISATION_LINKS = ("of", "for", "at", "with")


class Known(NamedTuple):
    """An id of people.yml that a name means; `nearly` when it is only much like it."""

    id: str
    nearly: bool = False


Finder = Callable[[str], Known | None]
"""Looks a name up in people.yml."""


class Registry:
    """People.yml as the draft sees it."""

    def __init__(self, people: Mapping[str, Person], find: Finder) -> None:
        self.people = people
        self._find = find

    def find(self, name: str) -> Known | None:
        """The id that a name means, if people.yml has it."""
        return self._find(name) if name else None

    def refer(self, speaker: Speaker) -> tuple[str, str]:
        """What a record writes for a speaker: an id, or the words; and what is doubtful about it."""
        name = plain_name(speaker.name)
        known = self.find(name)
        if known is None:
            return name, ""
        return known.id, f"people.yml has {self.people[known.id].name}; the article has {name}" if known.nearly else ""


def plain_name(name: str) -> str:
    """A source as a record shows it: without the article before a common noun or an organisation."""
    words = name.split()
    if len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words)


def find_people(
    speakers: Iterable[Speaker], cast: Cast, registry: Registry, speech: SpeechWords
) -> Iterator[DraftedPerson]:
    """Those who speak, and those whose role the article tells, in the order of their names there."""
    spoken = [id(speaker.character) for speaker in speakers if speaker.character is not None]
    speaking = {one for one in spoken if spoken.count(one) > 1}
    speaking |= {id(one) for one in cast.characters if id(one) in spoken and (one.is_person or one.is_organisation)}
    for character in cast.characters:
        role = find_role(character)
        if id(character) not in speaking and not (role and character.is_person):
            continue
        if (
            not character.is_person
            and not character.is_organisation
            and len(character.words) < 2
            and id(character) not in speaking
        ):
            continue
        known = registry.find(character.name)
        if known is not None:
            yield DraftedPerson(
                known.id,
                registry.people[known.id].name,
                registry.people[known.id].kind,
                "people.yml has them",
                known=True,
            )
            continue
        kind = (
            "person" if character.is_person or (character.gender and not character.is_organisation) else "organisation"
        )
        organisation = find_organisation(role, speech) if role else ""
        yield DraftedPerson(make_id(character.name), character.name, kind, "named in the article", role, organisation)


def find_role(character: Character) -> str:
    """What the article says somebody is: the title before the name or the words after it."""
    titles = [
        name.title
        for name in character.names
        if len(name.title.split()) > 1
        or (name.title and name.title.lower().rstrip(".") not in ("mr", "mrs", "ms", "miss", "sir", "dr"))
    ]
    after = [name.after for name in character.names if name.after]
    role = max(titles, key=len) if titles else after[0] if after else ""
    return role[:1].upper() + role[1:]


def find_organisation(role: str, speech: SpeechWords) -> str:
    """The organisation that a role names: spokesman for *the European Commission*."""
    words = role.split()
    for at, word in enumerate(words[:-1]):
        if at and word in _ORGANISATION_LINKS and words[at + 1 :]:
            rest = words[at + 1 :]
            rest = rest[1:] if rest[0].lower() == "the" else rest
            if (
                rest
                and rest[0][:1].isupper()
                and rest[0].lower() not in ("state", "defense", "defence", "education", "health", "staff")
            ):
                return " ".join(rest)
    return ""
