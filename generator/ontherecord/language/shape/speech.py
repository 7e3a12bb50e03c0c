"""What is known of how a language says that somebody said something."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

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
    pointing: frozenset[str] = frozenset()
    """Words that stand for what was just told: *this* has dropped."""
    impersonal: frozenset[str] = frozenset()
    """Verbs before which “it” stands for nothing: it *took* three years."""
    definite: str = ""
    """The article before a thing that was told of: a ferry sank, *the* ferry was raised."""
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
    dimensions: frozenset[str] = frozenset()
    """Words after a measure that say which way it is taken: 50 feet *deep*."""
    place_words: frozenset[str] = frozenset()
    """Those before where somebody is: *at* Princeton, *from* Ohio. After a name they end a source that follows its verb."""
    clause_prepositions: frozenset[str] = frozenset()
    """Those with which a reported clause may begin: *under* the plan, taxes would rise."""
    about: frozenset[str] = frozenset()
    """The one that is “some” before a number."""
    comparing: frozenset[str] = frozenset()
    """Words before a figure that another one is compared with: up *from* $3 million, compared with $3 million."""
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
    date_parts: frozenset[str] = frozenset()
    """Parts of a day or a longer time, which belong to a date with “of” between: the *beginning* of March."""
    date_rounding: frozenset[str] = frozenset()
    """What loosens a count of days: *nearly* a decade ago, *more than* a year ago."""
    postponing: frozenset[str] = frozenset()
    """Verbs after whose “until” a day to come stands: extended, adjourned."""
    scheduled: frozenset[str] = frozenset()
    """Verbs whose present tells, with a day, what is arranged for it: the council *meets* on Monday, is *leaving* on Monday."""
    planned_for: frozenset[str] = frozenset()
    """What follows a word of planning and then a day: is expected *on*."""
    planned_firmly: frozenset[str] = frozenset()
    """Those of them that need no verb before: talks scheduled *for* Tuesday."""
    planned_once: frozenset[str] = frozenset()
    """Words of planning in the past, which may have come to nothing: *planned* a march."""
    setting_a_day: frozenset[str] = frozenset()
    """Verbs right after which a day stands that is to come: *set* Friday as the deadline."""
    attending: frozenset[str] = frozenset()
    """Verbs before what a day to come owns: *attend* Friday's funeral."""
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
