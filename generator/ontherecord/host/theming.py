"""What a theme's templates may be given: ours escape what they print, those of other themes do not."""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_ANGLES = str.maketrans({"<": "&lt;", ">": "&gt;"})
_QUOTES = str.maketrans({'"': "&quot;", "'": "&#39;"})


@dataclass(frozen=True, slots=True)
class Safe:
    """What of a record or a page may be printed by the theme as it is. Content is not trusted."""

    escapes: bool
    """Whether the theme's templates escape what they print."""

    def text(self, words: str) -> str:
        """The words for a page's title: text, or HTML as MkDocs has it."""
        return words if self.escapes else html.escape(words, quote=False)

    def meta(self, meta: Mapping[str, Any]) -> dict[str, Any]:
        """A page's `meta`, in which nothing can begin a tag; other plugins read it too, so the rest stays as it is."""
        return dict(meta) if self.escapes else _change(dict(meta), lambda text: text.translate(_ANGLES))


def quote_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """A page's `meta` for the time in which templates read it: nothing in it can end an attribute."""
    changed: dict[str, Any] = _change(dict(meta), lambda text: text.translate(_QUOTES))
    return changed


def _change(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: _change(one, change) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_change(one, change) for one in value]
    return value
