"""`ontherecord due`: what is to be looked at again."""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from ontherecord.cli.day import find_today, read_day
from ontherecord.cli.project import concerns, find_project
from ontherecord.cli.stories import read_stories
from ontherecord.cli.tables import write_csv, write_json
from ontherecord.cli.watching import read_watched
from ontherecord.dossier.due import Due, find_due
from ontherecord.report.text import show_line

_AGE = re.compile(r"(?P<count>[0-9]{1,5})\s*(?P<unit>[dwmy]?)")
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_COLUMNS = ("path", "line", "kind", "id", "words", "reason", "since", "days")


class _Age(click.ParamType[int | None]):
    name = "age"

    def convert(self, value: str | int | None, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        """The number of days; None for `never`."""
        if value is None or value == "never":
            return None
        if isinstance(value, int):
            return value
        found = _AGE.fullmatch(value.strip().lower())
        if found is None:
            self.fail(
                f"{value!r} is no age: write 90d, 12w, 6m or 1y (days, weeks, months, years), or never", param, ctx
            )
        return int(found["count"]) * _DAYS[found["unit"]]


@click.command(short_help="List figures, questions and pages to look at again.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--older-than",
    "oldest",
    metavar="AGE",
    type=_Age(),
    default="90d",
    show_default=True,
    help="How old the `as_of` of a figure or a question may be: 90d, 12w, 6m, 1y, or never.",
)
@click.option("--on", "day", metavar="DAY", help="The day to reckon from, like 2024-08-19; today when left out.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@click.option("--fail", is_flag=True, help="Exit with 1 when there is something to look at again.")
def due(paths: tuple[Path, ...], oldest: int | None, day: str | None, form: str, *, fail: bool) -> None:
    """List what is to be looked at again, the most urgent first, each with its file and line.

    First what has a `review_after` that has passed: figures, questions, explainers. Then figures and questions whose
    `as_of` is old and that have no `review_after`; not figures that a later one of their series has replaced. Drafts and
    withdrawn explainers are left out.

    PATH is a folder or a file; left out, the content folder of the project in which you are.

    Exits with 0, with --fail 1 when something is due,
    2 when the command was not understood.
    """
    today = read_day(day, "--on") if day is not None else find_today()
    found: list[Due] = []
    for path in paths or (Path(),):
        project = find_project(path)
        content = read_watched(project, "Reading")
        listed = find_due(content.explainers, read_stories(project, content.folder), today, oldest)
        found += [one for one in listed if concerns(one.path, path, project) and one not in found]
        errors = sum(concerns(one, path, project) for one in content.errors_in)
        if errors:
            files = "a file has" if errors == 1 else f"{errors} files have"
            click.echo(f"{files} errors, and may have more to look at: `ontherecord check` shows them.", err=True)
    click.echo(_WRITERS[form](found, oldest), nl=False)
    sys.exit(fail and bool(found))


def _write_text(found: Sequence[Due], oldest: int | None) -> str:
    lines = [show_line(_tell(one)) for one in found]
    reviews = sum(one.reason == "review" for one in found)
    counts = []
    if reviews:
        counts.append(f"{reviews} {'is' if reviews == 1 else 'are'} due for review")
    if len(found) > reviews:
        old = len(found) - reviews
        counts.append(f"{old} {'is' if old == 1 else 'are'} more than {oldest} days old")
    lines += ["", f"{', '.join(counts)}."] if counts else ["Nothing is to be looked at again."]
    return "\n".join(lines) + "\n"


def _tell(one: Due) -> str:
    ago = "yesterday" if one.days == 1 else "today" if one.days == 0 else f"{one.days} days ago"
    what = one.kind + (f" {one.id}" if one.id else "")
    why = f"review was due after {one.since}, {ago}" if one.reason == "review" else f"as of {one.since}, {ago}"
    return f"{one.path}:{one.line}: {why}: {what}: {one.words}"


def _list(found: Sequence[Due]) -> list[dict[str, str | int]]:
    return [
        {name: str(value) if name == "since" else value for name, value in zip(_COLUMNS, row, strict=True)}
        for row in ((getattr(one, name) for name in _COLUMNS) for one in found)
    ]


_WRITERS: dict[str, Callable[[Sequence[Due], int | None], str]] = {
    "text": _write_text,
    "json": lambda found, _oldest: write_json(_list(found)),
    "csv": lambda found, _oldest: write_csv(_COLUMNS, [list(row.values()) for row in _list(found)]),
}
