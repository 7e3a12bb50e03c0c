"""The one style sheet of a site, put together from the theme's files."""

import re
from collections.abc import Callable
from typing import Final

COMPONENTS: Final = (
    "explainer",
    "day",
    "facts",
    "receipts",
    "changes",
    "headline",
    "feed",
    "image",
    "contents",
    "series",
    "numbers",
    "chart",
    "citation",
    "embeds",
    "quotations",
    "embed",
    "filter",
    "statements",
    "position",
    "matrix",
    "positions",
    "issues",
    "event",
    "timeline",
    "question",
    "questions",
    "terms",
    "article",
    "sources",
    "corrections",
    "data",
    "tables",
    "listed",
    "latest",
    "archive",
    "running",
    "stories",
    "all_stories",
    "all_numbers",
    "number",
    "story",
    "corrected",
    "home",
    "choices",
    "said",
    "entries",
    "person",
    "people",
    "errata",
    "problems",
)
"""The components in the order of their styles: what all share comes first."""

_STRING_OR_COMMENT = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/""", re.DOTALL)

Read = Callable[[str], str]
"""Gives the text of a file by its path in the theme; a site's own folder comes first."""


def write_theme_stylesheet(read: Read, look: str = "") -> str:
    """The style sheet of our own theme: layers, so that any unlayered rule of the site's own comes last and wins.

    `look` is what the site's configuration says about colours and fonts.
    """
    return _shorten(
        read("css/layers.css"),
        _layer("reset", read("css/reset.css")),
        _layer("tokens", read("css/tokens.css") + look),
        _layer("page", read("css/page.css")),
        _layer("components", _read_components(read)),
    )


def write_component_stylesheet(read: Read) -> str:
    """The components' style sheet for other themes.

    Their rules are not in layers and would win over ours if these were; so ours are nested in a class said twice, which
    outweighs what a theme says of tables, lists and quotations in general and touches nothing outside the components.
    """
    return _shorten(read("css/tokens-host.css"), f".otr.otr {{\n{_read_components(read)}}}\n")


def _read_components(read: Read) -> str:
    return "".join(read(f"components/{name}/{name}.css") for name in COMPONENTS)


def _layer(name: str, css: str) -> str:
    return f"@layer {name} {{\n{css}}}\n"


def _shorten(*sheets: str) -> str:
    # Comments and indentation are for those who read the files.
    text = _STRING_OR_COMMENT.sub(lambda match: "" if match[0].startswith("/*") else match[0], "".join(sheets))
    return "\n".join(line for line in map(str.strip, text.splitlines()) if line) + "\n"
