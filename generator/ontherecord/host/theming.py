"""What a theme's templates may be given: ours escape what they print, those of other themes do not."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

# Escaping would not do: themes unescape titles to put them into attributes. So what could begin a tag or end an
# attribute gives way to what looks like it and cannot.
_HARMLESS = str.maketrans({"<": "‹", ">": "›", '"': "”", "'": "’"})
_OPENING = re.compile(r"""(?<![^\s(\[—–-])(?:(")|('))(?=\S)""")
_ENTITY = re.compile(r"&(?=#|\w+;)")


class Safe(NamedTuple):
    """What of a record or a page the theme may print as it is. Content is not trusted."""

    escapes: bool
    """Whether the theme's templates escape what they print."""

    def text(self, words: str) -> str:
        """The words for titles of pages and headings: text, or HTML as MkDocs has it."""
        return words if self.escapes else _tame(words).replace("&", "&amp;")

    def meta(self, meta: Mapping[str, Any]) -> dict[str, Any]:
        """A page's `meta`, which templates and other plugins read."""
        return dict(meta) if self.escapes else _change(dict(meta), lambda text: _ENTITY.sub("&amp;", _tame(text)))


def _tame(words: str) -> str:
    return _OPENING.sub(lambda match: "“" if match[1] else "‘", words).translate(_HARMLESS)


def _change(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: _change(one, change) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_change(one, change) for one in value]
    return value
