"""Texts of pages, set aside until they are written.

MkDocs renders all pages before it writes the first, and keeps what it has rendered: tens of kilobytes a page, twice
that where a curly quotation mark stands in it. A file without a name holds them at no cost in memory; the system drops
it with the process.
"""

from tempfile import TemporaryFile
from typing import IO, Any, Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T", bound=str)


class Place(NamedTuple):
    """Where a text lies in the file."""

    start: int
    length: int


class Aside:
    """The file of one build, made when the first text is put there."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0
        self._last: dict[str, tuple[Place, str]] = {}
        """For each kind of text the one that was last put there or read: it is asked for again, and set again."""

    def put(self, kind: str, text: str) -> Place:
        """Where the text lies from now on."""
        last = self._last.get(kind)
        if last is not None and last[1] is text:
            return last[0]
        place = self.put_bytes(text.encode(errors="surrogatepass"))
        self._last[kind] = place, text
        return place

    def put_bytes(self, data: bytes) -> Place:
        """Where a text lies from now on that is in UTF-8 already."""
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - it goes with this object
        self._file.seek(self._end)
        self._file.write(data)
        place = Place(self._end, len(data))
        self._end += len(data)
        return place

    def read(self, kind: str, place: Place) -> str:
        """The text that lies there."""
        last = self._last.get(kind)
        if last is not None and last[0] is place:
            return last[1]
        assert self._file is not None  # noqa: S101 - there is no place without it
        self._file.seek(place.start)
        text = self._file.read(place.length).decode(errors="surrogatepass")
        self._last[kind] = place, text
        return text


class HasAside(Protocol):
    """A page that knows where its build sets texts aside."""

    @property
    def aside(self) -> Aside:
        """There."""


class SetAside(Generic[T]):
    """An attribute of a page whose text is set aside."""

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, page: HasAside, owner: type | None = None) -> T | None:
        kept: Any = page.__dict__.get(self._name, self._kind())
        if isinstance(kept, Place):
            text = page.aside.read(self._name, kept)
            return text if isinstance(text, self._kind) else self._kind(text)
        return kept  # type: ignore[no-any-return]  # None, or no words

    def __set__(self, page: HasAside, text: T | None) -> None:
        page.__dict__[self._name] = page.aside.put(self._name, text) if text else text
