"""The element of a page's `<head>` that holds its graph."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from ontherecord.publish.json_text import write_json_for_pages

Node = dict[str, Any]
"""A thing of the graph: `@type`, `@id` and properties."""

CONTEXT: Final = "https://schema.org"


def write_graph(graph: Sequence[Mapping[str, Any]]) -> Markup:
    """The element that stands in a page's `<head>`."""
    text = write_json_for_pages({"@context": CONTEXT, "@graph": graph}).decode()
    return Markup(f'<script type="application/ld+json">{text}</script>\n')  # noqa: S704 - nothing in it can end it
