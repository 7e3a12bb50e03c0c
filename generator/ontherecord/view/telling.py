"""What the parts of one page need while it is put together: names, dates, corrections and where things rest."""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.due import is_review_due
from ontherecord.dossier.naming import name_entry, show_name
from ontherecord.dossier.roles import find_post
from ontherecord.dossier.series import SeriesPoint
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.dates.moment import Moment
from ontherecord.record.entries import Correction, Entry, Source
from ontherecord.record.registries import Person, Topic
from ontherecord.verify.explainer import Explainer, Resting, make_anchors
from ontherecord.verify.naming import find_person
from ontherecord.view.dates import show_date, show_moment
from ontherecord.view.fragment import link_to_words
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Change, Day, Fact, Receipt, Tongue
from ontherecord.view.picture import Size
from ontherecord.view.tongue import find_tongue


def _nowhere(_: str) -> str:
    return ""


def _of_no_size(_: str) -> Size | None:
    return None


class Ways(NamedTuple):
    """How addresses are reached from the page that is written: what only the host knows."""

    resolve: Callable[[str], str] = str
    """An address as it stands in the article or the record (`other.md`, `talks.jpg`, `https://…`) as it works on the page."""
    topic: Callable[[str], str] = _nowhere
    """The page of a running story, by its id, or the list of them by ""; empty when it has none."""
    person: Callable[[str], str] = _nowhere
    """The page of a person or organisation, by its id; empty when it has none."""
    measure: Callable[[str], Size | None] = _of_no_size
    """The size of a picture, by its address as it stands in the article or the record; None when it is not known."""
    page: Callable[[str], str] = _nowhere
    """The page of another explainer, by its name; empty when it has none."""
    number: Callable[[str], str] = _nowhere
    """The page of a followed number, by the name of its series, or the list of them by ""; empty when it has none."""
    series: Mapping[str, tuple[SeriesPoint, ...]] = MappingProxyType({})
    """The numbers that the site's explainers follow together."""
    feed: str = ""
    """The page's own feed for feed readers; empty when it has none."""
    script: str = ""
    """The address of the theme's script `explainer.js`; empty when it is not part of the site."""
    site: str = ""
    """The site's name."""
    address: str = ""
    """The page's own address on the web; empty when the site does not know it."""
    embeds: str = ""
    """The address on the web of the folder with the page's embeds; empty when it has none."""
    embeds_script: str = ""
    """The address on the web of the script for the pages that show embeds."""
    data: str = ""
    """The folder of what of the page can be downloaded, with `/` at its end; empty when nothing can."""
    data_of_site: str = ""
    """The page about the data of the whole site; empty when there is none."""
    review_day: datetime.date | None = None
    """The day from which readers are told that something is being reviewed; None where they are not."""


KIND_LABELS = {
    "retraction": "retraction",
    "correction": "correction",
    "clarification": "clarification",
    "editor's note": "editors_note",
    "update": "update",
}
"""The label of each kind of correction, the gravest first."""


