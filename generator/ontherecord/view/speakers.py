"""What stands for a speaker beside the name: a portrait, or initials."""

from functools import lru_cache

from ontherecord.address import admit_address
from ontherecord.record.registries import Person
from ontherecord.view.parts import Portrait
from ontherecord.view.telling import Telling

_JOINED = "\u0600", "\u08ff"
"""Arabic letters join: two initials side by side would read as a word."""


def find_initials(name: str, person: Person | None) -> str:
    """The first letters of a person's first and last name; one letter for anybody else."""
    return _initials(name, person is not None and person.kind == "person")


@lru_cache(maxsize=4096)
def _initials(name: str, is_person: bool) -> str:  # noqa: FBT001 - a key of the cache
    letters = [word[0] for word in name.replace("-", " ").split() if word[0].isalpha()]
    if not letters:
        return ""
    if not is_person or len(letters) == 1 or _JOINED[0] <= letters[0] <= _JOINED[1]:
        return letters[0].upper()
    return f"{letters[0]}{letters[-1]}".upper()


def tell_portrait(telling: Telling, person: Person) -> Portrait | None:
    """A person's picture, when its address is admitted. people.yml lies at the top of the content folder."""
    if person.image is None:
        return None
    written = "../" * telling.explainer.name.count("/") + person.image.file
    src = admit_address(telling.ways.resolve(written))
    return Portrait(src, telling.ways.measure(written)) if src else None
