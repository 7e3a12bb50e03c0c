"""The boxes of a page on other sites: the code that shows them there, and what stands around each of them."""

from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from ontherecord.verify.explainer import Explainer
from ontherecord.view.height import measure_numbers, measure_quote, measure_statements, measure_timeline
from ontherecord.view.labels import Labels
from ontherecord.view.page import Embeds, ExplainerView, Snippet, Statement
from ontherecord.view.parts import Fact, Notice
from ontherecord.view.shortening import shorten

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'"
)
"""The Content-Security-Policy of every embed."""
BOXES: Final = ("numbers", "statements", "timeline")
QUOTES: Final = "quotes"
"""The page with all quotes of an explainer, which shows the one that its address names."""
_LONGEST_LABEL = 60


class Quotations(NamedTuple):
    """The quotes of an explainer that can be shown by themselves."""

    entries: tuple[Statement, ...]
    labels: Labels


class Embed(NamedTuple):
    """The page of one box."""

    language: str
    direction: str
    title: str
    headline: str
    address: str
    """The explainer's page."""
    base: str
    """The explainer's page as seen from here; what is in the box leads on from there."""
    box: Markup
    notice: Notice | None
    """Why there is no box: the explainer was withdrawn."""
    day: Fact
    site: str
    home: str
    stylesheets: tuple[str, ...]
    script: str
    policy: str = POLICY


def tell_embeds(explainer: Explainer, view: ExplainerView, folder: str, script: str) -> Embeds | None:
    """The codes; None for a page without any box. `folder` is where the embeds lie, `script` that of host pages."""
    boxes = tuple(_list_boxes(view, folder))
    if not boxes:
        return None
    code = f'<script src="{escape(script)}" async></script>'
    return Embeds(boxes, tuple(_list_quotes(explainer, view, folder)), code, view.headline.labels)


def list_quotes(explainer: Explainer, view: ExplainerView) -> Quotations | None:
    """The quotes that can be shown by themselves. An embed's address must last, so a quote has to have an id."""
    named = {explainer.anchors[id(one)] for one in explainer.record.statements if one.id and one.quote}
    entries = tuple(one for one in view.statements.entries if one.id in named) if view.statements else ()
    return Quotations(entries, view.headline.labels) if entries else None


def _list_boxes(view: ExplainerView, folder: str) -> Iterator[Snippet]:
    headline, labels = view.headline.headline, view.headline.labels
    if view.numbers:
        yield _write(
            "numbers.html", "numbers", labels.numbers, headline, folder, measure_numbers(view.numbers, headline)
        )
    if view.statements:
        yield _write(
            "statements.html",
            "statements",
            labels.statements,
            headline,
            folder,
            measure_statements(view.statements, headline),
        )
    if view.timeline:
        yield _write(
            "timeline.html", "timeline", labels.timeline, headline, folder, measure_timeline(view.timeline, headline)
        )


def _list_quotes(explainer: Explainer, view: ExplainerView, folder: str) -> Iterator[Snippet]:
    quotes = list_quotes(explainer, view)
    headline = view.headline.headline
    for one in quotes.entries if quotes else ():
        yield _write(
            f"{QUOTES}.html#{quote(one.id)}",
            f"quote-{one.id}",
            _label(one),
            headline,
            folder,
            measure_quote(one, headline),
        )


def _write(file: str, name: str, label: str, headline: str, folder: str, height: int) -> Snippet:
    address = folder + file
    code = (
        f'<iframe src="{escape(address)}" title="{escape(f"{label} – {headline}")}" width="100%" height="{height}"'
        ' style="border: 0" loading="lazy"></iframe>'
    )
    return Snippet(name, label, address, height, code)


def _label(one: Statement) -> str:
    return f"{one.speaker.name} – {shorten(one.quote, _LONGEST_LABEL)}"
