"""The passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): which words each entry rests on.

The target is the article where it was published, or the explainer's page for an article of the site's own. Positions
count the code points of the reading text: the article's blocks without markup, two line feeds between them, which
`data.json` gives where readers see the whole article.
"""

from collections.abc import Iterator
from typing import Any, Final

from ontherecord.address import admit_address
from ontherecord.publish.shown import find_display
from ontherecord.record.entries import Entry, Event, Number, Statement, Term
from ontherecord.text.article import Article
from ontherecord.text.quote import strip_marks
from ontherecord.verify.explainer import Explainer

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""How many code points before and after the words stand beside them."""


def make_annotations(explainer: Explainer, page: str, file: str) -> dict[str, Any]:
    """The annotations of an explainer. `page` and `file` are the addresses of the page and of the annotations."""
    items = [] if explainer.record.status == "withdrawn" else list(_annotate_all(explainer, page, file))
    return {
        "@context": CONTEXT,
        "id": file,
        "type": "AnnotationCollection",
        "label": explainer.record.headline,
        "total": len(items),
        "first": {"id": f"{file}#items", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotate_all(explainer: Explainer, page: str, file: str) -> Iterator[dict[str, Any]]:
    published = explainer.record.article
    target = admit_address(published.url or "") if published else None
    source = target or f"{page}#article"
    display = find_display(explainer)
    article = explainer.article
    language = explainer.language
    anchors = explainer.anchors
    for resting in explainer.restings:
        spans = resting.spans
        if not spans:
            continue
        entry = resting.entry
        anchor = anchors[id(entry)]
        # Readers see a quote's words whatever they see of the article.
        shows = display != "none" or (isinstance(entry, Statement) and entry.quote is not None)
        targets = [
            {"source": source, "selector": _select(article, start, end, display, shows_words=shows)}
            for start, end in spans
        ]
        yield {
            "id": f"{file}#{anchor}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [
                {"type": "TextualBody", "value": _tell(explainer, entry), "format": "text/plain", "language": language},
                f"{page}#{anchor}",
            ],
            "target": targets if len(targets) > 1 else targets[0],
        }


def _select(article: Article, start: int, end: int, display: str, *, shows_words: bool) -> list[dict[str, Any]]:
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    if not shows_words:
        return [position]
    text = article.text
    if display != "full":  # what is around the words is not shown to anybody
        return [{"type": "TextQuoteSelector", "exact": text[start:end]}, position]
    block = article.block_at(start)
    words = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(block.start, start - AROUND) : start],
        "suffix": text[end : min(block.end, end + AROUND)],
    }
    return [words, position]


def _tell(explainer: Explainer, entry: Entry) -> str:
    if isinstance(entry, Statement):
        person = explainer.registry.people.get(entry.who)
        said = f"“{strip_marks(entry.quote)}”" if entry.quote is not None else entry.paraphrase or ""
        return f"{person.name if person else entry.who}: {said}"
    if isinstance(entry, Number):
        return f"{entry.figure.text} {entry.label}"
    if isinstance(entry, Event):
        return f"{entry.date.text}: {entry.event}"
    assert isinstance(entry, Term)  # noqa: S101 - nothing else rests on a passage
    return f"{entry.term}: {entry.meaning}"
