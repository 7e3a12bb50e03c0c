"""The components' examples: `components/NAME/examples.md`, written as records are, and rendered as pages are.

Under each heading of such a file stand fences. `yaml` is the record, without what every record has; `text` is its
article; `yaml people` is people.yml; `yaml topic` is the running story `story`; each `yaml other` is the record of
another explainer on the same site. Of pages that join explainers, a person's is that of the first in people.yml. They feed the golden tests, the accessibility tests and the gallery.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from ontherecord.dossier.chronicles import find_chronicles
from ontherecord.dossier.corrected import gather_corrected
from ontherecord.dossier.people import gather_people
from ontherecord.dossier.series import gather_series
from ontherecord.record.document import read_document
from ontherecord.record.reading import Reading, read_people, read_record, read_topic
from ontherecord.text.article import read_article
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings
from ontherecord.view.components import Components
from ontherecord.view.errata import ErrataView, view_errata
from ontherecord.view.explainer import list_explainer, view_explainer
from ontherecord.view.followed import Followed, view_followed
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import ExplainerView
from ontherecord.view.people import PeopleView, view_people
from ontherecord.view.person import PersonView, view_person
from ontherecord.view.picture import Size
from ontherecord.view.story import StoryView, view_story
from ontherecord.view.telling import Ways

COMPONENTS: Final = (
    "headline", "numbers", "contents", "image", "statements", "timeline",
    "questions", "terms", "article", "sources", "corrections", "citation", "data", "embeds",
    "person", "people", "errata", "number", "story",
)  # fmt: skip
"""The components with examples, in the order of a page. The smaller ones are shown inside these."""

T = TypeVar("T")
_ALWAYS = "headline: An example\npublished: 2024-08-19\n"
_FIELDS = {"contents": "outline"}
_WAYS: Final = Ways(
    topic=lambda name: f"../topics/{name}/" if name else "../topics/",
    person="../people/{}/".format,
    measure=lambda _: Size(640, 400),
    page="../{}/".format,
    feed="feed.xml",
    script="../assets/choices.js",
    site="A site",
    address="https://example.org/talks/",
    data="./",
    data_of_site="../data/",
    embeds="https://example.org/talks/embed/",
    embeds_script="https://example.org/assets/embeds.js",
)


class Example(NamedTuple):
    """One component in one situation."""

    component: str
    title: str
    about: str
    """What to look at; empty for most."""
    html: Markup
    """Empty where the component has nothing to show."""
    language: str
    direction: str


class ExampleError(ValueError):
    """An example is no record that could be published; the message says why and where."""


@dataclass
class _Case:
    title: str
    about: str = ""
    fences: dict[str, list[str]] = field(default_factory=dict)

    def one(self, kind: str, default: str = "") -> str:
        return next(iter(self.fences.get(kind, ())), default)


def render_examples(components: Components) -> tuple[Example, ...]:
    """Every example of every component, with the templates that the site has. Raises ExampleError."""
    return tuple(example for name in COMPONENTS for example in render_examples_of(components, name))


def render_examples_of(components: Components, name: str) -> Iterator[Example]:
    """The examples of one component. Raises ExampleError."""
    for case in _read_cases(components.read(f"components/{name}/examples.md")):
        explainers = _read_explainers(case, f"{name}, {case.title}")
        language = explainers[0].language
        join = _JOIN.get(name)
        part = join(explainers, language) if join else getattr(_view(explainers), _FIELDS.get(name, name))
        html = components.render(name, part) if part is not None else Markup()
        direction = "rtl" if is_right_to_left(language) else "ltr"
        yield Example(name, case.title, case.about, html, language, direction)


def _read_cases(text: str) -> list[_Case]:
    cases: list[_Case] = []
    tokens = MarkdownIt("commonmark").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline" and before is not None and before.tag == "h2":
            cases.append(_Case(token.content))
        elif token.type == "inline" and cases and before is not None and before.tag == "p":
            cases[-1].about = token.content
        elif token.type == "fence" and cases:
            cases[-1].fences.setdefault(_find_kind(token), []).append(token.content)
    return cases


def _find_kind(token: Token) -> str:
    return " ".join(token.info.split())


def _read_explainers(case: _Case, name: str) -> list[Explainer]:
    people = (
        _check(name, read_people(read_document("people.yml", case.one("yaml people"))))
        if case.one("yaml people")
        else {}
    )
    topic = case.one("yaml topic")
    topics = {"story": _check(name, read_topic(read_document("story.yml", topic)))} if topic else {}
    registry = Registry(people, topics)
    explainer = _read(f"examples/{name}", case.one("yaml"), case.one("text"), registry)
    others = [
        _read(f"examples/{number}", record, "", registry)
        for number, record in enumerate(case.fences.get("yaml other", ()), 1)
    ]
    return [explainer, *others]


def _view(explainers: Sequence[Explainer]) -> ExplainerView:
    ways = _WAYS._replace(series=gather_series(explainers), script="../assets/explainer.js")
    return view_explainer(explainers[0], ways)


def _view_person(explainers: Sequence[Explainer], language: str) -> PersonView | None:
    people = explainers[0].registry.people
    profiles = gather_people(explainers, people)
    counts = {name: len(one.sayings) for name, one in profiles.items()}
    first = next(iter(profiles.values()), None)
    return view_person(first, people, counts, language, _WAYS) if first else None


def _view_people(explainers: Sequence[Explainer], language: str) -> PeopleView:
    return view_people(gather_people(explainers, explainers[0].registry.people).values(), language, "{}/".format)


def _view_errata(explainers: Sequence[Explainer], language: str) -> ErrataView:
    return view_errata(gather_corrected(explainers), language, _WAYS, "../corrections-policy/")


def _view_number(explainers: Sequence[Explainer], language: str) -> Followed:
    points = next(iter(gather_series(explainers).values()))
    ways = _WAYS._replace(number=lambda name: f"../numbers/{name}/" if name else "../numbers/")
    return view_followed(points, language, ways, {})


def _view_story(explainers: Sequence[Explainer], language: str) -> StoryView:
    chronicle = find_chronicles(explainers, explainers[0].registry.topics, language)["story"]
    listed = {one.name: list_explainer(one, "", chronicle.language) for one in explainers}
    return view_story(chronicle, {}, listed, _WAYS._replace(series=gather_series(explainers)))


_JOIN: Final[Mapping[str, Callable[[Sequence[Explainer], str], object]]] = {
    "person": _view_person,
    "people": _view_people,
    "errata": _view_errata,
    "number": _view_number,
    "story": _view_story,
}


def _read(name: str, record: str, article: str, registry: Registry) -> Explainer:
    document = read_document("example.yml", record if "headline:" in record else _ALWAYS + record)
    read = _check(name, read_record(document))
    text = read_article("example.md", article)
    return Explainer(name, text, document, read, tuple(find_restings(text, read)), registry)


def _check(name: str, reading: Reading[T]) -> T:
    if reading.value is None or reading.problems:
        problems = "; ".join(f"line {problem.line}: {problem.message}" for problem in reading.problems)
        raise ExampleError(f"{name}: {problems}")
    return reading.value
