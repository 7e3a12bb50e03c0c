"""python -m bench.drafting: what `ontherecord draft` finds, compared with people's annotations.

    python -m bench.drafting --measures MEASURES --polnear GIT --timeml GIT --newsquant GIT --gum FILE

MEASURES is the folder with the loaders and scorers (load_polnear.py, score_statements.py and the others; their README
says what they count). GIT is the git directory of a copy of networkdynamics/PolNeAR, jspotter/TempEval-3 and
satya77/CQE_Evaluation; a bare one will do. FILE holds the GUM news articles as JSON lines. What is not named is not
measured. The corpora stay where they are: nothing of them is written into this folder.

Measured is the story as the stages find it, before a record is made of it: a record leaves out what is told twice. Dates
are what an event, a statement or a figure may have for its day.
"""

import argparse
import datetime
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ontherecord.cli.drafting.checking import keep_right
from ontherecord.draft.attribution import Attribution
from ontherecord.draft.dates.choosing import is_quarter
from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.drafting import draft_article
from ontherecord.draft.story import Story, read_story
from ontherecord.language import language
from ontherecord.record.dates.expression import AgoWords, CalendarWords, RangeWords, SpanWords, YearsWords
from ontherecord.text.article import LINE_BREAK, Article, Span, read_article

ENGLISH = language("en")
UNDATED = "2016-01-01"
WORDS = 700
_SIGNS = {
    "exactly": "=",
    "about": "~",
    "at least": ">",
    "more than": ">",
    "at most": "<",
    "less than": "<",
    "nearly": "<",
}
_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
Row = dict[str, Any]
Writer = Callable[[Story, "Places", datetime.date], Row]


class Places:
    """The way from an article's reading text back to the text it was read from."""

    def __init__(self, article: Article, source: str) -> None:
        self.article = article
        self.starts = [0, *(match.end() for match in LINE_BREAK.finditer(source))]

    def span(self, span: Span) -> list[int]:
        first, last = self.article.place(span.start), self.article.place(span.end - 1)
        return [self.starts[first.line - 1] + first.column - 1, self.starts[last.line - 1] + last.column]

    def text(self, span: Span) -> str:
        return self.article.text[span.start : span.end]


def predict(rows: Path, out: Path, write: Writer) -> None:
    with rows.open(encoding="utf-8") as gold, out.open("w", encoding="utf-8") as file:
        for line in gold:
            row = json.loads(line)
            day = datetime.date.fromisoformat((row.get("published") or UNDATED)[:10])
            begun = time.perf_counter()
            article = read_article("article.txt", row["text"])
            assert ENGLISH.speech is not None
            story = read_story(article, day, ENGLISH, ENGLISH.speech)
            seconds = time.perf_counter() - begun
            found = write(story, Places(article, row["text"]), day)
            file.write(json.dumps({"id": row["id"], **found, "seconds": seconds}, ensure_ascii=False) + "\n")


# ------------------------------------------------------------------------------------------------ what is compared


def write_statements(story: Story, places: Places, _: datetime.date) -> Row:
    told = zip(story.attributions, story.speakers, strict=True)
    return {"statements": [_statement(one, speaker.name, places) for one, speaker in told if one.spoken]}


def _statement(one: Attribution, speaker: str, places: Places) -> Row:
    return {
        "content_span": [places.span(span) for span in one.content],
        "source_span": [places.span(one.source)] if one.source else [],
        "cue_span": [places.span(one.cue)] if one.cue else [],
        "content_text": " ".join(places.text(span) for span in one.content),
        "speaker": speaker,
    }


def write_quantities(story: Story, places: Places, _: datetime.date) -> Row:
    return {"quantities": [_quantity(story, number, places) for number in story.numbers]}


def _quantity(story: Story, number: Any, places: Places) -> Row:
    figure = number.found.figure
    sign = _SIGNS[figure.qualifier.value]
    if sign == "=" and number.change:  # a corpus gives one sign; what bounds a figure tells more than its change
        sign = number.change
    source = story.attributions[number.attribution].source if number.attribution is not None else None
    return {
        "low": float(figure.low), "high": float(figure.high), "qualifier": sign,
        "unit": figure.unit or number.label.noun, "span": places.span(number.span),
        "source_span": [places.span(source)] if source else None,
    }  # fmt: skip


def write_timexes(story: Story, places: Places, _: datetime.date) -> Row:
    return {"timexes": [timex for dated in story.dates for timex in _timexes(dated, places)]}


