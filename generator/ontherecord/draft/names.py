"""Names in an article and whom they mean: one character for “Antony Blinken”, “Mr Blinken” and “Blinken”."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ontherecord.draft.words import QUOTE, Sentence, Word
from ontherecord.language import Language, SpeechWords
from ontherecord.text.article import Span

_LONGEST_ROLE = 14


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: half-open offsets of the name without titles."""

    span: Span
    words: tuple[str, ...]
    title: str = ""
    """The words before it that are titles or what it is: “US Secretary of State”."""
    after: str = ""
    """The apposition after it: “a Republican strategist”."""
    quoted: bool = False


@dataclass(slots=True)
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

    def __init__(self, characters: list[Character]) -> None:
        self.characters = characters
        self._by_words: dict[tuple[str, ...], Character] = {}
        self._by_last: dict[str, list[Character]] = {}
        for one in characters:
            self._by_words[one.words] = one
            for name in one.names:
                self._by_words.setdefault(name.words, one)
            self._by_last.setdefault(one.words[-1], []).append(one)

    def find(self, words: tuple[str, ...]) -> Character | None:
        """The character a name means: its own words, or the one whose last word it is."""
        exact = self._by_words.get(words)
        if exact is not None:
            return exact
        same = self._by_last.get(words[-1], []) if words else []
        return same[0] if len(same) == 1 else None


def find_cast(sentences: list[Sentence], language: Language) -> Cast:
    """The characters of an article, in the order of their first names."""
    speech = language.speech
    assert speech is not None  # noqa: S101 - asked for by the caller
    weekdays = {name for names in (*language.dates.months, *language.dates.weekdays) for name in names}
    names = [name for sentence in sentences for name in find_names(sentence, speech, weekdays)]
    full: dict[tuple[str, ...], Character] = {}
    for name in sorted(names, key=lambda one: (-len(one.words), one.span.start)):
        character = full.get(name.words) or _match(name, full)
        if character is None:
            character = Character(" ".join(name.words), name.words)
            character.is_organisation = _is_organisation(name.words, speech)
            full[name.words] = character
        character.names.append(name)
        _learn_gender(character, name, speech)
    characters = sorted(full.values(), key=lambda one: min(name.span.start for name in one.names))
    for one in characters:
        one.names.sort(key=lambda name: name.span.start)
    return Cast(characters)


def find_names(sentence: Sentence, speech: SpeechWords, no_names: set[str]) -> Iterator[Name]:
    """The names in a sentence, its quotations left out."""
    index, words = 0, sentence.words
    while index < len(words):
        past = _end_of_chain(sentence, index, speech, no_names)
        if past is None:
            index += 1
            continue
        first = index
        while first < past and _is_title(words[first], speech) and past - first > 1:
            first += 1
        last_title = max((at for at in range(index, past - 1) if _is_title(words[at], speech)), default=-1)
        if last_title >= first and past - last_title > 1:
            first = last_title + 1
        first = max(first, _after_office(sentence, index, past, speech))
        if first == index and _opens(sentence, first, speech) and past - first > 1:
            first += 1
        if (words[past - 1].low in speech.titles and first == past - 1) or (
            words[past - 1].low in speech.role_words and past - first == 1
        ):
            index = past
            continue
        name = tuple(_clean(sentence.text[word.start : word.end]) for word in words[first:past])
        title = _title_before(sentence, index, first, speech)
        yield Name(Span(words[first].start, words[past - 1].end), name, title, _apposition(sentence, past, speech))
        index = past


def _after_office(sentence: Sentence, index: int, past: int, speech: SpeechWords) -> int:
    """Where the name begins in “(Secretary of) State Antony Blinken”: an office may hold capitals of its own."""
    at = index - 1
    if sentence.low(at) == "the":
        at -= 1
    if past - index < 3 or sentence.low(at) not in ("of", "for", "to"):
        return index
    if sentence.low(at - 1) not in speech.titles and sentence.low(at - 1) not in speech.role_words:
        return index
    return past - (3 if len(sentence.low(past - 2).rstrip(".")) == 1 else 2)


def _clean(word: str) -> str:
    return word.rstrip(".") if len(word) > 3 else word


def _is_title(word: Word, speech: SpeechWords) -> bool:
    return word.low.rstrip(".") in speech.titles


