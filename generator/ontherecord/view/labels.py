"""Every word of the interface, in the language of the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ontherecord.view.catalogue import Catalogue, find_language, load_catalogue

_FORMS_OF_ENGLISH = ("one", "other")


@dataclass(frozen=True)
class Counted:
    """A label with a count in it: one form for each of the language's plural categories."""

    forms: Mapping[str, str]
    """Category (zero, one, two, few, many, other) to text with `{count}`."""
    category: Callable[[int], str]

    def of(self, count: int) -> str:
        """The label for that many."""
        return self.forms[self.category(count)].format(count=count)

    @property
    def by_category(self) -> tuple[tuple[str, str], ...]:
        """The forms for a script, which counts for itself."""
        return tuple(self.forms.items())


def _count(one: str, other: str) -> Counted:
    return Counted(MappingProxyType({"one": one, "other": other}), lambda count: "one" if count == 1 else "other")


_RESULTS = _count("{count} result", "{count} results")
_EXPLAINERS = _count("{count} explainer", "{count} explainers")
_FIGURES = _count("{count} figure", "{count} figures")
_STATEMENTS = _count("{count} statement", "{count} statements")
_NUMBERS = _count("{count} number", "{count} numbers")
_EARLIER = _count("{count} earlier statement", "{count} earlier statements")
_EVENTS = _count("{count} event", "{count} events")
_EARLIER_EXPLAINERS = _count("{count} earlier explainer", "{count} earlier explainers")
_QUESTIONS = _count("{count} earlier question", "{count} earlier questions")
_PROBLEMS = _count("{count} problem to mend", "{count} problems to mend")


