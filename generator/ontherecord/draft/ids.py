"""Ids that people would give: a surname and a word of what was said."""

from ontherecord.draft.parts import Lexicon, Part
from ontherecord.record.fields import make_id

_LONGEST = 40
_SHORTEST = 4
_TELLS_NOTHING = (
    Part.PREPOSITION | Part.AUXILIARY | Part.DETERMINER | Part.SUBORDINATOR | Part.ADVERB | Part.OPENER | Part.SPEECH
)


class Ids:
    """Gives each id once."""

    def __init__(self, words: Lexicon, taken: frozenset[str] = frozenset()) -> None:
        self._lexicon = words
        self._taken = set(taken)

    def make(self, who: str, *texts: str, words: int = 2) -> str:
        """An id of the last word of a name and the first telling words of some texts; numbered when it is taken."""
        parts = [make_id(who).split("-")[-1]] if who else []
        telling = (word for text in texts for word in make_id(text).split("-"))
        parts += [word for word in dict.fromkeys(telling) if self._tells(word) and word not in parts][:words]
        plain = "-".join(part for part in parts if part)[:_LONGEST].strip("-") or "entry"
        made, number = plain, 2
        while made in self._taken:
            made, number = f"{plain}-{number}", number + 1
        self._taken.add(made)
        return made

    def _tells(self, word: str) -> bool:
        part, grave = self._lexicon.read(word), word in self._lexicon.speech.grave
        return len(word) >= _SHORTEST and not part & _TELLS_NOTHING and (grave or not part & Part.FINITE)