def _opens(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    return index == 0 and sentence.low(0) in speech.openers


def _end_of_chain(sentence: Sentence, index: int, speech: SpeechWords, no_names: set[str]) -> int | None:
    words = sentence.words
    word = words[index]
    if not _names(word, no_names) or (
        word.low in speech.openers and (index == 0 or len(word.low) < 3) and not _chain_goes_on(sentence, index, speech)
    ):
        return None
    if index == 0 and len(words) > 1 and not words[1].capital and _is_common(sentence, speech):
        return None
    past = index + 1
    while past < len(words):
        word = words[past]
        if _names(word, no_names):
            past += 1
        elif (
            word.low in speech.name_links
            and past + 1 < len(words)
            and _names(words[past + 1], no_names)
            and word.low not in ("the", "of")
        ) or (
            word.low in ("of", "&")
            and past + 1 < len(words)
            and _names(words[past + 1], no_names)
            and words[past - 1].low in speech.organisation_words | {"bank", "university", "state", "states", "house"}
        ):
            past += 2
        else:
            break
    return past


def _names(word: Word, no_names: set[str]) -> bool:
    return (
        word.capital and word.is_word and word.low not in no_names and word.low != "i" and not word.low.startswith("i'")
    )


def _chain_goes_on(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    return False


def _is_common(sentence: Sentence, speech: SpeechWords) -> bool:
    # A capital at a sentence's beginning tells nothing: Officials said. Only a word that stands with a capital elsewhere is a name.
    low = sentence.low(0)
    return (
        low in speech.role_words
        or low in speech.openers
        or low in speech.determiners
        or (low.endswith(("s", "ing", "ly", "ed")) and low + "" in speech.role_words)
    )


def _title_before(sentence: Sentence, index: int, first: int, speech: SpeechWords) -> str:
    """The words that say what somebody is, before their name: “US Secretary of State”, “Stein spokeswoman”."""
    start = first
    while start > 0 and first - start < _LONGEST_ROLE:
        word = sentence.words[start - 1]
        if not word.is_word or word.low == QUOTE:
            break
        if (
            (word.capital and word.low not in speech.openers)
            or word.low in speech.role_words
            or word.low in speech.titles
            or (
                word.low in ("of", "for", "and", "'s")
                and start - 1 > 0
                and start < first
                and (sentence.words[start - 2].capital or sentence.low(start - 2) in speech.role_words)
            )
            or word.low
            in ("former", "foreign", "prime", "vice", "deputy", "senior", "chief", "interim", "acting", "then")
            or word.low.startswith("ex-")
        ):
            start -= 1
        else:
            break
    while start < first and sentence.low(start) in ("of", "for", "and", "'s"):
        start += 1
    if start >= first:
        return ""
    words = sentence.words[start:first]
    if not any(word.low.rstrip(".") in speech.titles or word.low in speech.role_words for word in words):
        return ""
    return sentence.slice(start, first)


def _apposition(sentence: Sentence, past: int, speech: SpeechWords) -> str:
    """What somebody is, after their name: “, a Republican strategist,”."""
    if sentence.low(past) != ",":
        return ""
    start = past + 1
    if sentence.low(start).isdigit() and sentence.low(start + 1) == ",":
        start += 2
    end = start
    while (
        end < len(sentence.words)
        and sentence.low(end) not in (",", ";", "—", ":", QUOTE, "(")
        and sentence.low(end) not in speech.relatives
    ):
        end += 1
    head = start
    while head < end and sentence.low(head) not in speech.prepositions:
        head += 1
    words = [sentence.low(at) for at in range(start, head)]
    if not any(word in speech.role_words for word in words) or end - start > _LONGEST_ROLE:
        return ""
    if any(word in speech.auxiliaries and word != "'s" for word in words):
        return ""
    while start < end and sentence.low(start) in ("a", "an", "the"):
        start += 1
    return sentence.slice(start, end)


def _match(name: Name, full: dict[tuple[str, ...], Character]) -> Character | None:
    # A shorter form: the last word, or first words, of a longer name that stands nearest before it.
    fitting = [
        one
        for words, one in full.items()
        if len(words) > len(name.words) and (words[-len(name.words) :] == name.words or _is_initials(name.words, words))
    ]
    if not fitting:
        return None
    before = [one for one in fitting if min(n.span.start for n in one.names) <= name.span.start]
    return min(before or fitting, key=lambda one: abs(name.span.start - min(n.span.start for n in one.names)))


def _is_initials(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return (
        len(short) == 1
        and short[0].isupper()
        and len(short[0]) > 2
        and short[0] == "".join(word[0] for word in words if word[0].isupper())
    )


def _is_organisation(words: tuple[str, ...], speech: SpeechWords) -> bool:
    return any(word.lower() in speech.organisation_words for word in words) or (
        len(words) == 1 and words[0].isupper() and len(words[0]) > 1
    )


def _learn_gender(character: Character, name: Name, speech: SpeechWords) -> None:
    lows = {word.lower().rstrip(".,") for word in f"{name.title} {name.after}".split()}
    if lows & speech.female_titles:
        character.gender = "female"
    elif lows & speech.male_titles and not character.gender:
        character.gender = "male"
