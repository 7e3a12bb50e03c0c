"""One number, in digits or in words, read from the pieces of a text."""

from decimal import Decimal

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.count import Number, count_words
from ontherecord.record.figures.digits import read_digits
from ontherecord.record.figures.lexicon import Lexicon, Role

_MOST_SCALES = 3  # 3 mil millones; a text may repeat them without end
_HALF = Decimal("0.5")


def read_number(pieces: Pieces, index: int, lexicon: Lexicon) -> Number | None:
    """Return the number that begins at piece `index`, as long as it goes, or None."""
    word = pieces.words[index]
    if word[0].isdecimal():
        value = read_digits(word, lexicon.decimal)
        if value is None:
            return None
        plain = word.isdecimal()
        return _scale_digits(pieces, Number(value, index + 1, in_digits=True, plain=plain), lexicon)
    role = lexicon.roles.get(word)
    if role and role[0] is Role.ARTICLE and not lexicon.articles_count and not _goes_on(pieces, index, lexicon):
        return None  # the “a” of “a man”
    if word in lexicon.bare and index and pieces.words[index - 1] in lexicon.vague:
        return None  # einige tausend
    if role is None and not lexicon.compounds.ahead(pieces.words, index):
        return None
    if role and role[0] is Role.HALF:
        return _read_half(pieces, index, lexicon)
    if role and role[0] is Role.FIXED_PART:
        return _multiply_part(pieces, Number(role[1], index + 1, fraction=True), lexicon)
    if role and role[0] is Role.ARTICLE and _role_at(pieces, index + 1, lexicon) is Role.HALF:
        half = _read_half(pieces, index + 1, lexicon)  # un demi-million
        if half:
            return half
    if role and role[0] is Role.MIXED:
        return _scale(pieces, Number(role[1], index + 1), lexicon)
    number = count_words(pieces, index, lexicon)
    if number is None:
        return None
    if number.rounded:
        return _multiply_part(pieces, number, lexicon)  # une centaine de milliers
    return _read_part(pieces, number, lexicon) or _add_half(pieces, number, lexicon)


def _goes_on(pieces: Pieces, index: int, lexicon: Lexicon) -> bool:
    """True when an article stands before a word that makes it a number: a hundred, a third."""
    words, at = pieces.words, index + 1
    return at < len(words) and (words[at] in lexicon.roles or words[at] in lexicon.parts)


def _scale_digits(pieces: Pieces, number: Number, lexicon: Lexicon) -> Number:
    words, past = pieces.words, number.past
    if past < len(words):
        role = lexicon.roles.get(words[past])
        if (
            role
            and role[0] in (Role.FIXED_PART, Role.HALF)
            and pieces.touches_next(past - 1)
            and not words[past].isalpha()
        ):
            return _scale(pieces, Number(number.value + role[1], past + 1, in_digits=True), lexicon)  # 2½
        part = _read_part(pieces, number, lexicon) if number.plain and not pieces.touches_next(past - 1) else None
        if part:
            return part
        sign = lexicon.scale_signs.get(words[past])
        if sign and _is_scale_sign(pieces, number, lexicon):
            return Number(number.value * sign, past + 1, in_digits=True, scale=Decimal(sign))
    return _add_half(pieces, _scale(pieces, number, lexicon), lexicon)


def _is_scale_sign(pieces: Pieces, number: Number, lexicon: Lexicon) -> bool:
    """True for 40m, 1.2bn, 3.2 bn, 12 M€; false for 40 m and 100m race."""
    words, past = pieces.words, number.past
    sign = words[past]
    attached = pieces.touches_next(past - 1)
    if sign in lexicon.measures and not pieces.is_capital(past):
        following = words[past + 1] if past + 1 < len(words) else ""
        return attached and following not in lexicon.dimensions
    if len(sign) == 1 and not attached:
        return pieces.touches_next(past) and words[past + 1] in "€$£"
    return True


def _scale(pieces: Pieces, number: Number, lexicon: Lexicon) -> Number:
    """Return the number times the scale words after it: 40 thousand, 3 mil millones, two dozen."""
    words, past, value = pieces.words, number.past, number.value
    scale, furthest = Decimal(1), min(len(words), past + _MOST_SCALES)
    while past < furthest:
        at = past + 1 if words[past] == "-" and pieces.touches_next(past) and pieces.touches_next(past - 1) else past
        role = lexicon.roles.get(words[at]) if at < len(words) else None
        if role is None or role[0] not in (Role.SCALE, Role.HUNDRED, Role.DOZEN):
            break
        value *= role[1]
        scale *= role[1]
        past = at + 1
    return (
        number
        if past == number.past
        else number._replace(value=value, past=past, scale=number.scale * scale, plain=False)
    )


