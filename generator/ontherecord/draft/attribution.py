"""Who is said to have said what: a verb of speech, its source and its content brought together."""

from dataclasses import dataclass

from ontherecord.text.article import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement as the article makes it; all spans are half-open offsets into the article's text."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    rule: str
    """The name of the rule that found it."""
    lemma: str = ""
    block: int = 0
    hearer: Span | None = None
    circumstances: Span | None = None
    """Words between the verb and its content or the end: “on Monday”, “in a statement”."""
    sentence: Span | None = None
    spoken: bool = True
    """False for what somebody only thinks or wants."""
    noun: bool = False
    """Whether the cue is a noun and not a verb: her *plan* to …"""
    antecedent: Span | None = None
    """What the source, a “who”, stands for."""