class Labels(NamedTuple):
    """The interface in one language. A field's name is the catalogues' context, its default the English."""

    comma: str = ","

    # What a page is
    draft: str = "Draft"
    draft_note: str = "This page is a draft and is not published."
    withdrawn: str = "Withdrawn"
    withdrawn_note: str = "This page has been withdrawn. It keeps its address so that links to it explain why."
    why_changed: str = "What changed and why"

    # Headline
    byline: str = "By"
    published: str = "Published"
    updated: str = "Updated"
    dateline: str = "Reported from"
    review_after: str = "To be checked again"
    review_status: str = "Status"
    being_reviewed: str = "Being reviewed"
    review_was_due: str = "This page was due to be checked again after {date}."
    article_from: str = "Based on"
    license: str = "Licence"
    topics: str = "Running stories"
    tags: str = "Subjects"
    credit: str = "Picture"

    # Key numbers
    numbers: str = "Key numbers"
    according_to: str = "According to"
    as_of: str = "As of"
    compare: str = "For comparison"
    series: str = "How this number has changed"
    series_part: str = "Shown here: {shown} of {all}"
    this_page: str = "this page"
    follow: str = "All figures of this number"
    all_numbers: str = "Followed numbers"
    all_numbers_note: str = "Numbers that several explainers give over time, each with where it says so."
    figures_given: Counted = _FIGURES
    figure: str = "Figure"
    explainer: str = "Explainer"
    figures_caption: str = "Every figure, the latest first."
    chart_amounts: str = "The axis of amounts begins at zero."
    chart_upwards: str = "at least, more than"
    chart_downwards: str = "at most, less than"
    chart_about: str = "about, nearly"
    chart_range: str = "from the least to the most"
    chart_old: str = "since corrected or replaced"
    units_differ: str = "The figures are in different units. They stand in the table and are not drawn together."
    not_said_by_whom: str = "not said by whom"

    # Statements
    statements: str = "Who said what"
    statements_caption: str = "Words in quotation marks are verbatim. Paraphrases say in our words what was said."
    speaker: str = "Who"
    words: str = "What was said"
    circumstances: str = "Circumstances"
    ground: str = "Where it says so"
    paraphrase: str = "Paraphrase"
    said_to: str = "To"
    said_in: str = "Place"
    said_on: str = "Date"
    said_about: str = "About"
    via: str = "Reported by"
    basis: str = "Basis"
    basis_on_record: str = "on the record"
    basis_unnamed: str = "a source who is not named"
    basis_document: str = "a document"
    kind_direct: str = "Direct words"
    kind_paraphrase: str = "Paraphrases"
    filter: str = "Filter and order the statements"
    all_speakers: str = "Everybody"
    all_kinds: str = "Words and paraphrases"
    all_issues: str = "Every issue"
    order: str = "Order"
    order_by_speaker: str = "By speaker"
    order_by_date: str = "By date"
    show_all: str = "Show all"
    kind: str = "How"
    statements_shown: Counted = _STATEMENTS
    positions: str = "Who stands where"
    positions_caption: str = "The latest statement of each party on each issue. Earlier ones are folded away."
    party: str = "Party"
    earlier_positions: Counted = _EARLIER
    in_table: str = "In the table above"
    no_position: str = "nothing on the record"

    # Timeline
    timeline: str = "Background timeline"
    background: str = "Running story"
    story_day: str = "The day of this article"
    approximate: str = "about {date}"
    uncertain: str = "{date} (uncertain)"
    approximate_uncertain: str = "about {date} (uncertain)"
    since: str = "since {date}"
    until: str = "until {date}"
    from_to: str = "from {start} to {end}"
    spring: str = "spring {year}"
    summer: str = "summer {year}"
    autumn: str = "autumn {year}"
    winter: str = "winter {year}"

    # Questions, terms
    questions: str = "What is not known yet"
    terms: str = "Terms"

    # Running stories
    explainers: str = "Explainers"
    happenings: str = "What happened"
    part_of: str = "Part of"
    smaller_stories: str = "Within this story"
    earlier_questions: Counted = _QUESTIONS
    passage_in: str = "Passage in: {explainer}"
    told_in: str = "Told in: {explainer}"
    asked_in: str = "Asked in"
    explained_in: str = "Explained in: {explainer}"
    links: str = "Read more"

    # Article and passages
    article: str = "The article"
    passage: str = "Passage {number}"
    passage_elsewhere: str = "Passage in the article"
    used_by_statement: str = "Supports the statement: {entry}"
    used_by_number: str = "Supports the number: {entry}"
    used_by_event: str = "Supports the event: {entry}"
    used_by_term: str = "Supports the term: {entry}"
    passages_only: str = "Only the passages that this page rests on are shown here."
    not_shown: str = "The article is not reproduced here. Each entry leads to its passage there."
    read_whole: str = "Read the whole article"

    # Getting around, passing on
    contents: str = "On this page"
    permalink: str = "Link to this entry"
    citation: str = "How to cite this page"
    cited_updated: str = "updated {date}"
    print: str = "Print this page"

    # On other sites
    embeds: str = "Show this on another site"
    embeds_note: str = "Paste the code of a box into your page. What it shows follows this page, corrections included."
    embeds_quotes: str = "Single quotes"
    embeds_script: str = "Once for each page, if the height should follow the content:"
    quote_gone: str = "This quote is not on the page any more, or has another address."
    copy: str = "Copy"
    copied: str = "Copied"

    # Sources
    sources: str = "Sources"
    archived: str = "Archived copy"

    # Corrections
    corrections: str = "Corrections and updates"
    correction: str = "Correction"
    clarification: str = "Clarification"
    update: str = "Update"
    editors_note: str = "Editor’s note"
    retraction: str = "Retraction"
    concerns: str = "Concerns"
    was: str = "Before"
    now: str = "Now"

    # A correction as a command offers it, to be worded better by whoever makes it
    corrected_words: str = "An earlier version of this page had other words here."
    corrected_figure: str = "An earlier version of this page gave this figure as {was}."
    corrected_date: str = "An earlier version of this page gave the date as {was}."
    corrected_speaker: str = "An earlier version of this page named {was} here."
    corrected_entry: str = "An earlier version of this page said something else here."
    removed_entry: str = "An earlier version of this page had an entry that no longer stands here."
    newer_figure: str = "There is a newer figure. Before, it was {was}."
    answered_question: str = "This question is no longer open."
    # Data to download
    data: str = "Data of this page"
    data_whole: str = "Everything on this page"
    data_timeline_js: str = "Timeline for TimelineJS"
    data_annotations: str = "Passages as web annotations"
    data_package: str = "What the columns hold"
    data_of_site: str = "Data of the whole site"
    data_intro: str = (
        "Everything the explainers say, as tables. Each line names its explainer, and its address leads to "
        "the words it rests on."
    )
    data_beside: str = (
        "The same tables lie beside each explainer for it alone, together with data.json, which holds "
        "everything on its page."
    )
    data_formulas: str = (
        "A text that a spreadsheet would take for a formula has an apostrophe in front, and so has one that "
        "begins with an apostrophe. Take one apostrophe away to have the text as it was."
    )
    data_schemas: str = "Schemas"

    # Lists of explainers
    latest: str = "Latest explainers"
    archive: str = "All explainers"
    newest: str = "Newest"
    story_count: Counted = _EXPLAINERS
    recent_corrections: str = "Recent corrections"
    no_explainers: str = "No explainers have been published yet."

    # People, and what was corrected anywhere
    people: str = "People and organisations"
    people_only: str = "People"
    organisations: str = "Organisations"
    roles: str = "Roles"
    also_called: str = "Also called"
    elsewhere: str = "Read more elsewhere"
    sayings: str = "Statements"
    first_said: str = "First statement"
    last_said: str = "Latest statement"
    numbers_by: str = "Numbers from this source"
    conveyed: str = "Statements of others, from this source"
    in_explainer: str = "In the explainer"
    by_issue: str = "Show statements on"
    other_issues: str = "Other issues"
    by_kind: str = "Show"
    all_notes: str = "All kinds"
    every_correction: str = "All corrections"
    corrections_policy: str = "Corrections policy"
    no_corrections: str = "Nothing has been corrected so far."
    numbers_shown: Counted = _NUMBERS
    events_shown: Counted = _EVENTS
    earlier_explainers: Counted = _EARLIER_EXPLAINERS

    # The site around a page
    skip: str = "Skip to the content"
    main_menu: str = "Main menu"
    search: str = "Search"
    search_for: str = "Search this site"
    search_needs_script: str = (
        "The search needs JavaScript. Without it, the list of explainers is the way to find a page."
    )
    search_results: Counted = _RESULTS
    search_more: str = "More results"
    search_nothing: str = "Nothing was found."
    search_failed: str = "The search could not be loaded."
    dark: str = "Dark colours"
    neighbours: str = "Previous and next page"
    previous: str = "Previous"
    next: str = "Next"
    edit: str = "Edit this page"
    home: str = "Home"
    feed_updated: str = "Updated explainers"
    feed_corrections: str = "Corrections"
    feed_of_page: str = "RSS feed of this page"
    read_page: str = "Read this on its page, with its sources"
    not_found: str = "This page is not here"
    not_found_why: str = (
        "The address may be mistyped, or the page has moved. Search for it, or start from the latest explainers."
    )

    # Mistakes, shown while the site is being written
    problems: Counted = _PROBLEMS
    problems_note: str = "Only you see this, while the site is being served for writing."
    error: str = "Error"
    warning: str = "Warning"
    note: str = "Note"
    found: str = "Found"
    expected: str = "Expected"
    nearest: str = "Nearest"
    write: str = "Write"

    def join(self, *parts: str | None) -> str:
        """Those parts that there are, with the language's commas."""
        return f"{self.comma} ".join([part for part in parts if part])

    def add(self, part: str | None) -> str:
        """What follows a text that a comma sets it off from; empty where there is nothing."""
        return f"{self.comma} {part}" if part else ""


@cache
def find_labels(language: str) -> Labels:
    """The labels for a page's language tag; English where there is no catalogue for it."""
    known = find_language(language)
    if known == "en":
        return Labels()
    catalogue = load_catalogue(known)
    return Labels(*(_translate(catalogue, name, default) for name, default in Labels._field_defaults.items()))


def _translate(catalogue: Catalogue, name: str, default: Any) -> Any:
    if isinstance(default, Counted):
        one, other = (default.forms[form] for form in _FORMS_OF_ENGLISH)
        return Counted(catalogue.counted(name, one, other), catalogue.category)
    return catalogue.text(name, str(default))
