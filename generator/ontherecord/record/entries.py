"""The entries of a record: what was said, the key numbers, the background, and what came to light later."""

from typing import ClassVar, Literal

from pydantic import Field

from ontherecord.record.fields import Address, Date, Fields, FigureField, Id, PassageField, Text

Basis = Literal["on record", "unnamed", "document"]
CorrectionKind = Literal["correction", "clarification", "update", "editor's note", "retraction"]


class Entry(Fields):
    """One row, number, event, question, term or correction."""

    KIND: ClassVar[str]
    """The word in front of the entry's address on its page: `#statement-blinken-onus`."""

    id: Id | None = Field(None, description="The entry's permanent address on its page. Never change or reuse it.")

    @property
    def words(self) -> str:
        """The words an address is made of when the entry has no id."""
        raise NotImplementedError


class Statement(Entry):
    """Who said what."""

    KIND = "statement"

    who: Text = Field(description="An id from people.yml, or free text (“medics”).")
    quote: Text | None = Field(None, description="The words themselves, verbatim from the article.")
    paraphrase: Text | None = Field(
        None, description="Our words for what was said; quoted words in it are checked too."
    )
    passage: PassageField | None = Field(None, description="Where the article says so.")
    to: Text | None = Field(None, description="Whom it was said to.")
    place: Text | None = Field(None, description="Where it was said.")
    date: Date | None = Field(None, description="When it was said.")
    about: Text | None = Field(None, description="The issue; statements about one issue are shown as positions on it.")
    via: Text | None = Field(None, description="Who reported it, when not the article itself: an id or free text.")
    basis: Basis | None = Field(None, description="How it is known: on record, unnamed or document.")
    source: Id | None = Field(None, description="The id of the source it rests on, when not the article.")

    @property
    def words(self) -> str:
        """What was said, or who said it."""
        return self.quote or self.paraphrase or self.who


class Number(Entry):
    """A key number."""

    KIND = "number"

    figure: FigureField = Field(description="The figure as a person writes it: qualifier, number, unit.")
    label: Text = Field(description="What is counted.")
    according_to: Text | None = Field(None, description="Whose figure it is: an id or free text.")
    as_of: Date | None = Field(None, description="The day the figure speaks of.")
    passage: PassageField | None = Field(
        None, description="Where the article gives it; the figure itself when left out."
    )
    source: Id | None = Field(None, description="The id of the source it rests on, when not the article.")
    series: Id | None = Field(None, description="The name under which the number is followed across explainers.")
    review_after: Date | None = Field(None, description="The day after which the figure should be looked at again.")
    compare: Text | None = Field(None, description="A comparison that makes the figure plain.")

    @property
    def words(self) -> str:
        """What is counted."""
        return self.label


class Event(Entry):
    """An event of the background timeline."""

    KIND = "event"

    date: Date = Field(
        description="When it happened: a day (2023-10-07), a month (2023-10), a year (2023); "
        "about is 2023-10~, uncertain is 2023?, from … to is 2023-10-07/2023-10-09."
    )
    event: Text = Field(description="What happened, in one line.")
    detail: Text | None = Field(None, description="What else a reader should know.")
    passage: PassageField | None = Field(None, description="Where the article says so.")
    source: Id | None = Field(None, description="The id of the source it rests on, when not the article.")

    @property
    def words(self) -> str:
        """What happened."""
        return self.event


class Question(Entry):
    """Something that is not known yet."""

    KIND = "question"

    text: Text = Field(description="The question.")
    as_of: Date | None = Field(None, description="The day on which it was still open.")
    review_after: Date | None = Field(None, description="The day after which it should be looked at again.")

    @property
    def words(self) -> str:
        """The question."""
        return self.text


class Term(Entry):
    """A term and its meaning."""

    KIND = "term"

    term: Text = Field(description="The word or name.")
    meaning: Text = Field(description="What it means, in a sentence.")
    passage: PassageField | None = Field(None, description="Where the article explains it.")
    source: Id | None = Field(None, description="The id of the source it rests on.")

    @property
    def words(self) -> str:
        """The term."""
        return self.term


class Correction(Entry):
    """What was wrong or has changed, and what is right now."""

    KIND = "correction"

    date: Date = Field(description="The day of the correction.")
    kind: CorrectionKind = Field(description="How grave it is.")
    entry: Id | None = Field(None, description="The id of the entry that changed; none when it is the page as a whole.")
    text: Text = Field(description="What was wrong, in words a reader understands.")
    was: Text | None = Field(None, description="What stood there.")
    now: Text | None = Field(None, description="What stands there now.")

    @property
    def words(self) -> str:
        """The day and the kind."""
        return f"{self.date.text} {self.kind}"


class Image(Fields):
    """A picture."""

    file: Text = Field(description="The picture's file, from the record's folder.")
    alt: Text = Field(description="What the picture shows, for those who do not see it.")
    credit: Text | None = Field(None, description="Whose picture it is.")
    caption: Text | None = Field(None, description="A line under the picture.")


class Source(Fields):
    """A document other than the article."""

    title: Text = Field(description="The document's title.")
    publisher: Text | None = Field(None, description="Who published it.")
    author: Text | None = Field(None, description="Who wrote it.")
    url: Address = Field(description="Where it is to be read.")
    published: Date | None = Field(None, description="When it was published.")
    archived: Address | None = Field(None, description="A lasting copy of it.")
