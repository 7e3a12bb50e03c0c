"""`ontherecord draft`: an article in, a record to correct out."""

import sys

import click

from ontherecord.cli.drafting.listing import list_articles
from ontherecord.cli.drafting.running import draft_all
from ontherecord.cli.drafting.wishes import Wishes
from ontherecord.record.dates import DateError, parse_moment


@click.command(short_help="Draft a record from an article.")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option(
    "--published", metavar="DAY", default="", help="The article's day, like 2024-08-19, when its text does not tell."
)
@click.option("--language", "tongue", metavar="CODE", default="", help="The article's language; else the project's.")
@click.option(
    "--merge", "merging", is_flag=True, help="Add to an existing record what it does not have; nothing else changes."
)
@click.option("--json", "as_json", is_flag=True, help="Write the drafts as JSON to the output instead of files.")
@click.option("--explain", "explaining", is_flag=True, help="Say for each entry which rule made it.")
def draft(
    articles: tuple[str, ...],
    published: str,
    tongue: str,
    merging: bool,  # noqa: FBT001 - click calls it, by name
    as_json: bool,  # noqa: FBT001 - the same
    explaining: bool,  # noqa: FBT001 - the same
) -> None:
    """Write NAME.yml beside the article NAME.md or NAME.txt: who said what, key numbers, timeline, people.

    ARTICLE is a file, a folder with articles that have no record yet, or - for the standard input, whose draft goes to
    the output. It may also be a saved web page or an address (with the extra `web`): the article found in it is
    written as NAME.txt beside NAME.yml.

    Every quote and passage is a slice of the article. A record that is there is never overwritten.

    Exits with 0 when all went well, 1 when an article could not be drafted,
    2 when the command was not understood.
    """
    if published:
        try:
            parse_moment(published)
        except DateError as error:
            raise click.BadParameter(f"{error.message}; expected {error.expected}", param_hint="--published") from None
    wishes = Wishes(published, tongue, merging, as_json, explaining)
    names, skipped = list_articles(articles, wishes)
    failed = False
    for outcome in draft_all(names, wishes):
        if outcome.output:
            click.echo(outcome.output, nl=False)
        if outcome.message:
            click.echo(outcome.message, err=True)
        failed |= outcome.failed
    if skipped:
        click.echo(
            f"{skipped} article{'s have' if skipped > 1 else ' has'} a record already; --merge adds to it.", err=True
        )
    sys.exit(failed)
