"""What is known of how a language writes numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FigureWords:
    """How the language writes numbers, what it puts around them, and what looks like a number and is none."""

    decimal: str
    """The decimal sign of digits, "." or ","; the other one groups. Decides what “1.200” is."""
    cardinals: Mapping[str, int]
    """Number words that add up: one … ninety, and words for whole hundreds where they are one word."""
    hundreds: Mapping[str, int]
    """Words that multiply what stands before them within a group: hundred."""
    scales: Mapping[str, int]
    """Words that close a group: thousand, million."""
    scale_signs: Mapping[str, int] = field(default_factory=dict)
    """Short forms that stand after digits only: bn, m, k."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Words for a set of so many: dozen."""
    rounds: Mapping[str, int] = field(default_factory=dict)
    """Words for about so many: centaine."""
    bare: frozenset[str] = frozenset()
    """Words of `hundreds`, `scales`, `dozens` that are a number without one before them: mille, mil."""
    articles: frozenset[str] = frozenset()
    """Words for one that are mostly articles: a, un, eine. They count before a scale, a dozen or a part."""
    articles_count: bool = False
    """Whether such a word is also the only word for one (un mort)."""
    joiners: frozenset[str] = frozenset()
    """“and” inside a number."""
    tens_joined: bool = False
    """Whether a joiner may stand between tens and units (treinta y cinco)."""
    units_first: bool = False
    """Whether units may come before tens as words of their own (خمسة وعشرون)."""
    wide_tens: frozenset[int] = frozenset()
    """Tens that are counted on up to nineteen (soixante-dix, quatre-vingt-onze)."""

    mixed: Mapping[str, str] = field(default_factory=dict)
    """Words for a number with a decimal part: anderthalb is "1.5"."""

    halves: frozenset[str] = frozenset()
    """Words for a half before a scale (half a million) or after a joiner (one and a half)."""
    half_followers: frozenset[str] = frozenset()
    """Words after which, as at the end of a sentence, such a word is a half by itself: half *of*. None: it never is."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Words for one part of so many, singular: third, quarter. They need a number before them."""
    plural_parts: Mapping[str, int] = field(default_factory=dict)
    """The same in the plural: thirds, quarters."""
    fixed_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Words that are a fraction by themselves: (numerator, denominator)."""
    part_of: frozenset[str] = frozenset()
    """“of” after a fraction."""
    out_of: tuple[str, ...] = ()
    """What stands between the two numbers of “one in five”."""

    out_of_after_noun: tuple[str, ...] = ()
    """Those that may also follow what is counted: une personne *sur* cinq."""

    qualifiers: Mapping[str, tuple[str, ...]]
    """Phrases before a figure, by the value of `Qualifier` they mean."""
    after_qualifiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases after a figure: or more."""
    fillers: frozenset[str] = frozenset()
    """Words that may stand between a qualifier and its number without changing it: another, the."""
    range_openers: frozenset[str] = frozenset()
    """between, from"""
    range_links: frozenset[str] = frozenset()
    """Words between the two numbers of a range: to, or."""
    alternatives: frozenset[str] = frozenset()
    """Those of them that name another one instead of an end: or."""
    minus: frozenset[str] = frozenset()
    """Words for a minus sign."""
    opened_links: frozenset[str] = frozenset()
    """Words that link a range only after an opener: between five *and* ten."""
    change_openers: frozenset[str] = frozenset()
    """Openers that may tell of a change instead of a range: from five to ten."""

    percent: tuple[str, ...]
    percentage_points: tuple[str, ...]
    money: Mapping[str, str]
    """Words, signs and codes of currencies: their ISO 4217 code, or a family the words leave open ("dollar", "pound")."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """Words and signs of measures: km, °C."""
    dimensions: frozenset[str] = frozenset()
    """Words after “40m” that make it metres, not million: high, race."""
    unit_links: frozenset[str] = frozenset()
    """Words between a number and its unit: millions *d'*euros."""

    vague: frozenset[str] = frozenset()
    """Words before a scale that leave the number open: several thousand."""
    ordinals: frozenset[str] = frozenset()
    ordinal_endings: frozenset[str] = frozenset()
    """Letters after digits that make an ordinal: th, e, ème."""
    labels: frozenset[str] = frozenset()
    """Words before a number that is a name: section 5, flight 370."""
    ages: frozenset[str] = frozenset()
    """Words before an age that is part of how a person is named: aged 34."""
    times_before: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    """Words that make a time of day after one of `times_before`, and a duration otherwise: *à* 20 *heures*."""
    times_after: tuple[str, ...] = ()
    """What makes a number a time of day: pm, o'clock, Uhr."""
    year_cues: frozenset[str] = frozenset()
    """Words before a year: in, since."""
    after_years: frozenset[str] = frozenset()
    """Words that no counted thing begins with, so that four digits before them are a year: and, when, was."""
    not_one: frozenset[str] = frozenset()
    """Words before “one” that make it a pronoun: no one, the one."""
    not_one_after: frozenset[str] = frozenset()
