"""`ontherecord check`: read and verify, build nothing."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ontherecord.cli.day import find_today
from ontherecord.cli.project import Project, concerns, find_project, show_path
from ontherecord.cli.watching import read_watched
from ontherecord.problem import Problem, Severity, sort_problems
from ontherecord.report import REPORTS


@click.command(short_help="Verify articles and records; build nothing.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How problems are written: for people, as annotations on GitHub, or as a JSON array.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--against",
    metavar="GIT-REF",
    help="Also compare with what was published there, like origin/main: what changed needs a correction.",
)
def check(paths: tuple[Path, ...], form: str, *, strict: bool, against: str | None) -> None:
    """Verify that every quote, figure and date stands in its article as the record says.

    PATH is a folder or a file; left out, the content folder of the project in which you are. What a record refers to
    (people.yml, topics) is read along.

    With --against, a published entry whose quote, paraphrase, figure, date or speaker changed since then, or that is
    gone, is an error until a correction says so; the message has the correction to paste. So are a page that is gone
    and an id that was renamed or reused. Nothing in the repository is touched.

    Exits with 0 when all is well, 1 when there are errors (with --strict: or warnings),
    2 when the command was not understood or git cannot tell what was published.
    """
    found: dict[Path, Sequence[Problem]] = {}
    problems: list[Problem] = []
    for path in paths or (Path(),):
        project = find_project(path)
        if project.content not in found:
            found[project.content] = _check(project, against)
        problems += [problem for problem in found[project.content] if concerns(problem.path, path, project)]
    problems = sort_problems(problems)
    click.echo(REPORTS[form](problems), nl=False)
    grave = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(any(problem.severity in grave for problem in problems))


def _check(project: Project, against: str | None) -> Sequence[Problem]:
    content = read_watched(project, "Checking")
    if not content.folder.records:
        click.echo(
            f"There is no record in {show_path(project.content) or 'this folder'}: nothing was checked.", err=True
        )
    if against is None:
        return content.problems
    from ontherecord.cli.against import compare

    compared = compare(project, content, against, find_today().isoformat())
    for note in compared.notes:
        click.echo(note, err=True)
    return content.problems + compared.problems
