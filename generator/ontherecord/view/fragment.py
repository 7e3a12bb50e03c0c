"""Links to words in somebody else's page: URL fragment text directives (https://wicg.github.io/scroll-to-text-fragment/)."""

from collections.abc import Iterable
from urllib.parse import quote

_WHOLE = 8
_EDGE = 4


def link_to_words(address: str, passages: Iterable[str]) -> str:
    """The address with a text directive for each of the passages; long ones are named by their first and last words."""
    directives = "&".join(f"text={_directive(passage.split())}" for passage in passages)
    if not directives:
        return address
    base, hash_sign, fragment = address.partition("#")
    return f"{base}#{fragment if hash_sign else ''}:~:{directives}"


def _directive(words: list[str]) -> str:
    if len(words) <= _WHOLE:
        return _encode(" ".join(words))
    return f"{_encode(' '.join(words[:_EDGE]))},{_encode(' '.join(words[-_EDGE:]))}"


def _encode(text: str) -> str:
    # Hyphens and commas part the directive's pieces.
    return quote(text, safe="").replace("-", "%2D")