def _add_half(pieces: Pieces, number: Number, lexicon: Lexicon) -> Number:
    """Return the number with “and a half” added: two and a half million, un million et demi."""
    words, at = pieces.words, number.past
    if at >= len(words) or words[at] not in lexicon.joiners or number.article:
        return number
    at += 1
    if at < len(words) and _role(words[at], lexicon) is Role.ARTICLE:
        at += 1
    if at >= len(words) or _role(words[at], lexicon) is not Role.HALF:
        return number
    half = _scale(pieces, Number(_HALF, at + 1), lexicon)
    if number.scale == 1:  # two and a half million
        return number._replace(
            value=number.value * half.scale + half.value, past=half.past, scale=half.scale, plain=False
        )
    if half.scale == 1:  # two million and a half
        return number._replace(value=number.value + number.scale * _HALF, past=half.past)
    return number._replace(value=number.value + half.value, past=half.past)  # a million and half a million


def _read_half(pieces: Pieces, index: int, lexicon: Lexicon) -> Number | None:
    """Return half a million, half a dozen, or a half by itself where the word is one."""
    words, at = pieces.words, index + 1
    if _role_at(pieces, at, lexicon) is Role.ARTICLE or (words[at : at + 1] == ["-"] and pieces.touches_next(index)):
        at += 1
    if at < len(words) and _role(words[at], lexicon) in (Role.SCALE, Role.DOZEN, Role.HUNDRED):
        return _scale(pieces, Number(_HALF, at), lexicon)._replace(fraction=False)
    if not words[index].isalpha():  # ½
        return Number(_HALF, index + 1, fraction=True)
    if not lexicon.half_followers or (index and words[index - 1] in lexicon.ordinals):
        return None
    following = words[index + 1] if index + 1 < len(words) else "."
    if following in lexicon.half_followers or (not following[0].isalnum() and following != "-"):
        return _multiply_part(pieces, Number(_HALF, index + 1, fraction=True), lexicon)
    return None


def _read_part(pieces: Pieces, number: Number, lexicon: Lexicon) -> Number | None:
    """Return two thirds, a quarter of, three quarters of a million; None where no such word follows the number."""
    words, at = pieces.words, number.past
    if at < len(words) and words[at] == "-" and pieces.touches_next(at) and pieces.touches_next(at - 1):
        at += 1
    if at >= len(words) or number.value <= 0 or number.scale != 1:
        return None
    plural = lexicon.plural_parts.ahead(words, at)
    if plural and number.value != 1:
        return _multiply_part(
            pieces,
            number._replace(value=number.value / plural.meaning, past=plural.past, fraction=True, plain=False),
            lexicon,
        )
    part = lexicon.parts.get(words[at])
    if part is None or number.value != 1:
        return None
    following = words[at + 1] if at + 1 < len(words) else "."
    if number.article and following not in lexicon.part_of and (following[0].isalnum() or following == "-"):
        return None  # a third term
    part_number = Number(number.value / part, at + 1, fraction=True)
    return _multiply_part(pieces, part_number, lexicon)


def _multiply_part(pieces: Pieces, number: Number, lexicon: Lexicon) -> Number:
    """Return a quarter of a million as 250,000; any other fraction as it is."""
    words, at = pieces.words, number.past
    if at < len(words) and words[at] in lexicon.part_of:
        at += 1
        if at < len(words) and _role(words[at], lexicon) is Role.ARTICLE:
            at += 1
    if at < len(words) and _role(words[at], lexicon) is Role.SCALE:
        return _scale(pieces, number._replace(past=at), lexicon)._replace(fraction=False)
    return number


def _role_at(pieces: Pieces, index: int, lexicon: Lexicon) -> Role | None:
    return _role(pieces.words[index], lexicon) if index < len(pieces.words) else None


def _role(word: str, lexicon: Lexicon) -> Role | None:
    role = lexicon.roles.get(word)
    return role[0] if role else None
