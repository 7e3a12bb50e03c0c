"""An explainer of a few lines, read as a site reads it."""

from ontherecord.record.document import read_document
from ontherecord.record.reading import read_people, read_record
from ontherecord.text.article import read_article
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings


def explain(record: str, article: str = "", people: str = "", name: str = "desk/talks") -> Explainer:
    """The explainer of a record without its first lines: `headline` and `published` are here."""
    document = read_document("talks.yml", f"headline: {name}\npublished: 2024-08-19\n{record}")
    reading = read_record(document)
    assert reading.value, reading.problems
    assert reading.problems == ()
    known = read_people(read_document("people.yml", people)).value if people else {}
    assert known is not None
    text = read_article("talks.md", article)
    restings = tuple(find_restings(text, reading.value))
    return Explainer(name, text, document, reading.value, restings, Registry(known))