def _timexes(dated: Dated, places: Places) -> Iterator[Row]:
    # A corpus marks the two ends of a range, a record writes one interval.
    value = _timex_value(dated)
    if isinstance(dated.expression, RangeWords) and "/" in dated.edtf and not is_quarter(dated.expression):
        middle = (dated.start + dated.end) // 2
        for span, side in zip(
            (Span(dated.start, middle), Span(middle + 1, dated.end)), dated.edtf.split("/"), strict=True
        ):
            yield {"span": places.span(span), "type": "DATE", "value": side}
        return
    yield {"span": places.span(Span(dated.start, dated.end)), "type": "DATE", "value": value}


def _timex_value(dated: Dated) -> str:
    """The value as TimeML writes it, which names weeks, quarters, seasons and decades in its own way."""
    expression, earliest, latest = dated.expression, dated.interval.earliest, dated.interval.latest
    assert earliest is not None
    assert latest is not None
    quarter = f"{earliest.year}-Q{(earliest.month - 1) // 3 + 1}"
    match expression:
        case RangeWords(CalendarWords(day=None), CalendarWords(day=None)) if is_quarter(expression):
            half = f"{earliest.year}-H{1 + earliest.month // 7}"
            return half if latest.month - earliest.month == 5 else quarter
        case SpanWords(span="week" | "weekend"):
            return _week(earliest + datetime.timedelta(1))
        case SpanWords(span="quarter"):
            return quarter
        case AgoWords(span="week" | "weekend"):
            return _week(earliest + (latest - earliest) / 2)
        case YearsWords() if latest.year - earliest.year == 9:
            return str(earliest.year // 10)
        case CalendarWords(season=int() as season):
            return f"{earliest.year}-{_SEASONS[season]}"
    return dated.edtf.split("/")[0].rstrip("~")


def _week(day: datetime.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


# ------------------------------------------------------------------------------------------------ the command


def run(measures: Path, script: str, *arguments: str) -> str:
    command = [sys.executable, str(measures / script), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def compare(wishes: argparse.Namespace, title: str, rows: Path, write: Writer, scorer: str) -> None:
    found = rows.with_suffix(f".{scorer}.found")
    predict(rows, found, write)
    print(f"\n## {title}\n")
    print(run(wishes.measures, f"{scorer}.py", str(rows), str(found), "--errors", str(wishes.errors)), end="")


def measure_speed(rows: Path) -> None:
    """The whole draft, from the text to a record that the checks accept, in time of the processor; start-up apart."""
    words = seconds = 0.0
    for line in rows.read_text("utf-8").splitlines():
        row = json.loads(line)
        begun = time.process_time()
        article = read_article("article.txt", row["text"])
        made = draft_article(article, ENGLISH, (row.get("published") or UNDATED)[:10])
        keep_right(made, article, {}, "article.yml")
        seconds += time.process_time() - begun
        words += len(re.findall(r"\S+", row["text"]))
    print(f"\n## Speed\n\nseconds per {WORDS} words, article to checked draft: {seconds / words * WORDS:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.drafting", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--measures", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--polnear", metavar="GIT")
    parser.add_argument("--part", choices=("dev", "train"), default="dev", help="of PolNeAR")
    parser.add_argument("--timeml", metavar="GIT")
    parser.add_argument("--newsquant", metavar="GIT")
    parser.add_argument("--gum", type=Path, metavar="FILE")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="how many errors to print with each figure")
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(wishes, Path(folder))


def measure(wishes: argparse.Namespace, folder: Path) -> None:
    if wishes.polnear:
        rows = folder / "polnear.jsonl"
        run(wishes.measures, "load_polnear.py", "--git-dir", wishes.polnear, "--part", wishes.part, "--out", str(rows))
        compare(wishes, f"Statements: PolNeAR {wishes.part}", rows, write_statements, "score_statements")
        compare(wishes, f"Whose a number is: PolNeAR {wishes.part}", rows, write_quantities, "score_number_sources")
        measure_speed(rows)
    if wishes.gum:
        rows = folder / "gum.jsonl"
        rows.write_bytes(wishes.gum.read_bytes())
        compare(wishes, "Statements and names: GUM news", rows, write_statements, "score_statements")
        compare(wishes, "Dates: GUM news", rows, write_timexes, "score_timexes")
    for part in ("TimeBank", "AQUAINT") if wishes.timeml else ():
        rows, under = folder / f"{part}.jsonl", f"data/TBAQ-cleaned/{part}"
        run(wishes.measures, "load_timeml.py", "--git-dir", wishes.timeml, "--under", under, "--out", str(rows))
        compare(wishes, f"Dates: {part}", rows, write_timexes, "score_timexes")
    if wishes.newsquant:
        rows = folder / "newsquant.jsonl"
        run(wishes.measures, "load_newsquant.py", "--git-dir", wishes.newsquant, "--out", str(rows))
        compare(wishes, "Numbers: NewsQuant", rows, write_quantities, "score_numbers")


if __name__ == "__main__":
    main()
