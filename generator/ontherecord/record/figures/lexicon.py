"""A language's word lists for figures, made ready for looking up."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from ontherecord.language import Language
from ontherecord.language.pieces import cut, fold_word
from ontherecord.record.figures.figure import Qualifier
from ontherecord.record.phrases import Phrases


class Role(Enum):
    """What a word does in a number."""

    ARTICLE = auto()
    CARDINAL = auto()
    HUNDRED = auto()
    SCALE = auto()
    DOZEN = auto()
    ROUND = auto()
    MIXED = auto()
    HALF = auto()
    FIXED_PART = auto()


class Lexicon(NamedTuple):
    """What `Language.figures` holds, folded and by word."""

    decimal: str
    prefixes: frozenset[str]
    known: frozenset[str]
    roles: dict[str, tuple[Role, Decimal]]
    seeds: frozenset[str]  # words a number may begin with
    telling: frozenset[str]  # those and ordinals
    compounds: Phrases[int]  # number words of more than one piece: quatre-vingt
    bare: frozenset[str]
    articles_count: bool
    joiners: frozenset[str]
    tens_joined: bool
    units_first: bool
    wide_tens: frozenset[int]
    scale_signs: dict[str, int]
    half_followers: frozenset[str]
    parts: dict[str, int]
    plural_parts: Phrases[int]
    part_of: frozenset[str]
    out_of: Phrases[None]
    out_of_after_noun: Phrases[None]
    qualifiers: Phrases[Qualifier]
    after_qualifiers: Phrases[Qualifier]
    fillers: frozenset[str]
    range_openers: frozenset[str]
    range_links: frozenset[str]
    minus: frozenset[str]
    opened_links: frozenset[str]
    change_openers: frozenset[str]
    units: Phrases[str]
    money_before: Phrases[str]
    measures: frozenset[str]
    dimensions: frozenset[str]
    unit_links: frozenset[str]
    vague: frozenset[str]
    ordinals: frozenset[str]
    ordinal_endings: frozenset[str]
    labels: frozenset[str]
    ages: frozenset[str]
    times_before: frozenset[str]
    clock_words: frozenset[str]
    times_after: Phrases[None]
    year_cues: frozenset[str]
    after_years: frozenset[str]
    not_one: frozenset[str]
    not_one_after: frozenset[str]
    months: frozenset[str]
    doubtful_months: frozenset[str]
    month_phrases: Phrases[None]  # month names of more than one piece: تشرين الأول
    month_first: bool
    month_cues: frozenset[str]
    date_links: frozenset[str]
    capital_nouns: bool


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the word lists of a language, made once."""
    figures, dates = language.figures, language.dates
    cardinals = {tuple(cut(word).words): value for word, value in figures.cardinals.items()}
    parts = {fold_word(word): value for word, value in figures.parts.items()}
    months = [name for names in dates.months for name in names]
    qualifiers = Phrases((p, Qualifier(key)) for key, phrases in figures.qualifiers.items() for p in phrases)
    after_qualifiers = Phrases(
        (p, Qualifier(key)) for key, phrases in figures.after_qualifiers.items() for p in phrases
    )
    units = Phrases(
        [(phrase, "percentage point") for phrase in figures.percentage_points]
        + [(phrase, "percent") for phrase in figures.percent]
        + list(figures.money.items())
        + list(figures.measures.items())
    )
    roles = _roles(language)
    seeds = frozenset(roles) | {words[0] for words in cardinals}
    known = set(roles) | qualifiers.words | after_qualifiers.words | units.words | set(parts)
    plural_parts = Phrases(figures.plural_parts.items())
    weekdays = [name for names in dates.weekdays for name in names]
    for words in (figures.range_openers, figures.range_links, figures.opened_links, figures.joiners, months, weekdays):
        known |= _fold(words)
    known |= plural_parts.words | _fold(figures.part_of) | _fold(figures.fillers) | _fold(figures.ordinals)
    return Lexicon(
        decimal=figures.decimal,
        prefixes=language.prefixes,
        known=frozenset(known),
        roles=roles,
        seeds=seeds,
        telling=seeds | _fold(figures.ordinals),
        compounds=Phrases((" ".join(words), value) for words, value in cardinals.items() if len(words) > 1),
        bare=_fold(figures.bare),
        articles_count=figures.articles_count,
        joiners=_fold(figures.joiners),
        tens_joined=figures.tens_joined,
        units_first=figures.units_first,
        wide_tens=figures.wide_tens,
        scale_signs={fold_word(word): value for word, value in figures.scale_signs.items()},
        half_followers=_fold(figures.half_followers),
        parts=parts,
        plural_parts=plural_parts,
        part_of=_fold(figures.part_of),
        out_of=Phrases((phrase, None) for phrase in figures.out_of),
        out_of_after_noun=Phrases((phrase, None) for phrase in figures.out_of_after_noun),
        qualifiers=qualifiers,
        after_qualifiers=after_qualifiers,
        fillers=_fold(figures.fillers),
        range_openers=_fold(figures.range_openers),
        range_links=_fold(figures.range_links),
        minus=_fold(figures.minus),
        opened_links=_fold(figures.opened_links),
        change_openers=_fold(figures.change_openers),
        units=units,
        money_before=Phrases((phrase, code) for phrase, code in figures.money.items() if _stands_before(phrase, code)),
        measures=frozenset(figures.measures.values()),
        dimensions=_fold(figures.dimensions),
        unit_links=_fold(figures.unit_links),
        vague=_fold(figures.vague),
        ordinals=_fold(figures.ordinals),
        ordinal_endings=_fold(figures.ordinal_endings),
        labels=_fold(figures.labels),
        ages=_fold(figures.ages),
        times_before=_fold(figures.times_before),
        clock_words=_fold(figures.clock_words),
        times_after=Phrases((phrase, None) for phrase in figures.times_after),
        year_cues=_fold(figures.year_cues),
        after_years=_fold(figures.after_years),
        not_one=_fold(figures.not_one),
        not_one_after=_fold(figures.not_one_after),
        months=frozenset(fold_word(name) for name in months if " " not in name),
        doubtful_months=_fold(dates.doubtful_months),
        month_phrases=Phrases((name, None) for name in months if " " in name),
        month_first=dates.month_first,
        month_cues=_fold(dates.month_cues),
        date_links=_fold(dates.links),
        capital_nouns=language.code == "de",
    )


