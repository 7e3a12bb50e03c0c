"""The tables that can be downloaded, and what each column holds: the one definition.

From it come the CSV files' first lines, the entries of `data.json` and its JSON Schema, the table schemas of
`datapackage.json`, and the page that explains the site's data.
"""

from typing import Final, NamedTuple


class Column(NamedTuple):
    """A column of a table, and a key of an entry in `data.json`."""

    name: str
    kind: str
    """text, number, count, flag, day or address."""
    says: str
    """What it holds, a sentence without its full stop."""
    choices: tuple[str, ...] = ()
    needed: bool = False


class Table(NamedTuple):
    """A table: `statements.csv`, and `statements` in `data.json`."""

    name: str
    says: str
    columns: tuple[Column, ...]


DATA: Final = "data.json"
TIMELINE_JS: Final = "timeline.json"
ANNOTATIONS: Final = "annotations.jsonld"
PACKAGE: Final = "datapackage.json"
"""The files of an explainer that are no tables."""


def name_file(table: Table) -> str:
    """The file of a table: `statements.csv`."""
    return f"{table.name}.csv"


_ID = (
    Column("id", "text", "The entry’s id on its page, what stands behind # in its address", needed=True),
    Column("address", "address", "The entry’s address; from the top of the site where the site does not know its own"),
)
_REST = (
    Column("source", "text", "The title of the source it rests on, where that is not the article"),
    Column("source_address", "address", "The address of that source"),
    Column("passage", "text", "The words of the article it rests on; several parts are joined by … between spaces"),
    Column("start", "count", "Where the passage begins in the article’s reading text, in code points from 0"),
    Column("end", "count", "Where the passage ends, the code point after its last one"),
)


def _dates(name: str, says: str) -> tuple[Column, ...]:
    return (
        Column(name, "text", f"{says}, in the EDTF notation of ISO 8601-2"),
        Column(f"{name}_first", "day", "The first day that this may mean; empty where the beginning is open"),
        Column(f"{name}_last", "day", "The last day that this may mean; empty where the end is open"),
    )


STATEMENTS: Final = Table(
    "statements",
    "Who said what",
    (
        *_ID,
        Column("who", "text", "Who said it, by name or as the article describes them", needed=True),
        Column("who_id", "text", "Their id on this site; empty for whom it has no entry of their own"),
        Column("role", "text", "What they were on the day"),
        Column(
            "kind",
            "text",
            "Whether the words are verbatim from the article or say in other words what was said",
            ("direct", "paraphrase"),
            needed=True,
        ),
        Column("words", "text", "What was said, without the quotation marks around it", needed=True),
        Column("to", "text", "Whom it was said to"),
        Column("place", "text", "Where it was said"),
        *_dates("date", "When it was said"),
        Column("about", "text", "The issue"),
        Column("via", "text", "Who reported it, where that is not the article itself"),
        Column("basis", "text", "How it is known", ("on record", "unnamed", "document")),
        *_REST,
    ),
)
NUMBERS: Final = Table(
    "numbers",
    "Key numbers",
    (
        *_ID,
        Column("label", "text", "What is counted", needed=True),
        Column("figure", "text", "The figure as it is written, with its qualifier and unit", needed=True),
        Column(
            "qualifier",
            "text",
            "What the figure’s words say about its value",
            ("exactly", "at least", "more than", "at most", "less than", "nearly", "about"),
            needed=True,
        ),
        Column("low", "number", "The value, or the lower end of a range", needed=True),
        Column("high", "number", "The value, or the upper end of a range", needed=True),
        Column("unit", "text", "The unit as it is written"),
        Column("unit_code", "text", "The unit the same way however it is written: percent, EUR, km"),
        Column("according_to", "text", "Whose figure it is"),
        Column("according_to_id", "text", "Their id on this site; empty for whom it has no entry of their own"),
        *_dates("as_of", "The day the figure speaks of"),
        Column("series", "text", "The name under which the number is followed across explainers"),
        Column("compare", "text", "A comparison that makes the figure plain"),
        *_REST,
    ),
)
TIMELINE: Final = Table(
    "timeline",
    "Background timeline",
    (
        *_ID,
        *_dates("date", "When it happened"),
        Column("approximate", "flag", "Whether the date is about right and no more"),
        Column("uncertain", "flag", "Whether the date is uncertain"),
        Column("event", "text", "What happened", needed=True),
        Column("detail", "text", "What else a reader should know"),
        Column(
            "story", "text", "The id of the running story whose background it is; empty for the article’s own events"
        ),
        *_REST,
    ),
)
QUESTIONS: Final = Table(
    "questions",
    "What is not known yet",
    (*_ID, Column("text", "text", "The question", needed=True), *_dates("as_of", "The day on which it was still open")),
)
TERMS: Final = Table(
    "terms",
    "Terms and their meaning",
    (
        *_ID,
        Column("term", "text", "The word or name", needed=True),
        Column("meaning", "text", "What it means", needed=True),
        *_REST,
    ),
)
CORRECTIONS: Final = Table(
    "corrections",
    "What was corrected, and when",
    (
        *_ID,
        *_dates("date", "The day of the correction"),
        Column(
            "kind",
            "text",
            "How grave it is",
            ("correction", "clarification", "update", "editor's note", "retraction"),
            needed=True,
        ),
        Column("entry", "text", "The id on the page of the entry that changed; empty where it is the page as a whole"),
        Column("text", "text", "What was wrong", needed=True),
        Column("was", "text", "What stood there"),
        Column("now", "text", "What stands there now"),
    ),
)
EXPLAINERS: Final = Table(
    "explainers",
    "Every explainer, one a line",
    (
        Column(
            "address", "address", "The page’s address; from the top of the site where the site does not know its own"
        ),
        Column("headline", "text", "The page’s headline", needed=True),
        Column("summary", "text", "Why it matters"),
        Column("published", "text", "When it was published: a day, or a day and a time", needed=True),
        Column("updated", "text", "When it was last changed, likewise"),
        Column("status", "text", "A withdrawn page keeps its address and says why", ("live", "withdrawn"), needed=True),
        Column("language", "text", "Its language, as a BCP 47 tag", needed=True),
        Column("authors", "text", "Who wrote it, parted by semicolons"),
        Column("topics", "text", "The ids of its running stories, parted by semicolons"),
        Column("tags", "text", "Key words, parted by semicolons"),
        Column("article_publisher", "text", "Who published the article it is made of, where the site did not"),
        Column("article_address", "address", "Where that article is to be read"),
        Column("statements", "count", "How many statements it has", needed=True),
        Column("numbers", "count", "How many key numbers it has", needed=True),
        Column("events", "count", "How many events its timeline has", needed=True),
        Column("corrections", "count", "How many corrections it has", needed=True),
        Column("data", "address", "The address of its data.json", needed=True),
    ),
)
EXPLAINER: Final = Column("explainer", "text", "The explainer’s name, the path of its record without .yml", needed=True)
"""The first column of every table of the whole site."""

TABLES: Final = (STATEMENTS, NUMBERS, TIMELINE)
"""The tables of an explainer that are files of their own."""
ENTRIES: Final = (*TABLES, QUESTIONS, TERMS, CORRECTIONS)
"""The lists of entries in `data.json`."""
SITE_TABLES: Final = (EXPLAINERS, *TABLES)
"""The tables of a site; each has the column `explainer` first."""
