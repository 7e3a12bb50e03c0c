"""Check: a withdrawn page says why, and an article that is not shown is linked."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.verify.explainer import Explainer

_REASONS = ("retraction", "editor's note")


def check_status(explainer: Explainer) -> Iterator[Problem]:
    """A reader is never left without a reason or without a way to the words.

    Right: `status: withdrawn` with a correction of the kind `retraction` or `editor's note`; `display: none` with the
    article's `url`. Wrong: either without.
    """
    record, problem = explainer.record, explainer.document.problem
    told = any(one.kind in _REASONS or "kind" in one.unread for one in record.corrections)
    if record.status == "withdrawn" and not told and "corrections" not in record.unread:
        yield problem(
            ("status",),
            "withdrawn-without-reason",
            "the page is withdrawn and does not say why",
            expected="a correction of the kind `retraction` or `editor's note`",
            write="corrections:\n  - date: …\n    kind: retraction\n    text: …",
        )
    article = record.article
    if article is not None and article.display != "full" and article.url is None:
        yield problem(
            ("article", "display"),
            "hidden-without-address",
            "the article is not shown in full and has no address",
            expected="`url:` under `article:`, so that readers can be taken to the words",
            write="url: https://…",
        )
