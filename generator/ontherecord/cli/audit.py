"""`ontherecord audit`: who gets to speak."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from ontherecord.cli.project import concerns, find_project
from ontherecord.cli.tables import shorten, write_columns, write_csv, write_json
from ontherecord.cli.watching import read_watched
from ontherecord.dossier.audit import Audit, Most, Tally, audit_explainers, audit_people, audit_topics
from ontherecord.report.text import show_line

_AUDITS = {"explainer": audit_explainers, "person": audit_people, "topic": audit_topics}
_NARROWEST, _WIDEST = 80, 120
_LEGEND = {
    "all": "statements",
    "direct": "in the speaker’s own words (`quote`)",
    "para": "in ours (`paraphrase`)",
    "unnamed": "of somebody who is not named (`basis: unnamed`)",
    "docs": "taken from a document (`basis: document`)",
    "who": "different speakers; all names that people.yml has for one count as one",
    "orgs": "organisations that spoke themselves, or by somebody who belonged to them then",
    "pages": "explainers",
    "share": "of all statements that are counted here",
    "most quoted": "who has the most statements, and what share of them",
}


@click.command(short_help="Count who says how much, in whose words.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--by", type=click.Choice(list(_AUDITS)), default="explainer", show_default=True, help="What a row is.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
def audit(paths: tuple[Path, ...], by: str, form: str) -> None:
    """Count the statements of published explainers: whose they are, in whose words, and on what ground.

    The table says below what each column counts; CSV and JSON have more of them. Statements are counted, not words or
    minutes, and a speaker is whoever `who` names. Drafts and withdrawn explainers are left out.

    PATH is a folder or a file; left out, the content folder of the project in which you are.
    """
    if len(paths) > 1 and len({find_project(path).content for path in paths}) > 1:
        raise click.UsageError("These paths belong to more than one project, and each has its own people.yml.")
    project = find_project(paths[0] if paths else Path())
    content = read_watched(project, "Reading")
    meant = [
        one
        for one in content.explainers
        if any(concerns(one.document.path, path, project) for path in paths or (Path(),))
    ]
    made = _AUDITS[by](meant, content.registry)
    files = len(content.errors_in)
    if files:
        told = "A file has" if files == 1 else f"{files} files have"
        click.echo(f"{told} errors, and the counts may change: `ontherecord check` shows them.", err=True)
    click.echo(_WRITERS[form](made, by), nl=False)
    sys.exit(0)


def _write_text(made: Audit, by: str) -> str:
    if not made.all.statements:
        return "There is no statement in a published explainer here.\n"
    width = min(max(shutil.get_terminal_size((_NARROWEST, 24)).columns, _NARROWEST), _WIDEST)
    header, rows = _lay_out_people(made, width) if by == "person" else _lay_out(made, by, width)
    left = frozenset({0, len(header) - 1}) if by != "person" else frozenset({0})
    return f"{write_columns(header, rows, left=left)}\n{_explain(header[1:], by, made, width)}"


def _lay_out(made: Audit, by: str, width: int) -> tuple[list[str], list[list[str]]]:
    header = [by.capitalize(), "all", "direct", "para", "unnamed", "docs", "who", "orgs", "most quoted"]
    # What the figures leave goes to the two columns of words.
    room = width - sum(map(len, header[1:-1])) - 2 * (len(header) - 1)
    first = room * 11 // 20
    rows = [
        [
            _cut(row.id or f"(no {by})", first),
            *_figures(row),
            str(row.speakers),
            str(row.organisations),
            _cut(_show_most(row.most_quoted, row.statements), room - first),
        ]
        for row in made.rows
    ]
    total = [*_figures(made.all), str(made.all.speakers), str(made.all.organisations)]
    rows.append(["All", *total, _cut(_show_most(made.all.most_quoted, made.all.statements), room - first)])
    return header, rows


def _lay_out_people(made: Audit, width: int) -> tuple[list[str], list[list[str]]]:
    header = ["Speaker", "all", "direct", "para", "unnamed", "docs", "pages", "share"]
    room = width - sum(map(len, header[1:])) - 2 * (len(header) - 1)
    rows = [
        [
            _cut(row.name, room),
            *_figures(row),
            str(row.explainers),
            _show_share(row.statements, made.all.statements),
        ]
        for row in made.rows
    ]
    rows.append(["All", *_figures(made.all), str(made.all.explainers), "100%"])
    return header, rows


def _figures(row: Tally) -> list[str]:
    return [str(count) for count in (row.statements, row.direct, row.paraphrased, row.unnamed, row.documents)]


def _explain(columns: Sequence[str], by: str, made: Audit, width: int) -> str:
    pages = "1 published explainer" if made.all.explainers == 1 else f"{made.all.explainers} published explainers"
    lines = [f"Counted are the statements of {pages}; drafts and withdrawn ones are not."]
    if by == "topic":
        lines.append(
            "An explainer counts for each of its stories and the larger ones they are part of; under All, once."
        )
    lines += [f"{name}: {_LEGEND[name]}" for name in columns]
    return "".join(textwrap.fill(line, width, subsequent_indent="  ") + "\n" for line in lines)


def _cut(text: str, most: int) -> str:
    return shorten(show_line(text), most)


def _show_most(most: Most, statements: int) -> str:
    return f"{_show_share(most.statements, statements)} {most.name}" if most.statements else ""


def _show_share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole) if whole else 0}%"


def _list(made: Audit, by: str) -> list[dict[str, str | int | float]]:
    return [_tell(row, by, made.all.statements) for row in made.rows]


def _tell(row: Tally, by: str, whole: int) -> dict[str, str | int | float]:
    told: dict[str, str | int | float] = {
        by: row.id,
        "name": row.name,
        "explainers": row.explainers,
        "statements": row.statements,
        "direct": row.direct,
        "paraphrased": row.paraphrased,
        "on_record": row.on_record,
        "unnamed": row.unnamed,
        "document": row.documents,
        "basis_not_told": row.statements - row.on_record - row.unnamed - row.documents,
        "share_of_all": _divide(row.statements, whole),
    }
    if by != "person":
        told |= {
            "speakers": row.speakers,
            "most_quoted": row.most_quoted.name,
            "most_quoted_statements": row.most_quoted.statements,
            "most_quoted_share": _divide(row.most_quoted.statements, row.statements),
        }
    return told | {
        "organisations": row.organisations,
        "most_quoted_organisation": row.most_quoted_organisation.name,
        "most_quoted_organisation_statements": row.most_quoted_organisation.statements,
        "most_quoted_organisation_share": _divide(row.most_quoted_organisation.statements, row.statements),
    }


def _divide(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _write_csv(made: Audit, by: str) -> str:
    return write_csv(list(_tell(made.all, by, 1)), [list(row.values()) for row in _list(made, by)])


_WRITERS: dict[str, Callable[[Audit, str], str]] = {
    "text": _write_text,
    "json": lambda made, by: write_json(_list(made, by)),
    "csv": _write_csv,
}
