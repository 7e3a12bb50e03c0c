"""Examples of the components that list explainers: few, many, none, very long, hostile, and from right to left."""

from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.view.components import Components
from ontherecord.view.downloads import ExplainedColumn, ExplainedTable, SiteData, offer
from ontherecord.view.examples import Example
from ontherecord.view.followed import AllNumbers, FollowedLine
from ontherecord.view.home import CorrectedLine, Home, LatelyCorrected, Stories, StoryLine
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed, list_archive, list_latest
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.parts import Day, Fact, Link, Tongue
from ontherecord.view.problems import list_mistakes

_PLAIN = ("Talks on a truce go on", "Both sides want the war to end, in different ways.")
_LONG = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz " * 3,
    "Unterbrechungsfreiestromversorgung" * 9,
)
_HOSTILE = ("<script>alert(1)</script>\"' onclick=", "{{ 7*7 }} &amp; <img src=x onerror=alert(1)>")
_HEBREW = ("השיחות על הפסקת האש נמשכות", "שני הצדדים רוצים שהמלחמה תסתיים, כל אחד בדרכו.")
_SITUATIONS = (
    ("One", "en", 1, _PLAIN),
    ("Many", "en", 12, _PLAIN),
    ("Very long", "de", 2, _LONG),
    ("Hostile", "en", 2, _HOSTILE),
    ("Right to left", "he", 3, _HEBREW),
    ("None", "en", 0, _PLAIN),
)


def render_list_examples(components: Components) -> Iterator[Example]:
    """Every example of the components that are not part of an explainer."""
    for title, language, count, words in _SITUATIONS:
        listed = [_list(number, language, words) for number in range(count)]
        stories, corrected = _stories(count, language, words), _corrected(count, language, words)
        latest = list_latest(listed, language, Link(find_labels(language).archive, "explainers/"))
        archive = list_archive(listed, language)
        direction = "rtl" if is_right_to_left(language) else "ltr"
        for name, html in (
            ("latest", components.render_latest(latest)),
            ("stories", components.render("stories", stories)),
            ("corrected", components.render("corrected", corrected)),
            ("home", components.render_home(Home(latest, stories, corrected))),
            ("archive", components.render_archive(archive)),
            ("all_stories", components.render("all_stories", stories._replace(entries=_as_pages(stories.entries)))),
            ("all_numbers", components.render("all_numbers", _numbers(count, language, words))),
            ("tables", components.render("tables", _explain_tables(count, language, words))),
        ):
            yield Example(name, title, "", html, language, direction)
        problems = [
            Problem(
                words[0], 3, 9, Severity.ERROR, "quote-not-found", words[1], words[0], write=words[1], excerpt=words[0]
            )
        ]
        mistakes = list_mistakes(problems * count, language)
        yield Example("problems", title, "", components.render_problems(mistakes), language, direction)


def _list(number: int, language: str, words: tuple[str, str]) -> Listed:
    # Every third is in another language than the list.
    foreign = number % 3 == 1
    day = Day("5 March", f"20{24 - number // 5}-03-05")
    return Listed(
        headline=_HEBREW[0] if foreign else words[0],
        href="#talks",
        summary=words[1] if not foreign else "",
        day=day,
        topics=(words[0],) * (number % 2),
        notice=find_labels(language).withdrawn if number == 2 else "",
        language="he" if foreign else "",
        direction="rtl",
        updated=Fact(find_labels(language).updated, day=day) if number % 4 == 0 else None,
    )


def _explain_tables(count: int, language: str, words: tuple[str, str]) -> SiteData:
    labels = find_labels(language)
    columns = tuple(
        ExplainedColumn(f"{words[0]}_{number}", "text", words[1], ("direct", words[0]) if number else ())
        for number in range(count)
    )
    tables = tuple(
        ExplainedTable(name, title, offer(f"{name}.csv", f"#{name}", "CSV"), columns)
        for name, title in (("statements", labels.statements), ("numbers", words[0]))[:count]
    )
    package = offer("datapackage.json", "#package", "JSON")
    return SiteData(tables, package, (offer("data.schema.json", "#schema", "JSON"),), labels)


def _stories(count: int, language: str, words: tuple[str, str]) -> Stories:
    labels = find_labels(language)
    day = Day("5 March 2024", "2024-03-05")
    entries = tuple(
        StoryLine(
            title=Link(words[0], "#story" if number % 2 else ""),
            summary=words[1] if number % 3 else "",
            explainers=labels.story_count.of(number + 1),
            newest=Link(words[0], "#talks"),
            day=day,
            tongue=Tongue(),
            newest_tongue=Tongue("fr", "ltr") if number == 1 else Tongue(),
            labels=labels,
        )
        for number in range(count)
    )
    return Stories(entries, labels)


def _as_pages(lines: tuple[StoryLine, ...]) -> tuple[StoryLine, ...]:
    # Every other one is part of another story; the last has no explainer yet.
    larger = [line._replace(level=2, larger=Link("") if index % 2 else line.newest) for index, line in enumerate(lines)]
    return (*larger[:-1], *(line._replace(newest=Link("")) for line in larger[-1:]))


def _numbers(count: int, language: str, words: tuple[str, str]) -> AllNumbers:
    labels = find_labels(language)
    entries = tuple(
        FollowedLine(
            title=Link(words[0], "#number" if number % 2 else ""),
            figure=words[0] if number == 1 else "at least 40,000",
            day=Day("19 August 2024", "2024-08-19"),
            according_to=words[1] if number % 2 else "",
            figures=labels.figures_given.of(number + 1),
            tongue=Tongue(),
            figure_tongue=Tongue("en", "ltr") if language != "en" else Tongue(),
        )
        for number in range(count)
    )
    return AllNumbers(entries, labels)


def _corrected(count: int, language: str, words: tuple[str, str]) -> LatelyCorrected:
    labels = find_labels(language)
    kinds = (
        ("correction", labels.correction),
        ("editors-note", labels.editors_note),
        ("retraction", labels.retraction),
    )
    entries = tuple(
        CorrectedLine(
            kind=kinds[number % 3][0],
            label=kinds[number % 3][1],
            day=Day("about 1163"),
            text=words[1],
            page=Link(words[0], "#talks"),
            tongue=Tongue(),
        )
        for number in range(count)
    )
    return LatelyCorrected(entries, Link(labels.every_correction, "corrections/") if count > 3 else None, labels)
