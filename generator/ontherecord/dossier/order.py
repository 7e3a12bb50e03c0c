"""The order of explainers on lists and from page to page."""

from collections.abc import Iterable

from ontherecord.verify.explainer import Explainer


def newest_first(explainers: Iterable[Explainer]) -> list[Explainer]:
    """The explainers by the moment of their publication, latest first; those of one moment by their names."""
    by_name = sorted(explainers, key=lambda explainer: explainer.name)
    return sorted(by_name, key=lambda explainer: explainer.record.published.instant, reverse=True)
