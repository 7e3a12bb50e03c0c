"""What is known of a language: plain data, no rules. One module per language fills these in.

A word list is written as people write: upper or lower case, accents, curly or straight marks make no difference to whoever reads it through
`ontherecord.language.pieces`. A phrase is words with spaces between.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Direction = Literal["ltr", "rtl"]
Span = Literal["day", "week", "weekend", "month", "quarter", "year"]


class Quotation(NamedTuple):
    """A pair of quotation marks, with the spaces the language sets inside them."""

    opening: str
    closing: str


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


class Holiday(NamedTuple):
    """A day that comes again each year: of a month, the so-manieth weekday of one, or so many days after Easter."""

    month: int = 0
    day: int = 0
    weekday: int = -1
    """0 Monday"""
    number: int = 0
    """Which of those weekdays, counted from the day if one is given; -1 is the month's last."""
    easter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateWords:
    """How the language names days, and days from where the writer stands."""

    months: tuple[tuple[str, ...], ...]
    """January first: names and abbreviations (without a dot)."""
    month_first: bool = False
    """Whether a day may follow its month (October 7)."""
    month_cues: frozenset[str] = frozenset()
    """Prepositions that stand before a month alone, so that a number after it is no day: *in* August 30 people."""
    doubtful_months: frozenset[str] = frozenset()
    """Month names that are words or names of people too; alone they need a preposition before them."""
    weekdays: tuple[tuple[str, ...], ...]
    """Monday first."""
    doubtful_weekdays: frozenset[str] = frozenset()
    """Weekday names that are words too; alone they need a preposition before them."""
    weekday_cues: frozenset[str] = frozenset()
    """Prepositions before a weekday."""
    capitals: bool = False
    """Whether months and weekdays are written with a capital (en, de)."""
    seasons: Mapping[str, int]
    """Season words: 21 spring, 22 summer, 23 autumn, 24 winter."""
    days: Mapping[str, int]
    """Phrases for days counted from today: yesterday is -1."""
    spans: Mapping[str, tuple[int, Span]]
    """Words for spans of time: fortnight is (2, "week")."""
    counted_spans: Mapping[str, tuple[int, Span]] = field(default_factory=dict)
    """Words that hold number and span: يومين is (2, "day")."""
    this_spans: Mapping[str, Span] = field(default_factory=dict)
    """Words that mean this week, this year by themselves."""
    shifted_spans: Mapping[str, tuple[int, Span]] = field(default_factory=dict)
    """Phrases for a span counted from now: “l'an dernier” is (-1, "year")."""
    last: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    last_after: frozenset[str] = frozenset()
    """The same words where they come after their noun (la semaine dernière)."""
    this_after: frozenset[str] = frozenset()
    next_after: frozenset[str] = frozenset()
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    ones: frozenset[str] = frozenset()
    """Words for one in “a year ago”."""
    cues: frozenset[str]
    """Prepositions before a month or a year."""
    since: frozenset[str] = frozenset()
    """Those after which the time runs on from the date."""
    until: frozenset[str] = frozenset()
    """Those after which the time runs up to the date."""
    links: frozenset[str] = frozenset()
    """Words inside a date that say nothing: 7 *de* octubre *de* 2023, the 7th *of* October."""
    around: frozenset[str] = frozenset()
    """Words between a preposition and its month or year: early, late."""
    event_articles: frozenset[str] = frozenset()
    """Words before a day that is the name of an event: *the* October 7 attacks."""
    decade_endings: frozenset[str] = frozenset()
    """Letters after a year that make it a decade: 1990s."""
    vague_before: frozenset[str] = frozenset()
    """Words that make a weekday or a span that comes again, or any one: every Monday, a Monday."""
    names_before: frozenset[str] = frozenset()
    """Words before a weekday or month that make it a name: Black Friday."""
    names_after: frozenset[str] = frozenset()
    """Words after it that do: Sunday Times."""
    duration_articles: frozenset[str] = frozenset()
    """Words before “last week” that make it a duration: the last week."""
    approximate: frozenset[str] = frozenset()
    """Words before “two years ago” that loosen it: about, more than."""

    quarters: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a quarter of a year."""
    half_years: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a half of a year, which mean one only with the year beside them."""
    latest_quarters: tuple[str, ...] = ()
    """Phrases for the last quarter spoken of that is over: the latest quarter."""
    told_quarters: tuple[str, ...] = ()
    """Phrases for the last quarter spoken of: that quarter."""
    year_before: tuple[str, ...] = ()
    """Phrases for the same time a year before, which it is compared with: year-earlier."""
    other_periods: tuple[str, ...] = ()
    """Phrases for a stretch that is reported on beside a quarter, and that “a year earlier” then means: the nine months."""
    holding: tuple[str, ...] = ()
    """Words between a week and a day in it: the week *of* 6 March."""
    ended: tuple[str, ...] = ()
    """Words between a span and its last day: the quarter *ended* 30 September."""
    periods: tuple[str, ...] = ()
    """Words for the time that is reported on, with its year before it: the 1988 *quarter*, the 1988 *period*."""
    plural_spans: frozenset[str] = frozenset()
    """Words for more than one span, with which “last” names no one of them: in the last *years*."""
    nowadays: frozenset[str] = frozenset()
    """What “today's” stands before when it means nowadays: today's *world*."""
    running: Mapping[str, Span] = field(default_factory=dict)
    """Phrases for the span that the article is written in: earlier in the year."""
    coming: tuple[str, ...] = ()
    """Words before a weekday or a season that make it the next one: this *coming* Sunday."""
    past: tuple[str, ...] = ()
    """Those that make it the last one: *this past* spring."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """Names of decades: the *nineties*."""
    weekends: tuple[str, ...] = ()
    """Phrases for the weekend just past, or the one that comes."""
    year_ends: tuple[str, ...] = ()
    month_ends: tuple[str, ...] = ()
    holidays: Mapping[str, Holiday] = field(default_factory=dict)
    doubtful_holidays: frozenset[str] = frozenset()
    """Those that are a season or a feast too; they need a preposition before them."""
    of_days: frozenset[str] = frozenset()
    """Prepositions before a day, a holiday or a season: *on* Christmas Day, *over* the summer."""
    preceding: frozenset[str] = frozenset()
    """Words before a span that count it from the date told before: the *previous* day."""
    following: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    """Those that mean the very same: *that* year."""
    earlier: frozenset[str] = frozenset()
    """Words after a span that count back from the date told before: two days *earlier*."""
    later: frozenset[str] = frozenset()
    parts_of_day: frozenset[str] = frozenset()
    """morning, night: Sunday *night* is Sunday; the following *morning* is the next day."""
    clock_leads: frozenset[str] = frozenset()
    """Prepositions before a time of day: *at* 10 p.m."""
    clock_times: tuple[str, ...] = ()
    """Times of day without a number: noon."""
    century_words: Mapping[str, int] = field(default_factory=dict)
    """Number words that begin a year which is read out in two halves: *nineteen* ninety-six."""
    year_nouns: tuple[str, ...] = ()
    """What stands before a year in words: *the year* two thousand."""
    year_prefixes: tuple[str, ...] = ()
    """What is written onto a year: mid-1996."""


SpeechKind = Literal["plain", "present", "past", "participle", "gerund"]
"""“say”, “says”, “said”, “written”, “saying”. A past that is the participle too is "past"."""


class SpeechForm(NamedTuple):
    """One form of a verb of speech."""

    lemma: str
    kind: SpeechKind


Frame = Literal["say", "clause", "that", "thing", "quoted", "to", "doing", "hearer", "name"]
"""What may follow a verb of speech.

