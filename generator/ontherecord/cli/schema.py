"""`ontherecord schema`: JSON Schemas for editors."""

from pathlib import Path

import click

from ontherecord.record.schema import KINDS, make_schema, name_schema, write_schema


@click.command(short_help="Write JSON Schemas that help while typing.")
@click.argument("kind", type=click.Choice(list(KINDS)), required=False)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write all three, as KIND.schema.json, into a folder.",
)
def schema(kind: str | None, output: Path | None) -> None:
    """Print the JSON Schema of a record (explainer, the default), of people.yml, or of a topic.

    An editor that knows YAML schemas completes keys and marks mistakes while you type. Name the schema in the first line
    of a record: `# yaml-language-server: $schema=../schema/explainer.schema.json`.
    """
    if output is None:
        click.echo(write_schema(make_schema(kind or "explainer")), nl=False)
        return
    output.mkdir(parents=True, exist_ok=True)
    for one in [kind] if kind else KINDS:
        file = output / name_schema(one)
        file.write_text(write_schema(make_schema(one)), "utf-8")
        click.echo(str(file))
