"""Ids that people would give: a surname and a word of what was said."""

from ontherecord.language import SpeechWords
from ontherecord.record.fields import make_id

_LONGEST = 40


class Ids:
    """Gives each id once."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = set(taken)

    def make(self, *texts: str, speech: SpeechWords, words: int = 2) -> str:
        """An id of the first text's last word and the first telling words of the others; numbered when it is taken."""
        parts = [make_id(texts[0]).split("-")[-1]] if texts[0] else []
        telling = [
            word
            for text in texts[1:]
            for word in make_id(text).split("-")
            if _tells(word, speech) and word not in parts
        ]
        parts += telling[:words]
        plain = "-".join(part for part in parts if part)[:_LONGEST].strip("-") or "entry"
        made, number = plain, 2
        while made in self._taken:
            made, number = f"{plain}-{number}", number + 1
        self._taken.add(made)
        return made


def _tells(word: str, speech: SpeechWords) -> bool:
    return (
        len(word) > 3
        and word not in speech.prepositions
        and word not in speech.auxiliaries
        and word not in speech.determiners
        and word not in speech.subordinators
        and word not in speech.adverbs
        and word not in speech.openers
        and (word not in speech.finite or word in speech.grave)
        and word not in speech.forms
        and not word.endswith(speech.adverb_endings)
    )