def _fold(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_word, words))


def _stands_before(phrase: str, code: str) -> bool:
    """True for signs and codes (€, US $, EUR, Rs), which stand before their number too, as words do not."""
    is_sign = not phrase[-1].isalpha() or not phrase[0].isalpha()  # €, US $, $ US
    return is_sign or phrase.upper() == code or phrase in {"rs", "nis", "rmb", "rm"}


def _roles(language: Language) -> dict[str, tuple[Role, Decimal]]:
    figures = language.figures
    tables: tuple[tuple[Role, Mapping[str, int | str | Decimal]], ...] = (
        (Role.ARTICLE, dict.fromkeys(figures.articles, 1)),
        (Role.HALF, dict.fromkeys(figures.halves, "0.5")),
        (Role.FIXED_PART, {word: Decimal(one) / Decimal(of) for word, (one, of) in figures.fixed_parts.items()}),
        (Role.MIXED, dict(figures.mixed)),
        (Role.ROUND, dict(figures.rounds)),
        (Role.DOZEN, dict(figures.dozens)),
        (Role.SCALE, dict(figures.scales)),
        (Role.HUNDRED, dict(figures.hundreds)),
        (Role.CARDINAL, dict(figures.cardinals)),
    )
    return {
        fold_word(word): (role, Decimal(value))
        for role, table in tables
        for word, value in table.items()
        if len(cut(word).words) == 1
    }