@dataclass(frozen=True)
class Telling:
    """One page being put together."""

    explainer: Explainer
    labels: Labels
    language: str
    ways: Ways
    numbers: dict[int, int]
    """The number of each entry with a passage, by `id()` of the entry, counted through the article."""
    passages: dict[int, str]
    """The address of each entry's passage, by `id()` of the entry."""
    changes: dict[str, tuple[Change, ...]]
    """The marks of corrected entries, by their id."""
    notes: dict[str, str]
    """The numbers of the sources in the page's list, by their address."""

    @cached_property
    def story_day(self) -> EdtfDate:
        """The article's own day, as a date of a record."""
        return self.explainer.record.story_day

    def show(self, date: EdtfDate) -> Day:
        """A date in the page's language."""
        return show_date(date, self.language)

    def show_moment(self, moment: Moment) -> Day:
        """A day or time in the page's language."""
        return show_moment(moment, self.language)

    def anchor(self, entry: Entry) -> str:
        """The address of an entry of the record on its page."""
        return self.explainer.anchors[id(entry)]

    def name(self, who: str) -> str:
        """The name of someone from people.yml, or the text itself."""
        return show_name(who, self.explainer.registry.people)

    def role_of(self, person: Person, day: EdtfDate) -> str:
        """What someone from people.yml was on a day, as far as that is told."""
        role, organisation = find_post(person, day)
        name = self.name(organisation) if organisation else ""
        # “Secretary-general of the United Nations” says where.
        if _has_words(role, name):
            name = ""
        return self.labels.join(role, name)

    def person(self, who: str) -> str | None:
        """The id of someone from people.yml, by id or by name."""
        return find_person(who, self.explainer.registry.people)

    def person_page(self, who: str) -> str:
        """The address of the page of someone from people.yml; empty when they have none."""
        found = self.person(who)
        return self.ways.person(found) if found else ""

    def organisation(self, who: str, day: EdtfDate) -> str:
        """The id or name of the organisation that a person from people.yml belonged to on a day; empty for others."""
        found = self.person(who)
        person = self.explainer.registry.people[found] if found else None
        return find_post(person, day).organisation if person is not None and person.kind == "person" else ""

    def tongue(self, topic: Topic) -> Tongue:
        """The language of a running story's words, where it is not the page's."""
        return self.tongue_of(topic.language or self.explainer.registry.language)

    def tongue_of(self, language: str) -> Tongue:
        """A language, where it is not the page's."""
        return find_tongue(language, self.language)

    def changes_of(self, entry: Entry) -> tuple[Change, ...]:
        """The marks of an entry's corrections."""
        return self.changes.get(entry.id, ()) if entry.id else ()

    def review(self, review_after: EdtfDate | None) -> tuple[Fact, ...]:
        """That something is being reviewed, where readers are told so and the day for it has passed."""
        day = self.ways.review_day
        if day is None or not is_review_due(review_after, day):
            return ()
        return (Fact(self.labels.review_status, self.labels.being_reviewed),)

    def receipts(self, entry: Entry, sources: Mapping[str, Source] | None = None) -> tuple[Receipt, ...]:
        """What an entry rests on: its passage, and its source, which for a running story's entry is one of the story's."""
        receipts = []
        passage = self.passages.get(id(entry))
        if passage is not None:
            number = self.numbers.get(id(entry))
            if number is not None:
                receipts.append(Receipt(self.labels.passage.replace("{number}", str(number)), f"#{passage}"))
            else:
                receipts.append(Receipt(self.labels.passage_elsewhere, passage))
        source_id: str | None = getattr(entry, "source", None)
        source = (self.explainer.sources if sources is None else sources).get(source_id) if source_id else None
        if source is not None:
            address = admit_address(source.url) or ""
            receipts.append(
                Receipt(source.title, address, self.labels.add(source.publisher), self.notes.get(address, ""))
            )
        return tuple(receipts)


def locate_entries(explainer: Explainer) -> tuple[dict[int, int], dict[int, str]]:
    """The numbers and the passages' addresses of the entries that rest on the article; see `Telling`."""
    display = explainer.record.article.display if explainer.record.article else "full"
    if display == "none":
        url = explainer.record.article.url if explainer.record.article and explainer.record.article.url else ""
        resting = (resting for resting in explainer.restings if resting.spans and url)
        return {}, {id(found.entry): _link_outside(explainer, found, url) for found in resting}
    return {entry: number for number, entry in enumerate(explainer.passages, 1)}, explainer.passages


def mark_changes(explainer: Explainer, labels: Labels, language: str) -> dict[str, tuple[Change, ...]]:
    """The marks of corrected entries, by their id, latest first."""
    changes: dict[str, tuple[Change, ...]] = {}
    for correction in sort_corrections(explainer):
        if correction.entry:
            name = KIND_LABELS[correction.kind]
            anchor = explainer.anchors[id(correction)]
            day = show_date(correction.date, language)
            change = Change(getattr(labels, name), f"#{anchor}", day, name.replace("_", "-"))
            changes[correction.entry] = (*changes.get(correction.entry, ()), change)
    return changes


def sort_corrections(explainer: Explainer) -> list[Correction]:
    """The corrections, latest first."""
    return sorted(explainer.record.corrections, key=lambda correction: correction.date.text, reverse=True)


def list_shared(explainer: Explainer) -> Iterator[tuple[str, Topic, dict[int, str]]]:
    """The page's running stories that tell something, by their ids, each with the addresses of its entries on the page, by `id()`."""
    topics = [(name, explainer.registry.topics.get(name)) for name in explainer.record.topics]
    telling = [(name, topic) for name, topic in topics if topic is not None and (topic.timeline or topic.terms)]
    taken = set(explainer.anchors.values()) if telling else set()
    for name, topic in telling:
        yield name, topic, _anchor_shared(name, topic, taken)


def _anchor_shared(topic_id: str, topic: Topic, taken: set[str]) -> dict[int, str]:
    # What is taken already keeps its address: the record's own entries do.
    anchors = make_anchors([*topic.timeline, *topic.terms])
    for entry, anchor in anchors.items():
        if anchor in taken:
            kind, _, rest = anchor.partition("-")
            anchors[entry] = f"{kind}-{topic_id}-{rest}"
        taken.add(anchors[entry])
    return anchors


def entry_name(telling: Telling, entry: Entry) -> str:
    """How other parts of the page speak of an entry."""
    return name_entry(entry, telling.explainer.registry.people)


def _link_outside(explainer: Explainer, found: Resting, url: str) -> str:
    return link_to_words(
        admit_address(url) or "", (explainer.article.text[span.start : span.end] for span in found.spans)
    )


def _has_words(text: str, words: str) -> bool:
    text, words = text.casefold(), words.casefold()
    return bool(words) and words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
