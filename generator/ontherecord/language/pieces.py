"""A text cut into words, numbers and marks, each with its place, in the one way in which all word lists are read."""

import re
import unicodedata
from collections.abc import Collection

_SPACES = " \u00a0\u2009\u202f"
_SIGNS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
_PIECE = re.compile(
    # The space before a piece is taken with it: nothing begins with one, and trying everything there takes as long again.
    r" ?("
    # a plain word, as most are; a currency's letters before digits; or a word with its vowel signs: a Latin one may hold digits (G7)
    r"[a-z]+(?=[ ,.])|(?:aud|cad|chf|eur|gbp|inr|nis|rm|rs|usd)(?=\d)|(?<=\$)(?:us|a|c|nz)(?=\d)"
    rf"|[^\W\d_]+(?:[{_SIGNS}]+[^\W\d_]*|(?<=[a-z0-9])[0-9]+[^\W\d_]*)*"
    # a number: groups of three with spaces between and a decimal part, or digits with separators inside
    rf"|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٬٫،]\d+)*|(?<![\w.])\.\d+"
    r"|\S)"
)
_DIGITS_AFTER_POINT = re.compile(r"\.\d")
_MARKS = {"‐": "-", "‑": "-", "־": "-", "−": "-", "‒": "–", "’": "'", "ʼ": "'", "׳": "'", "״": '"'}
_MARKS |= {"٪": "%", "％": "%", "﹪": "%", "＄": "$"}
_ARABIC_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


class Pieces:
    """Parallel lists, one item for each word, number or mark of a text.

    `words` are folded as `fold_word` does; `starts` and `ends` are code points in `text`, half-open.
    """

    __slots__ = ("_found", "_lowered", "_starts", "text", "words")

    def __init__(
        self, text: str, words: list[str], lowered: str, found: list[str], starts: list[int] | None = None
    ) -> None:
        """The pieces `found` in the `lowered` text, in order, as they stand there; their `words` as word lists hold them."""
        self.text = text
        self.words = words
        self._lowered = lowered
        self._found = found
        self._starts = [] if starts is None else starts

    @property
    def starts(self) -> list[int]:
        """Where each piece begins."""
        if self.words:
            self.start(len(self.words) - 1)
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each piece has ended."""
        return [start + len(piece) for start, piece in zip(self.starts, self._found, strict=True)]

    def start(self, index: int) -> int:
        """Where a piece begins. It is looked for when it is asked for: most are words that nobody asks about."""
        starts = self._starts
        if index >= len(starts):
            past = starts[-1] + len(self._found[len(starts) - 1]) if starts else 0
            find = self._lowered.find
            for piece in self._found[len(starts) : index + 1]:
                start = find(piece, past)  # nothing but white space stands between
                starts.append(start)
                past = start + len(piece)
        return starts[index]

    def span(self, first: int, past: int) -> tuple[int, int]:
        """Where the pieces from `first` to before `past` stand in the text."""
        return self.start(first), self.start(past - 1) + len(self._found[past - 1])

    def touches_next(self, index: int) -> bool:
        """True when nothing, not even a space, stands between this piece and the next one."""
        if not 0 <= index < len(self.words) - 1:
            return False
        following = self.start(index + 1)
        return self._starts[index] + len(self._found[index]) == following

    def is_capital(self, index: int) -> bool:
        """True when this piece begins with a capital letter."""
        return self.text[self.start(index)].isupper()


def fold_word(word: str) -> str:
    """Return a word as word lists hold it: small letters, composed; Arabic and Hebrew without vowel signs, Arabic letters in one form."""
    folded = word.lower()
    if folded.isascii():
        return folded
    folded = unicodedata.normalize("NFC", folded)
    if any("\u0590" <= letter <= "\u06ff" for letter in folded):
        folded = "".join(letter for letter in folded if unicodedata.category(letter) != "Mn")
        folded = folded.translate(_ARABIC_FORMS)
    return folded


def cut(text: str, prefixes: Collection[str] = (), known: Collection[str] = ()) -> Pieces:
    """Return the pieces of a text.

    Some languages write small words onto the next one (“وأربعين” and-forty, “بنحو” by-about). Up to two of the `prefixes` are cut off as pieces
    of their own where a word that is not `known` then becomes one that is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter like İ becomes two, and places would no longer be those of the text
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    found = _PIECE.findall(lowered)
    words = found if lowered.isascii() else [word if word.isascii() else _fold_piece(word) for word in found]
    if _DIGITS_AFTER_POINT.search(lowered):
        words = [f"0{word}" if len(word) > 1 and word[0] == "." else word for word in words]  # .5
    pieces = Pieces(text, words, lowered, found)
    return _cut_prefixes(pieces, prefixes, known) if prefixes else pieces


def _fold_piece(piece: str) -> str:
    if not piece[0].isalnum():
        return _MARKS.get(piece, piece)
    return fold_word(piece) or piece  # an Arabic ـ by itself, which some set for a dash


def _cut_prefixes(pieces: Pieces, prefixes: Collection[str], known: Collection[str]) -> Pieces:
    text = pieces.text
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in zip(pieces.words, pieces.starts, pieces.ends, strict=True):
        word, begin = piece, start
        if word[:1].isalnum() and not word[0].isdecimal() and word not in known:
            for prefix in _find_prefixes(word, prefixes, known, text[end : end + 1]):
                cut_at = _place_after(text, begin, len(prefix))
                words.append(prefix)
                starts.append(begin)
                ends.append(cut_at)
                word, begin = word[len(prefix) :], cut_at
        words.append(word)
        starts.append(begin)
        ends.append(end)
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Pieces(text, words, text, found, starts)


def _find_prefixes(word: str, prefixes: Collection[str], known: Collection[str], following: str) -> tuple[str, ...]:
    """Return the prefixes to cut off, at most two, so that a known word is left; none where there is no such way."""
    shortest = 1 if following and (following in "-־" or following.isdigit()) else 2
    for first in prefixes:
        rest = word[len(first) :]
        if not word.startswith(first) or len(rest) < shortest:
            continue
        if rest in known:
            return (first,)
        for second in prefixes:
            if rest.startswith(second) and len(rest) >= len(second) + shortest and rest[len(second) :] in known:
                return (first, second)
    return ()


def _place_after(text: str, start: int, letters: int) -> int:
    """Return the place in `text` after so many letters from `start`, passing over vowel signs and tatweel."""
    place = start
    while letters:
        if unicodedata.category(text[place]) != "Mn" and text[place] != "ـ":
            letters -= 1
        place += 1
    while unicodedata.category(text[place]) == "Mn" or text[place] == "ـ":
        place += 1
    return place
