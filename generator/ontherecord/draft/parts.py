"""What a word may be, told by the language's lists and endings alone: no tagger, so a word may be several things."""

import enum
from functools import lru_cache

from ontherecord.language import SpeechWords

_SHORTEST_WITH_ENDING = 5


class Part(enum.IntFlag):
    """Parts of speech, as far as finding who said what needs them."""

    DETERMINER = enum.auto()
    POSSESSIVE = enum.auto()
    PREPOSITION = enum.auto()
    CONJUNCTION = enum.auto()
    SUBORDINATOR = enum.auto()
    RELATIVE = enum.auto()
    """who, which; also that"""
    THAT = enum.auto()
    ASKER = enum.auto()
    AUXILIARY = enum.auto()
    INFINITIVE = enum.auto()
    NEGATION = enum.auto()
    ADVERB = enum.auto()
    TIME = enum.auto()
    PRONOUN = enum.auto()
    """he, who: a subject"""
    OBJECT = enum.auto()
    """him: an object"""
    SPEECH = enum.auto()
    """A form of a verb of speech."""
    GERUND = enum.auto()
    """One in -ing."""
    FINITE = enum.auto()
    """A common verb in a form that makes a clause."""
    PAST = enum.auto()
    """A word with the ending of a past tense."""
    ROLE = enum.auto()
    TITLE = enum.auto()
    ORGANISATION = enum.auto()
    OPENER = enum.auto()
    """A word whose capital tells nothing at a sentence's beginning."""


_NONE = Part(0)


class Lexicon:
    """The parts that each word of a language may be."""

    def __init__(self, speech: SpeechWords) -> None:
        self.speech = speech
        self._known: dict[str, Part] = {}
        self._pasts = {
            one.lemma: form for form, meanings in speech.forms.items() for one in meanings if one.kind == "past"
        }
        self._lists = (
            (speech.determiners, Part.DETERMINER), (speech.possessives, Part.POSSESSIVE), (speech.prepositions, Part.PREPOSITION),
            (speech.conjunctions, Part.CONJUNCTION), (speech.subordinators, Part.SUBORDINATOR), (speech.relatives, Part.RELATIVE),
            (speech.that, Part.THAT), (speech.askers, Part.ASKER), (speech.auxiliaries, Part.AUXILIARY),
            (speech.infinitive, Part.INFINITIVE), (speech.negations, Part.NEGATION), (speech.adverbs, Part.ADVERB),
            (speech.time_words, Part.TIME), (speech.subject_pronouns, Part.PRONOUN), (speech.object_pronouns, Part.OBJECT),
            (speech.forms, Part.SPEECH), (speech.finite, Part.FINITE), (speech.role_words, Part.ROLE),
            (speech.titles, Part.TITLE), (speech.organisation_words, Part.ORGANISATION), (speech.openers, Part.OPENER),
        )  # fmt: skip

    def read(self, low: str) -> Part:
        """What a word in small letters may be."""
        part = self._known.get(low)
        if part is None:
            part = self._known[low] = self._look_up(low)
        return part

    def put_in_past(self, verb: str) -> str:
        """A verb of speech in the past: urging, urges and urge are “urged”; any other word as it is."""
        forms = self.speech.forms.get(verb.lower())
        return self._pasts.get(forms[0].lemma, verb) if forms else verb

    def _look_up(self, low: str) -> Part:
        part = _NONE
        for words, one in self._lists:
            if low in words:
                part |= one
        speech = self.speech
        if len(low) >= _SHORTEST_WITH_ENDING:
            if low.endswith(speech.adverb_endings or ("\0",)):
                part |= Part.ADVERB
            if low.endswith(speech.past_endings or ("\0",)):
                part |= Part.PAST
        if part & Part.SPEECH and speech.forms[low][0].kind == "gerund":
            part |= Part.GERUND
        return part


@lru_cache(maxsize=8)
def lexicon(speech: SpeechWords) -> Lexicon:
    """The lexicon of a language, made once."""
    return Lexicon(speech)
