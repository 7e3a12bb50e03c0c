"""The element of a page's `<head>` that holds its graph."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ontherecord.publish.json_text import write_json_for_pages

Node = dict[str, Any]
"""A thing of the graph: `@type`, `@id` and properties."""

CONTEXT: Final = "https://schema.org"


def write_graph(graph: Sequence[Mapping[str, Any]]) -> bytes:
    """The element that stands in a page's `<head>`, in UTF-8; nothing that the graph says can end it."""
    text = write_json_for_pages({"@context": CONTEXT, "@graph": graph})
    return b'<script type="application/ld+json">%b</script>\n' % text
