"""The article in a web page: its words without menus, notices and comments, and what the page says about it."""

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ontherecord.address import admit_address
from ontherecord.cli.web.error import PageError
from ontherecord.language import CODES
from ontherecord.record.dates import DateError, parse_moment

if TYPE_CHECKING:
    from trafilatura.settings import Document

MISSING = "to draft from web pages, install the extra: pip install 'ontherecord[web]'"
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
_FEWEST_WORDS = 30
_BREAKS = re.compile(r"\s*\n\s*")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")


@dataclass(frozen=True, slots=True)
class WebArticle:
    """An article from a web page; what the page does not tell is ""."""

    text: str
    """Its paragraphs with an empty line between each two, without its headline."""
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    language: str = ""


def extract_article(data: bytes, url: str = "") -> WebArticle:
    """The article in a page's bytes. Raises PageError when the extra is not installed or there is no article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = _extract(data, url)
    if found is None:
        raise PageError("no article was found in this page")
    title = _clean(found.title)
    text = _write_paragraphs(found.text or "", title)
    if len(text.split()) < _FEWEST_WORDS:
        raise PageError("no article was found in this page; is it a list of articles, or behind a login?")
    return WebArticle(
        text,
        title,
        ", ".join(part.strip() for part in _clean(found.author).split(";") if part.strip()),
        _clean(found.sitename),
        _admit(_clean(found.url)) or _admit(url),
        _read_day(_clean(found.date)),
        _find_language(data),
    )


def _extract(data: bytes, url: str) -> "Document | None":
    """What the extractor finds; in an old page, whose text stands in a table, once the table is undone."""
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError:
        raise PageError(MISSING) from None
    for is_old in (False, True):
        tree = load_html(data)
        if tree is None:
            return None
        if is_old:
            _undo_tables(tree)
        found = bare_extraction(
            tree,
            url=url or None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            favor_precision=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
        if found is not None and not isinstance(found, dict):
            return found
    return None


def _undo_tables(tree: Any) -> None:
    """Make boxes of the tables that hold paragraphs: they are there for the look."""
    for table in tree.iter("table"):
        if table.find(".//p") is not None:
            for part in list(table.iter("table", "tbody", "tr", "td")):
                part.tag = "div"


def _clean(text: str | None) -> str:
    return " ".join(_CONTROL.sub("", text or "").split())


def _write_paragraphs(text: str, title: str) -> str:
    paragraphs = [_clean(line) for line in _BREAKS.split(text)]
    paragraphs = [line.removeprefix("- ") for line in paragraphs if line]
    if paragraphs and title and paragraphs[0].rstrip(".").casefold() == title.rstrip(".").casefold():
        del paragraphs[0]
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _admit(url: str) -> str:
    admitted = admit_address(url) if url.startswith(("http://", "https://")) else None
    return admitted or ""


def _read_day(day: str) -> str:
    try:
        parse_moment(day)
    except DateError:
        return ""
    return day


def _find_language(data: bytes) -> str:
    match = _LANGUAGE.search(data[:20_000])
    code = match[1].decode("ascii").lower() if match else ""
    return code if code in CODES else ""
