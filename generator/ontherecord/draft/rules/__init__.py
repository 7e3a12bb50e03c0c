"""The rules that bring a source and what it said together, in the order in which they are tried.

A rule is a function in the module that is named as what it recognises. Those of a verb get a verb and the subjects found
so far; those of a quotation get a quotation that no verb has claimed; those of a sentence alone get the one before.
"""

from ontherecord.draft.rules.as_noted import read_as_noted
from ontherecord.draft.rules.colon import read_colon
from ontherecord.draft.rules.following import read_following
from ontherecord.draft.rules.inverted import read_inverted
from ontherecord.draft.rules.postposed import read_postposed
from ontherecord.draft.rules.signature import read_signature
from ontherecord.draft.rules.verb import Telling, VerbRule
from ontherecord.draft.rules.whatever import read_any_verb

OF_A_VERB: tuple[VerbRule, ...] = (read_as_noted, read_inverted, read_postposed, read_following)
"""As Ann said, … · “…,” said Ann · “…,” Ann said · Ann said “…”"""
OF_A_QUOTATION = (read_signature, read_any_verb, read_colon)
"""“…” – Ann · “…,” Ann sings · Ann has a motto: “…”"""

__all__ = ["OF_A_QUOTATION", "OF_A_VERB", "Telling"]
