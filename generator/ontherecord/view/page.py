"""What an explainer page says, component by component, as finished strings in page order."""

from typing import NamedTuple

from markupsafe import Markup

from ontherecord.view.citation import Citation
from ontherecord.view.downloads import Downloads
from ontherecord.view.drawing import RangeDrawing
from ontherecord.view.figures import Figured
from ontherecord.view.filtering import Filter
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Change, Day, Fact, Link, Notice, Receipt, Speaker, Tongue
from ontherecord.view.picture import Size
from ontherecord.view.positions import Positions
from ontherecord.view.scale import Scale
from ontherecord.view.series import Series


class Headline(NamedTuple):
    """What happened, why it matters, when it was checked, and who says so."""

    headline: str
    summary: str
    facts: tuple[Fact, ...]
    topics: tuple[Link, ...]
    notices: tuple[Notice, ...]
    labels: Labels


class Image(NamedTuple):
    """The picture at the head of a page."""

    src: str
    size: Size | None
    alt: str
    caption: str
    credit: str
    labels: Labels


class KeyNumber(NamedTuple):
    """A figure, what it counts, and who says so as of when."""

    id: str
    label: str
    figure: Figured
    """Qualifier, number and unit as written."""
    drawing: RangeDrawing | None
    facts: tuple[Fact, ...]
    compare: str
    series: Series | None
    receipts: tuple[Receipt, ...]
    changes: tuple[Change, ...]
    followed: Link | None = None
    """The page of all its figures; None where there is none."""


class KeyNumbers(NamedTuple):
    """The key-numbers box."""

    entries: tuple[KeyNumber, ...]
    labels: Labels


class Statement(NamedTuple):
    """Who said what, to whom, where, when, and where it says so."""

    id: str
    speaker: Speaker
    again: bool
    """Whether the row before is the same speaker's, so that the name need not be seen again."""
    quote: str
    """Direct words with the page language's quotation marks; empty when there is a paraphrase."""
    paraphrase: str
    kind: str
    """direct or paraphrase."""
    issue: str
    """What the issue is called in an address; empty for none."""
    day: str
    """The first day on which it may have been said, as machines write it; empty for none."""
    facts: tuple[Fact, ...]
    receipts: tuple[Receipt, ...]
    changes: tuple[Change, ...]


class Statements(NamedTuple):
    """The who-said-what table, speaker by speaker."""

    entries: tuple[Statement, ...]
    filter: Filter | None
    """None for a table that is seen at a glance."""
    positions: Positions | None
    """None where nobody answers anybody."""
    labels: Labels


class Event(NamedTuple):
    """What happened when."""

    id: str
    day: Day
    event: str
    detail: str
    story: Link | None
    """The running story it is background of; None for an event of this article."""
    receipts: tuple[Receipt, ...]
    changes: tuple[Change, ...]
    labels: Labels
    tongue: Tongue = Tongue()
    is_story_day: bool = False
    """Whether it happened on the day of the article; without `event`, it is that day and nothing else."""


class Period(NamedTuple):
    """A year or a month of the timeline; without a name where there is only one."""

    name: str
    entries: tuple[Event, ...]
    amount: str = ""
    """How many events, in words, where periods can be folded up."""
    is_folded: bool = False


class Timeline(NamedTuple):
    """The background timeline, earliest first, and its drawing where one helps."""

    periods: tuple[Period, ...]
    drawing: Scale | None
    labels: Labels
    heading: str = ""
    """What it is called where it is more than background."""


class Question(NamedTuple):
    """Something that is not known yet."""

    id: str
    text: str
    facts: tuple[Fact, ...]
    changes: tuple[Change, ...]
    labels: Labels
    tongue: Tongue = Tongue()


class Questions(NamedTuple):
    """What is not known yet."""

    entries: tuple[Question, ...]
    labels: Labels
    earlier: tuple[Question, ...] = ()
    """Those asked longest ago, where there are many: folded away."""
    more: str = ""
    """How many they are, in words."""


class Term(NamedTuple):
    """A term and its meaning."""

    id: str
    term: str
    meaning: str
    receipts: tuple[Receipt, ...]
    changes: tuple[Change, ...]
    tongue: Tongue = Tongue()


class Terms(NamedTuple):
    """The terms of the page."""

    entries: tuple[Term, ...]
    labels: Labels


class ArticleText(NamedTuple):
    """The article as far as readers may see it, with its passages marked."""

    html: Markup
    note: str
    """What is not shown, in words; empty when everything is."""
    more: Link | None
    labels: Labels


class Source(NamedTuple):
    """A document that something on the page rests on."""

    id: str
    title: str
    href: str
    detail: str
    """Author and publisher, as far as known."""
    day: Day | None
    archived: str
    license: str


class Sources(NamedTuple):
    """The documents of the page, the article first."""

    entries: tuple[Source, ...]
    labels: Labels


class Correction(NamedTuple):
    """What was wrong, what it says now, and which entry changed."""

    id: str
    kind: str
    """correction, clarification, update, editors-note, retraction: the end of a class name."""
    label: str
    day: Day
    text: str
    was: str
    now: str
    entry: Link | None


class Corrections(NamedTuple):
    """The corrections of the page, latest first."""

    entries: tuple[Correction, ...]
    labels: Labels


class Snippet(NamedTuple):
    """A box, and the code with which another site shows it."""

    name: str
    """numbers, statements, timeline, or of a quote `quote-` and its address."""
    label: str
    href: str
    height: int
    code: str


class Embeds(NamedTuple):
    """What of a page can be shown elsewhere."""

    boxes: tuple[Snippet, ...]
    quotes: tuple[Snippet, ...]
    script: str
    """The code of the script that has the height of all embeds on a page follow their content."""
    labels: Labels


class Contents(NamedTuple):
    """A heading of the page for its table of contents."""

    id: str
    title: str
    level: int
    """2 for a section of the page, 3 and more for the article's own headings."""


class Outline(NamedTuple):
    """The table of contents as the page shows it."""

    entries: tuple[Contents, ...]
    labels: Labels


class Boxes(NamedTuple):
    """The boxes of a page that were rendered by themselves, because they are shown elsewhere too."""

    numbers: Markup = Markup()
    statements: Markup = Markup()
    timeline: Markup = Markup()


class ExplainerView(NamedTuple):
    """An explainer page from top to bottom."""

    language: str
    direction: str
    headline: Headline
    image: Image | None
    numbers: KeyNumbers | None
    statements: Statements | None
    timeline: Timeline | None
    questions: Questions | None
    terms: Terms | None
    article: ArticleText | None
    sources: Sources | None
    corrections: Corrections | None
    citation: Citation
    contents: tuple[Contents, ...]
    outline: Outline | None = None
    """None for a page that is short."""
    script: str = ""
    """The address of the script; empty for a page that has nothing for it to do."""
    embeds: Embeds | None = None
    """None for a page that no other site can show."""
    boxes: Boxes = Boxes()
    """What is rendered already."""
    data: Downloads | None = None
    """What of the page can be downloaded; None where that is nothing."""
