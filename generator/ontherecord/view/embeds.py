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
    coding = _Coding(view, folder)
    boxes = tuple(coding.list_boxes())
    if not boxes:
        return None
    code = f'<script src="{escape(script)}" async></script>'
    return Embeds(boxes, tuple(coding.list_quotes(list_quotes(explainer, view))), code, view.headline.labels)


def list_quotes(explainer: Explainer, view: ExplainerView) -> Quotations | None:
    """The quotes that can be shown by themselves. An embed's address must last, so a quote has to have an id."""
    named = {explainer.anchors[id(one)] for one in explainer.record.statements if one.id and one.quote}
    entries = tuple(one for one in view.statements.entries if one.id in named) if view.statements else ()
    return Quotations(entries, view.headline.labels) if entries else None


class _Coding:
    """The codes of one explainer."""

    def __init__(self, view: ExplainerView, folder: str) -> None:
        self._view = view
        self._headline = view.headline.headline
        self._folder = folder
        self._begin = f'<iframe src="{escape(folder)}'
        self._end = f' – {escape(self._headline)}" width="100%" height="'

    def list_boxes(self) -> Iterator[Snippet]:
        view, headline = self._view, self._headline
        labels = view.headline.labels
        if view.numbers:
            yield self._write("numbers.html", "numbers", labels.numbers, measure_numbers(view.numbers, headline))
        if view.statements:
            height = measure_statements(view.statements, headline)
            yield self._write("statements.html", "statements", labels.statements, height)
        if view.timeline:
            yield self._write("timeline.html", "timeline", labels.timeline, measure_timeline(view.timeline, headline))

    def list_quotes(self, quotes: Quotations | None) -> Iterator[Snippet]:
        for one in quotes.entries if quotes else ():
            file = f"{QUOTES}.html#{quote(one.id)}"
            yield self._write(file, f"quote-{one.id}", _label(one), measure_quote(one, self._headline))

    def _write(self, file: str, name: str, label: str, height: int) -> Snippet:
        # A file's name holds nothing that has to be escaped.
        code = f'{self._begin}{file}" title="{escape(label)}{self._end}{height}" style="border: 0" loading="lazy"></iframe>'
        return Snippet(name, label, self._folder + file, height, code)


def _label(one: Statement) -> str:
    return f"{one.speaker.name} – {shorten(one.quote, _LONGEST_LABEL)}"
