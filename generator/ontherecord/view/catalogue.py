"""The catalogues of translations, `locale/LANGUAGE/LC_MESSAGES/ontherecord.po`, read once a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from babel import Locale

DOMAIN: Final = "ontherecord"
LANGUAGES: Final = ("en", "fr", "de", "es", "ar", "he")
"""The languages the interface speaks, the source language first."""

_COUNTS: Final = (*range(201), 1_000_000)
"""Counts among which every plural category of every language occurs."""


@dataclass(frozen=True)
class Catalogue:
    """One language's translations: (context, English) to the translated forms."""

    messages: Mapping[tuple[str, str], tuple[str, ...]]
    category: Callable[[int], str]
    """Count to CLDR plural category."""
    indices: Mapping[str, int]
    """CLDR plural category to the catalogue's number of the form."""

    def text(self, context: str, english: str) -> str:
        """The translation, or the English."""
        return self.messages.get((context, english), (english,))[0]

    def counted(self, context: str, one: str, other: str) -> Mapping[str, str]:
        """A form for each plural category of the language."""
        forms = self.messages.get((context, one))
        if forms is None:
            return MappingProxyType({name: one if name == "one" else other for name in self.indices})
        return MappingProxyType({name: forms[index] for name, index in self.indices.items()})


def find_language(tag: str) -> str:
    """The catalogue's language for a language tag: `de` for `de-AT`, English for one that has no catalogue."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else "en"


@cache
def load_catalogue(language: str) -> Catalogue:
    """The catalogue of one of `LANGUAGES` other than English."""
    # Only pages in another language than English pay for the reader.
    from babel.messages.pofile import read_po

    path = files("ontherecord.view").joinpath("locale", language, "LC_MESSAGES", f"{DOMAIN}.po")
    with path.open("rb") as file:
        read = read_po(file, locale=language)
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in read:
        english = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if english and all(forms) and not message.fuzzy:
            messages[message.context or "", english] = forms
    rule = Locale.parse(language).plural_form
    choose = _compile_plural(read.plural_expr)
    indices = {rule(count): choose(count) for count in reversed(_COUNTS)}
    return Catalogue(messages, rule, indices)


def _compile_plural(expression: str) -> Callable[[int], int]:
    from gettext import c2py

    chosen: Callable[[int], int] = c2py(expression)
    return chosen
