"""Phrases of a word list, found by their first or their last word."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from ontherecord.language.pieces import cut

Meaning = TypeVar("Meaning")


class Match(NamedTuple, Generic[Meaning]):
    """A phrase in a list of words: `first` and `past` are its first index and the one after its last."""

    first: int
    past: int
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Phrases with a meaning each. Where several match, the longest does."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[list[str], Meaning]]] = {}
        self.words: set[str] = set()
        """Every word of every phrase, folded."""
        for phrase, meaning in phrases:
            words = cut(phrase).words
            self._by_first.setdefault(words[0], []).append((words, meaning))
            self._by_last.setdefault(words[-1], []).append((words, meaning))
            self.words.update(words)
        for same in (*self._by_first.values(), *self._by_last.values()):
            same.sort(key=lambda entry: -len(entry[0]))

    @property
    def first_words(self) -> set[str]:
        """The words a phrase may begin with."""
        return set(self._by_first)

    def ahead(self, words: list[str], index: int) -> Match[Meaning] | None:
        """Return the phrase that begins at `index`."""
        if index < len(words):
            for phrase, meaning in self._by_first.get(words[index], ()):
                if len(phrase) == 1 or words[index : index + len(phrase)] == phrase:
                    return Match(index, index + len(phrase), meaning)
        return None

    def behind(self, words: list[str], index: int) -> Match[Meaning] | None:
        """Return the phrase that ends just before `index`."""
        if index > 0:
            for phrase, meaning in self._by_last.get(words[index - 1], ()):
                first = index - len(phrase)
                if len(phrase) == 1 or (first >= 0 and words[first:index] == phrase):
                    return Match(first, index, meaning)
        return None
