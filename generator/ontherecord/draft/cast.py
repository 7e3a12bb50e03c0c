"""Whom the names of an article mean: one character for “Antony Blinken”, “Mr Blinken” and “Blinken”."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ontherecord.draft.names import Name, find_names
from ontherecord.draft.words import Sentence
from ontherecord.language import Language, SpeechWords


@dataclass(slots=True, eq=False)
class Character:
    """Somebody or an organisation whom the article names."""

    name: str
    words: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    gender: str = ""
    """female, male, or "" when nothing tells."""
    is_organisation: bool = False

    @property
    def is_person(self) -> bool:
        """True for a name of two words or with a title that is no organisation's."""
        return not self.is_organisation and (len(self.words) > 1 or any(name.title for name in self.names))


class Cast:
    """The characters of an article."""

    def __init__(self, characters: Iterable[Character]) -> None:
        self.characters = sorted(characters, key=lambda one: one.names[0].span.start)
        self._by_words: dict[tuple[str, ...], Character] = {}
        self._by_last: dict[str, list[Character]] = {}
        for one in self.characters:
            self._by_words[one.words] = one
            self._by_last.setdefault(one.words[-1], []).append(one)
        for one in self.characters:
            for name in one.names:
                self._by_words.setdefault(name.words, one)

    def find(self, words: tuple[str, ...]) -> Character | None:
        """The character a name means: its own words, or the one whose last word it is."""
        exact = self._by_words.get(words)
        same = self._by_last.get(words[-1], []) if words else []
        return exact or (same[0] if len(same) == 1 else None)


def find_cast(sentences: list[Sentence], language: Language) -> Cast:
    """The characters of an article, in the order of their first names."""
    days = frozenset(name for names in (*language.dates.months, *language.dates.weekdays) for name in names)
    names = [name for sentence in sentences for name in find_names(sentence, days)]
    full: dict[tuple[str, ...], Character] = {}
    for name in sorted(names, key=lambda one: (-len(one.words), one.span.start)):
        character = full.get(name.words) or _find_longer(name, full)
        if character is None:
            speech = sentences[0].speech
            character = Character(
                " ".join(name.words), name.words, is_organisation=_is_organisation(name.words, speech)
            )
            full[name.words] = character
        character.names.append(name)
    for one in full.values():
        one.names.sort(key=lambda name: name.span.start)
        one.gender = _find_gender(one, sentences[0].speech)
    return Cast(full.values())


def _find_longer(name: Name, full: dict[tuple[str, ...], Character]) -> Character | None:
    """Whom a shorter form means: the end or the initials of a longer name, the nearest before it."""
    fitting = [
        one for words, one in full.items()
        if len(words) > len(name.words)
        and (words[-len(name.words) :] == name.words or _are_initials(name.words, words) or _begins(name.words, one))
    ]  # fmt: skip
    before = [one for one in fitting if min(other.span.start for other in one.names) <= name.span.start]
    nearest = sorted(before or fitting, key=lambda one: abs(name.span.start - min(n.span.start for n in one.names)))
    return nearest[0] if nearest else None


def _begins(short: tuple[str, ...], one: Character) -> bool:
    """True for the “Norden” of Norden Foods, where that is an organisation."""
    return one.is_organisation and len(short) == 1 and len(one.words) == 2 and one.words[0] == short[0]


def _are_initials(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    one = short[0]
    return (
        len(short) == 1
        and one.isupper()
        and len(one) > 2
        and one == "".join(word[0] for word in words if word[0].isupper())
    )


def _is_organisation(words: tuple[str, ...], speech: SpeechWords) -> bool:
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
    return acronym or any(word.lower() in speech.organisation_words for word in words)


def _find_gender(character: Character, speech: SpeechWords) -> str:
    told = {word.lower().rstrip(".,") for name in character.names for word in f"{name.title} {name.after}".split()}
    if told & speech.female_titles:
        return "female"
    return "male" if told & speech.male_titles else ""
