"""A running story as its own page tells it: all that its explainers and its files say, put together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ontherecord.dossier.contributions import Contribution, ToldQuestion, ToldTerm, contribute, contribute_topic
from ontherecord.dossier.happenings import Happening, join_events
from ontherecord.dossier.issues import Issue, find_issues
from ontherecord.dossier.order import newest_first
from ontherecord.dossier.stories import widen
from ontherecord.record.registries import Topic
from ontherecord.text.folding import fold_plainly
from ontherecord.verify.explainer import Explainer


class Chronicle(NamedTuple):
    """A running story. What it is made of is shared with the larger story; joining is done when its page is."""

    id: str
    topic: Topic
    language: str
    larger: str
    """The story it is part of; empty for none."""
    smaller: tuple[str, ...]
    """The stories that are part of it."""
    own: tuple[Contribution, ...]
    """What its file tells, then those of its smaller stories."""
    contributions: tuple[Contribution, ...]
    """Of its explainers, those of its smaller stories among them, newest first."""

    @property
    def explainers(self) -> tuple[str, ...]:
        """The names of its explainers, newest first."""
        return tuple(one.teller.name for one in self.contributions)

    @property
    def events(self) -> list[Happening]:
        """What happened, earliest first, each event once."""
        told = chain.from_iterable(one.told.events for one in (*self.own, *self.contributions))
        return join_events(told, self.language)

    @property
    def issues(self) -> list[Issue]:
        """What several parties spoke about, the issue last spoken about first."""
        return find_issues(chain.from_iterable(one.told.statements for one in self.contributions), self.language)

    @property
    def questions(self) -> list[ToldQuestion]:
        """What is not known, as asked last: the same id or the same words are one question. The latest first."""
        told = list(chain.from_iterable(one.told.questions for one in (*self.own, *self.contributions)))
        told.sort(key=_by_day, reverse=True)
        known: set[tuple[str, str]] = set()
        kept = []
        for one in told:
            keys = {("text", fold_plainly(one.text).casefold()), *([("id", one.id)] if one.id else [])}
            if known.isdisjoint(keys):
                kept.append(one)
            known |= keys
        return kept

    @property
    def terms(self) -> list[ToldTerm]:
        """The terms, each once: the story's own meaning, else the newest explainer's."""
        kept: dict[str, ToldTerm] = {}
        for one in chain.from_iterable(one.told.terms for one in (*self.own, *self.contributions)):
            kept.setdefault(fold_plainly(one.term).casefold(), one)
        return list(kept.values())


def find_chronicles(
    explainers: Iterable[Explainer], topics: Mapping[str, Topic], language: str
) -> Mapping[str, Chronicle]:
    """Every running story, by its id; the one with the newest explainer first, then those without one by their titles.

    `language` is that of files which name none.
    """
    found: dict[str, list[Contribution]] = {}
    for explainer in newest_first(explainers):
        stories = dict.fromkeys(larger for one in explainer.record.topics for larger in widen(one, topics))
        if stories:
            contribution = contribute(explainer)
            for name in stories:
                found.setdefault(name, []).append(contribution)
    quiet = sorted((name for name in topics if name not in found), key=lambda name: (topics[name].title, name))
    own = {name: contribute_topic(topic, language) for name, topic in topics.items()}
    below: dict[str, list[str]] = {}
    for name in (*found, *quiet):
        for larger in widen(name, topics)[1:]:
            below.setdefault(larger, []).append(name)
    return {
        name: _make_chronicle(name, topics, own, below.get(name, ()), found.get(name, ())) for name in (*found, *quiet)
    }


def _make_chronicle(
    name: str,
    topics: Mapping[str, Topic],
    own: Mapping[str, Contribution],
    below: Sequence[str],
    contributions: Sequence[Contribution],
) -> Chronicle:
    larger = topics[name].part_of or ""
    return Chronicle(
        id=name,
        topic=topics[name],
        language=own[name].teller.language,
        larger=larger if larger in topics and larger != name else "",
        smaller=tuple(one for one in below if topics[one].part_of == name),
        own=(own[name], *(own[one] for one in below)),
        contributions=tuple(contributions),
    )


def _by_day(told: ToldQuestion) -> tuple[str, str]:
    return told.day.latest.isoformat() if told.day and told.day.latest else "", told.teller.moment