say: anything, and it may stand after what it reports (“…,” she *said*). clause: only a whole clause or quoted words (*found* that …).
that: only a “that” or quoted words (*maintained* that …). thing: what is spoken of (*condemned* the attack). quoted: that too, but only with quoted words (*defended* his “plan”). to: an infinitive (*vowed* to fight). doing: a gerund (*reported* spending). hearer: somebody, and then what they were told
(*told* reporters that …). name: what something is called (*called* it a “farce”).
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpeechWords:
    """How the language says that somebody said something."""

    forms: Mapping[str, tuple[SpeechForm, ...]]
    frames: Mapping[str, frozenset[Frame]]
    """What each verb takes, by its lemma."""
    particles: Mapping[tuple[str, str], frozenset[Frame]]
    """What a verb takes with a small word after it: (call, for)."""
    completed: Mapping[str, str] = field(default_factory=dict)
    """Verbs that tell of something only with a small word further on: *charged* him *with* theft."""
    elisions: tuple[str, ...] = ()
    """Words that lean on the next one with an apostrophe: qu', l'."""
    inverted_pronouns: tuple[str, ...] = ()
    """Endings that are a subject after its verb: dit*-il*."""
    plainest: frozenset[str] = frozenset()
    """The verbs after which anything may be said: say."""
    when_words: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    """Those verbs that tell what somebody thinks or wants: no statement, but a figure in it is theirs."""
    absolute: frozenset[str] = frozenset()
    """Prepositions before somebody and a participle: *with* Israel saying."""
    deadly: frozenset[str] = frozenset()
    """Words of what is counted that matter most: killed."""
    findings: frozenset[str] = frozenset()
    """Verbs after which a poll or a study may give anything as what it found."""
    estimating: frozenset[str] = frozenset()
    """Verbs that give a figure of their own though they report nothing: *put* his fortune at $3 billion."""
    evidence: frozenset[str] = frozenset()
    """Nouns for polls, studies and records."""
    measurements: frozenset[str] = frozenset()
    """Those of them whose figures are theirs without a verb: in a *poll*."""
    evidence_leads: frozenset[str] = frozenset()
    """Prepositions before them: *in* a poll, *by* one estimate."""
    asked: frozenset[str] = frozenset()
    """Those whom a poll asks: voters, respondents."""
    points: frozenset[str] = frozenset()
    """What a lead is counted in."""
    giving: frozenset[str] = frozenset()
    """Verbs that are none of speech, with which they give figures: a poll *has* her at 45 percent."""
    unnamed: frozenset[str] = frozenset()
    """Nouns for people whom the article does not name: officials, sources, medics."""
    noun_like: frozenset[str] = frozenset()
    """Forms that are nouns as often: claims, reports."""
    according_to: tuple[tuple[str, ...], ...] = ()
    """Phrases before a source that follow or open what is reported."""
    statement_nouns: frozenset[str] = frozenset()
    """Nouns for an utterance, whose clause says what it was: the claim that …"""
    plan_nouns: frozenset[str] = frozenset()
    """Nouns for what somebody means to do: his *plan* to …"""
    plan_leads: frozenset[str] = frozenset()
    """Prepositions before them: *under* his plan."""
    estimate_nouns: frozenset[str] = frozenset()
    """Nouns for a figure that is somebody's: its *forecast* of …"""
    agents: frozenset[str] = frozenset()
    """by, in: as reported *by* the paper."""
    numerals: frozenset[str] = frozenset()
    """Words that are a number: half, dozens, three."""
    as_words: frozenset[str] = frozenset()
    """as, in “…,” *as* she put it."""
    subject_pronouns: frozenset[str] = frozenset()
    empty_subjects: frozenset[str] = frozenset()
    """Words that are a subject and nobody: there, that."""
    contracted: frozenset[str] = frozenset()
    """Words besides pronouns after which 's is a verb: there, what."""
    own_pronouns: frozenset[str] = frozenset()
    """Those of the speaker and the reader, who need no name: I, we, you."""
    object_pronouns: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    male: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    """a, an"""
    stand_alone: frozenset[str] = frozenset()
    """Determiners that may be a subject by themselves: all, some."""
    both: frozenset[str] = frozenset()
    """The word that announces two: *both* Israel and Hamas."""
    possessives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    of_words: frozenset[str] = frozenset()
    """Prepositions that belong to the noun before them: of, for."""
    wishing: frozenset[str] = frozenset()
    """Verbs whose “that” tells what should be: recommended that fees be doubled."""
    waiting: frozenset[str] = frozenset()
    """Those with which no clause ends: of, with, from."""
    reflexives: frozenset[str] = frozenset()
    """himself, after a name."""
    place_words: frozenset[str] = frozenset()
    """Those before where somebody is: *at* Princeton, *from* Ohio. After a name they end a source that follows its verb."""
    clause_prepositions: frozenset[str] = frozenset()
    """Those with which a reported clause may begin: *under* the plan, taxes would rise."""
    about: frozenset[str] = frozenset()
    """The one that is “some” before a number."""
    than: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    """and, but, or"""
    joiners: frozenset[str] = frozenset()
    """Those that may join two names: and, or."""
    and_words: frozenset[str] = frozenset()
    weak_contrasts: frozenset[str] = frozenset()
    """Those contrasts that end what is reported only when something else is reported after them: but."""
    asides: frozenset[str] = frozenset()
    """Words that begin a sentence and belong to nothing in it: but, and."""
    headline_cuts: tuple[str, ...] = ()
    """Phrases before which a first sentence may end that is cut down to a headline: after, in a."""
    source_ends: frozenset[str] = frozenset()
    """Words that no source after “according to” goes on with."""
    subordinators: frozenset[str] = frozenset()
    """Words that open a clause of their own: because, although, when."""
    opening_prepositions: frozenset[str] = frozenset()
    """Words that open a clause as well as a phrase: *after* he left."""
    contrasts: frozenset[str] = frozenset()
    """Those that, after a comma, end what somebody is reported to have said: while, although."""
    relatives: frozenset[str] = frozenset()
    askers: frozenset[str] = frozenset()
    """Words that open an indirect question: whether, why."""
    that: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    """Forms of be, have, do and the modal verbs, negated ones too."""
    unfinished: frozenset[str] = frozenset()
    """Those that make no clause: be, been."""
    passive: frozenset[str] = frozenset()
    """Forms of be, which make “was told” of “told”."""
    unreal: frozenset[str] = frozenset()
    """Auxiliaries after which nothing has been said yet: could, should."""
    future: frozenset[str] = frozenset()
    """Those that look ahead: will, would."""
    possible: frozenset[str] = frozenset()
    """Those that look ahead unless “have” follows: may, should."""
    early: frozenset[str] = frozenset()
    """as *early* as Tuesday: of what is still to come."""
    present: frozenset[str] = frozenset()
    """Those of now, which look neither way."""
    planned: frozenset[str] = frozenset()
    """Participles and verbs that look ahead with an infinitive: expected, scheduled, plans."""
    infinitive: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    time_words: frozenset[str] = frozenset()
    """Words of time that stand without a preposition: yesterday, last, week."""
    relative_times: frozenset[str] = frozenset()
    """this, last, next: words of time only before another one."""
    parts_of_day: frozenset[str] = frozenset()
    """morning, night: Friday *evening*."""
    times_in_names: frozenset[str] = frozenset()
    """Words of time that are surnames: Theresa *May*."""
    date_leads: tuple[str, ...] = ()
    """Words before a date that belong to it: on, since, early."""
    postponing: frozenset[str] = frozenset()
    """Verbs after whose “until” a day to come stands: extended, adjourned."""
    scheduled: frozenset[str] = frozenset()
    """Verbs whose present tells, with a day, what is arranged for it: the council *meets* on Monday, is *leaving* on Monday."""
    planned_for: frozenset[str] = frozenset()
    """What follows a word of planning and then a day: is expected *on*."""
    planned_firmly: frozenset[str] = frozenset()
    """Those of them that need no verb before: talks scheduled *for* Tuesday."""
    resolved: frozenset[str] = frozenset()
    """Words before an infinitive that looks ahead of them, though they tell of the past: *decided* to meet."""
    ever_since: frozenset[str] = frozenset()
    """Words after which a date is past, whatever the verb: *since* September."""
    until: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    """What may stand between such a word and its day: until *noon on* Tuesday."""
    refusals: frozenset[str] = frozenset()
    """Verbs whose infinitive did not happen: declined to comment."""
    having: frozenset[str] = frozenset()
    """Forms of have in the present."""
    pluperfect: frozenset[str] = frozenset()
    """had, which tells that a plan was one once."""
    not_words: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    """Common verbs in forms that make a clause of words: came, wants."""
    past_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    present_endings: tuple[str, ...] = ()
    done: Mapping[str, str] = field(default_factory=dict)
    """What was done to those who are counted, by the verb before the figure: killing is "killed"."""
    grave: frozenset[str] = frozenset()
    """Words of what is counted that make a figure matter: killed, homeless."""
    count_fillers: frozenset[str] = frozenset()
    """Words between a figure and what is counted: more, other."""
    streets: frozenset[str] = frozenset()
    """Words that end an address after its number: 575 Wilbraham *Road*."""
    levels: frozenset[str] = frozenset()
    """Words before a figure that make it a level and no change: rose *to* 5%."""
    changes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words before a figure that tell of a change: rose, fell; by "up" and "down"."""
    changes_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    """What stands before a name, without a dot: Mr, President, Judge."""
    female_titles: frozenset[str] = frozenset()
    male_titles: frozenset[str] = frozenset()
    courtesies: frozenset[str] = frozenset()
    """Titles that are no role: Mr."""
    ranks: frozenset[str] = frozenset()
    """Words before a role: former, deputy."""
    offices: frozenset[str] = frozenset()
    """What a minister is of, and no organisation: State, Defence."""
    organisation_links: frozenset[str] = frozenset()
    """Words between a role and its organisation: of, at."""
    name_links: frozenset[str] = frozenset()
    """Small words inside a name: de, van, bin."""
    openers: frozenset[str] = frozenset()
    """Words that are capitalised for beginning a sentence and begin no name."""
    organisation_words: frozenset[str] = frozenset()
    """Words that make a name one of an organisation: Ministry, Party."""
    role_words: frozenset[str] = frozenset()
    """What people are: spokesman, senator, minister."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """A language a record or an article may be in."""

    code: str
    direction: Direction
    quotation: Quotation
    inner_quotation: Quotation
    prefixes: frozenset[str] = frozenset()
    """Small words written onto the next one (Arabic و, Hebrew ב)."""
    figures: FigureWords = field(repr=False)
    dates: DateWords = field(repr=False)
    speech: SpeechWords | None = field(default=None, repr=False)
    """None where nothing is known of it yet: `draft` then finds figures and dates only."""
