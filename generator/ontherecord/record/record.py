"""The record of one explainer."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from ontherecord.record.dates.edtf import EdtfDate, make_day
from ontherecord.record.entries import Correction, Event, Image, Number, Question, Source, Statement, Term
from ontherecord.record.fields import Address, Date, DayOrTime, Fields, Id, Ids, Text, Texts

Status = Literal["draft", "live", "withdrawn"]
Display = Literal["full", "passages", "none"]
_TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LanguageTag = Annotated[str, Field(pattern=_TAG), WithJsonSchema({"type": "string", "pattern": _TAG})]


class ArticleSource(Fields):
    """Where the article's text comes from, when it is not our own."""

    title: Text | None = Field(None, description="The article's own headline.")
    author: Text | None = Field(None, description="Who wrote it.")
    publisher: Text | None = Field(None, description="Who published it.")
    url: Address | None = Field(None, description="Where it is to be read.")
    published: DayOrTime | None = Field(
        None, description="When it was published; “on Monday” is reckoned from this day."
    )
    license: Text | None = Field(None, description="On what terms it may be shown.")
    display: Display = Field(
        "full", description="What readers see of it: full, passages or none. Checks use the whole."
    )


class Record(Fields):
    """An explainer record."""

    headline: Text = Field(description="The page's headline.")
    summary: Text | None = Field(None, description="One or two sentences that say why it matters.")
    published: DayOrTime = Field(description="When the explainer was published: a day, or day and time.")
    updated: DayOrTime | None = Field(None, description="When it was last changed.")
    status: Status = Field(
        "live", description="draft (only shown to editors), live, or withdrawn (keeps its address, says why)."
    )
    authors: Texts = Field((), description="Who wrote the explainer.")
    language: LanguageTag | None = Field(None, description="The page's language, as a BCP 47 tag: en, fr, ar.")
    dateline: Text | None = Field(None, description="The place the story is told from.")
    topics: Ids = Field((), description="The running stories it belongs to.")
    tags: Texts = Field((), description="Key words.")
    image: Image | None = Field(None, description="The page's picture.")
    review_after: Date | None = Field(None, description="The day after which the page should be looked at again.")
    article: ArticleSource | None = Field(
        None, description="Where the article's text comes from, when it is not our own."
    )
    sources: dict[Id, Source] = Field({}, description="Documents other than the article, by id.")
    statements: tuple[Statement, ...] = Field((), description="Who said what.")
    numbers: tuple[Number, ...] = Field((), description="Key numbers.")
    timeline: tuple[Event, ...] = Field((), description="Background timeline.")
    questions: tuple[Question, ...] = Field((), description="What is not known yet.")
    terms: tuple[Term, ...] = Field((), description="Words that need explaining.")
    corrections: tuple[Correction, ...] = Field((), description="What was corrected, and when.")

    @property
    def grounded(self) -> tuple[Statement | Number | Event | Term, ...]:
        """The entries that rest on words of the article or on a source."""
        return (*self.statements, *self.numbers, *self.timeline, *self.terms)

    @property
    def day(self) -> "DayOrTime":
        """The article's own day, from which “on Monday” is reckoned."""
        if self.article is not None and self.article.published is not None:
            return self.article.published
        return self.published

    @property
    def story_day(self) -> EdtfDate:
        """The article's own day as a date: that of what has none of its own."""
        return make_day(self.day.day)
