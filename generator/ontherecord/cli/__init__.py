"""The command `ontherecord`."""

import sys

import click

from ontherecord import __version__
from ontherecord.cli.audit import audit
from ontherecord.cli.check import check
from ontherecord.cli.draft import draft
from ontherecord.cli.due import due
from ontherecord.cli.ids import ids
from ontherecord.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ontherecord")
def cli() -> None:
    """Explainers in which every statement, number and date leads to the words it rests on.

    Run it in the folder that holds mkdocs.yml. The site itself is built with `mkdocs build`.
    """


cli.add_command(audit)
cli.add_command(check)
cli.add_command(draft)
cli.add_command(due)
cli.add_command(ids)
cli.add_command(schema)


def main() -> None:
    """Run the command; exit with 0 (well), 1 (problems) or 2 (misuse)."""
    try:
        cli.main(prog_name="ontherecord", standalone_mode=True)
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        sys.exit(1)
