"""What a page says of itself to services on which it is shared: Open Graph, and the cards made after it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from babel.core import get_global

from ontherecord.record.record import Record
from ontherecord.view.picture import Size

_TYPES: Final = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}


class Property(NamedTuple):
    """A property of Open Graph and what it says."""

    property: str
    content: str


class Metadata(NamedTuple):
    """The metadata of one page."""

    properties: tuple[Property, ...]
    card: str
    """How large services show the picture: summary or summary_large_image."""
    alt: str = ""
    """What somebody is told who does not see the picture."""
    authors: tuple[str, ...] = ()


class SharedPicture(NamedTuple):
    """The picture that goes along with a page."""

    address: str
    """From its scheme on: services ask for it from elsewhere."""
    size: Size | None
    alt: str


class SharedPage(NamedTuple):
    """What is known of a page of any kind."""

    title: str
    description: str
    language: str
    site: str
    address: str
    """The page's own, from its scheme on; empty when the site does not know it."""
    picture: SharedPicture | None = None


def tell_metadata(page: SharedPage) -> Metadata:
    """The metadata of a page that is no explainer."""
    return Metadata(tuple(_describe(page, "website")), *_show(page.picture))


def tell_article_metadata(page: SharedPage, record: Record, topics: tuple[str, ...]) -> Metadata:
    """The metadata of an explainer; `topics` are the titles of its running stories."""
    article = (
        ("published_time", record.published.isoformat()),
        ("modified_time", record.updated.isoformat() if record.updated else ""),
        *(("author", author) for author in record.authors),
        ("section", next(iter(topics), "")),
        *(("tag", tag) for tag in record.tags),
    )
    properties = (Property(f"article:{name}", content) for name, content in article if content)
    return Metadata((*_describe(page, "article"), *properties), *_show(page.picture), record.authors)


@lru_cache(maxsize=64)
def name_locale(language: str) -> str:
    """A language with a country, as Open Graph writes it: `fr_FR`. Where none was named, the one that is likeliest."""
    parts = language.replace("_", "-").split("-")
    country = next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    if not country:
        likely = str(get_global("likely_subtags").get(parts[0].lower(), ""))
        country = next((part for part in likely.split("_")[1:] if len(part) == 2), "")
    return "_".join(part for part in (parts[0].lower(), country.upper()) if part)


def _describe(page: SharedPage, kind: str) -> Iterator[Property]:
    facts = (
        ("type", kind),
        ("title", page.title),
        ("description", page.description),
        ("url", page.address),
        ("site_name", page.site),
        ("locale", name_locale(page.language)),
    )
    yield from (Property(f"og:{name}", content) for name, content in facts if content)
    picture = page.picture
    if picture is None:
        return
    yield Property("og:image", picture.address)
    if kind := _TYPES.get(picture.address.rpartition(".")[2].lower(), ""):
        yield Property("og:image:type", kind)
    if picture.size:
        yield Property("og:image:width", str(picture.size.width))
        yield Property("og:image:height", str(picture.size.height))
    if picture.alt:
        yield Property("og:image:alt", picture.alt)


def _show(picture: SharedPicture | None) -> tuple[str, str]:
    return ("summary_large_image", picture.alt) if picture else ("summary", "")
