"""The site as ready-made Markdown: the whole page is text already, MkDocs only has to render it."""

from collections.abc import Iterable
from pathlib import Path

from bench.builds.files import SETTINGS, newest, put
from bench.dates import shown, written_day
from bench.explainer import Event, Explainer, Number, Source, Statement
from bench.people import Party, organisations, people
from bench.words import STORIES

# MkDocs' default theme writes its whole menu into every page, so a menu of all explainers costs pages × pages.
# To be fair the compared build keeps explainers out of the menu; mkdocs-menu.yml is the plain default.
CONFIGURATION = (
    SETTINGS
    + """\
docs_dir: docs
theme: {{name: mkdocs}}
plugins: [{plugins}]
"""
)
WITHOUT_MENU = """\
nav: [index.md]
not_in_nav: /*/
"""


def write(folder: Path, explainers: tuple[Explainer, ...]) -> None:
    put(folder / "mkdocs.yml", CONFIGURATION.format(plugins="") + WITHOUT_MENU)
    put(folder / "mkdocs-search.yml", CONFIGURATION.format(plugins="search") + WITHOUT_MENU)
    put(folder / "mkdocs-menu.yml", CONFIGURATION.format(plugins=""))
    parties = {party.id: party for party in (*people(len(explainers)), *organisations(len(explainers)))}
    put(folder / "docs" / "index.md", home(explainers))
    for explainer in explainers:
        put(folder / "docs" / f"{explainer.name}.md", page(explainer, parties))


def home(explainers: Iterable[Explainer]) -> str:
    """Return the home page that both peers on MkDocs have."""
    entries = (f"- [{one.headline}]({one.name}.md), {written_day(one.published)}" for one in newest(explainers))
    return "\n".join(("# Bench", "", "Explainers for measuring.", "", *entries, ""))


def below_the_page(article: str) -> str:
    """Return the article with its headings one step down: on the page it has a heading of its own."""
    return article.replace("\n## ", "\n### ")


def page(explainer: Explainer, parties: dict[str, Party]) -> str:
    titles = {story.id: story.title for story in STORIES}
    sources = {source.id: source for source in explainer.sources}
    byline = (
        f"By {', '.join(explainer.authors)} · {written_day(explainer.published)} · {explainer.dateline} · "
        f"Part of: {titles[explainer.topic]}"
    )
    return "\n".join(
        (
            f"# {explainer.headline}",
            "",
            explainer.summary,
            "",
            byline,
            "",
            "## Key numbers",
            "",
            *(number_item(number, parties) for number in explainer.numbers),
            "",
            "## Who said what",
            "",
            "| Who | Statement | To, where, when | About |",
            "| --- | --- | --- | --- |",
            *(statement_row(statement, parties) for statement in explainer.statements),
            "",
            "## Background timeline",
            "",
            *(event_item(event, sources) for event in explainer.timeline),
            "",
            "## What is not known",
            "",
            *(f"- {one.text} (as of {shown(one.as_of)})" for one in explainer.questions),
            "",
            "## Terms",
            "",
            *(f"- **{one.term}**: {one.meaning}" for one in explainer.terms),
            "",
            "## The article",
            "",
            below_the_page(explainer.article),
            "## Sources",
            "",
            *(source_item(source) for source in explainer.sources),
            "",
        )
    )


def described(who: str, parties: dict[str, Party]) -> str:
    """Return the name with role and organisation; a `who` that is no id as it stands."""
    party = parties.get(who, Party(who, who))
    return f"{party.name}, {party.role}, {parties[party.organisation].name}" if party.role else party.name


def number_item(number: Number, parties: dict[str, Party]) -> str:
    source = described(number.according_to, parties)
    comparison = f" ({number.compare})" if number.compare else ""
    return f"- **{number.figure}**: {number.label}{comparison}. {source}, as of {shown(number.as_of)}"


def statement_row(statement: Statement, parties: dict[str, Party]) -> str:
    said = f"“{statement.quote}”" if statement.quote else statement.paraphrase
    day = shown(statement.date) if statement.date else ""
    setting = ", ".join(part for part in (statement.to, statement.place, day) if part)
    return f"| {described(statement.who, parties)} | {said} | {setting} | {statement.about} |"


def event_item(event: Event, sources: dict[str, Source]) -> str:
    reference = f" ([{sources[event.source].title}]({sources[event.source].url}))" if event.source else ""
    return f"- **{shown(event.date)}**: {event.event}{reference}"


def source_item(source: Source) -> str:
    return f"- [{source.title}]({source.url}), {source.publisher}, {shown(source.published)}"
