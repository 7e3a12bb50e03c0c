"""Verifying explainers, several together, unless nothing has changed since they were verified before."""

from collections.abc import Sequence
from operator import is_
from typing import NamedTuple

from ontherecord.content.memory import Memory, Verified
from ontherecord.problem import Problem
from ontherecord.record.document import Document
from ontherecord.record.reading import Reading
from ontherecord.record.record import Record
from ontherecord.text.article import Article
from ontherecord.verify.checks import CHECKS
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings


class Read(NamedTuple):
    """A record and its article, as far as both could be read."""

    name: str
    """The record's path from the content folder."""
    article: Article
    document: Document
    reading: Reading[Record]
    record: Record


def verify(several: Sequence[Read], registry: Registry, memory: Memory | None) -> list[Verified]:
    """Each explainer with what its checks say, in the order given."""
    known = [_recall(one, registry, memory) for one in several]
    fresh = iter(_check([one for one, found in zip(several, known, strict=True) if found is None], registry))
    verified = [found or next(fresh) for found in known]
    if memory is not None:
        for one, found in zip(several, verified, strict=True):
            memory.verified[one.name] = _seen_with(one, registry), found
    return verified


def _check(several: Sequence[Read], registry: Registry) -> list[Verified]:
    explainers = [
        Explainer(
            one.name.removesuffix(".yml"),
            one.article,
            one.document,
            one.record,
            tuple(find_restings(one.article, one.record, registry.language)),
            registry,
        )
        for one in several
    ]
    told: list[list[Problem]] = [[] for _ in explainers]
    for check in CHECKS:
        for explainer, problems in zip(explainers, told, strict=True):
            problems.extend(check(explainer))
    for explainer in explainers:
        explainer.document.let_go()
        explainer.article.let_go()
    return [Verified(explainer, tuple(problems)) for explainer, problems in zip(explainers, told, strict=True)]


def _recall(read: Read, registry: Registry, memory: Memory | None) -> Verified | None:
    # What was verified before, when nothing has changed that the checks look at.
    known = memory.verified.get(read.name) if memory is not None else None
    if known is None or known[1].explainer.registry.files != registry.files:
        return None
    seen = _seen_with(read, registry)
    return known[1] if len(known[0]) == len(seen) and all(map(is_, known[0], seen)) else None


def _seen_with(read: Read, registry: Registry) -> tuple[object, ...]:
    # The objects that the checks of an explainer look at.
    topics = (registry.topics.get(topic) for topic in read.record.topics)
    return read.article, read.reading, registry.people or None, *topics
