"""What many records share: people and organisations, and running stories."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ontherecord.record.entries import Event, Image, Question, Source, Term
from ontherecord.record.fields import Address, Date, Fields, Id, Text, Texts, Wikidata
from ontherecord.record.record import LanguageTag

PersonKind = Annotated[
    Literal["person", "organisation"],
    BeforeValidator(lambda value: "organisation" if value == "organization" else value),
]


class WebLink(Fields):
    """A link to more about someone or something."""

    title: Text = Field(description="What the link leads to.")
    url: Address = Field(description="Its address.")


class Role(Fields):
    """What someone was, and from when to when."""

    role: Text = Field(description="The role: US Secretary of State.")
    organisation: Text | None = Field(None, description="Where: an id from people.yml or free text.")
    from_: Date | None = Field(None, alias="from", description="Since when.")
    until: Date | None = Field(None, description="Until when.")


class Person(Fields):
    """A person or an organisation."""

    name: Text = Field(description="The name as pages show it.")
    kind: PersonKind = Field("person", description="person or organisation.")
    role: Text | None = Field(None, description="What they are, in a few words, as a table shows it.")
    organisation: Text | None = Field(None, description="Whom they belong to: an id from people.yml or free text.")
    roles: tuple[Role, ...] = Field((), description="Their roles over time.")
    also: Texts = Field((), description="Other names and spellings of them.")
    about: Text | None = Field(None, description="A sentence about them.")
    wikidata: Wikidata | None = Field(None, description="Their Wikidata id.")
    links: tuple[WebLink, ...] = Field((), description="Where to read more.")
    image: Image | None = Field(None, description="A portrait or emblem.")


class Topic(Fields):
    """A running story."""

    title: Text = Field(description="The story's name.")
    summary: Text | None = Field(None, description="What it is about, in a sentence or two.")
    language: LanguageTag | None = Field(None, description="The language it is written in.")
    part_of: Id | None = Field(None, description="The larger story it belongs to.")
    image: Image | None = Field(None, description="The story's picture.")
    sources: dict[Id, Source] = Field({}, description="Documents the events rest on, by id; records may use them too.")
    timeline: tuple[Event, ...] = Field((), description="Background events that many explainers share.")
    terms: tuple[Term, ...] = Field((), description="Terms that many explainers share.")
    questions: tuple[Question, ...] = Field((), description="What is not known yet.")
    links: tuple[WebLink, ...] = Field((), description="Where to read more.")
