"""What a value may be: the kinds of fields, each with its reading, its complaint and its JSON Schema.

Every scalar arrives as the text that was typed. A kind turns it into what the page needs or says what was expected.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from ontherecord.address import admit_address, drop_user
from ontherecord.language import language
from ontherecord.record.dates import DateError, EdtfDate, Moment, parse_date, parse_moment
from ontherecord.record.document import Loc
from ontherecord.record.figures import Figure, FigureError, parse_figure
from ontherecord.text.passage import Selector

ID = r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*"
"""Small letters and digits of any script, with single hyphens between."""
_ID = re.compile(ID)
_LINES = re.compile(r"\s*\n\s*")
_QID = re.compile(r"Q[1-9][0-9]*")
_TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}

_NOT_KEPT: frozenset[str] = frozenset()


class Fields(BaseModel):
    """Named fields, as a record, an entry, a person or a source has them; other keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=False)

    loc: ClassVar[Loc] = ()
    """The way to these fields from the top of their document."""
    unread: ClassVar[frozenset[str]] = frozenset()
    """The keys whose values could not be read, or are missing though they are needed; anything may stand in for them.
    What seems wrong because of them is no mistake of its own."""

    def placed_at(self, loc: Loc) -> Self:
        """These fields, knowing their way; a private attribute of pydantic's takes ten times as long."""
        self.__dict__["loc"] = loc
        # Which fields were written is never asked, and a set of them takes as much memory as the fields.
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_KEPT)
        return self

    def lacking(self, unread: frozenset[str]) -> Self:
        """These fields, knowing more keys that could not be read."""
        self.__dict__["unread"] = self.unread | unread
        return self


def wrong(code: str, message: str, *, expected: str = "", write: str = "", found: str = "") -> PydanticCustomError:
    """The error that a field raises; `write` is the corrected value, not yet quoted for YAML."""
    about = {"message": message, "expected": expected, "write": write, "found": found}
    return PydanticCustomError(code, "{message}", about)  # the message stands in the context


def _read_text(value: Any) -> str:
    if isinstance(value, str):
        text = value.strip()
        if "\n" in text:
            text = _LINES.sub(" ", text)
        if not text:
            raise wrong("empty", "there is no text here", expected="text, or no key at all")
        return text
    if isinstance(value, list):
        hint = str(value[0]) if len(value) == 1 and isinstance(value[0], str) else ""
        raise wrong("not-text", "a list stands where one text is meant", expected="one text", write=hint)
    if isinstance(value, dict):
        raise wrong(
            "not-text",
            "keys and values stand where one text is meant",
            expected="one text; text that begins with a bracket or holds `: ` goes in quotation marks",
        )
    raise wrong("empty", "there is no text here", expected="text, or no key at all")


def _reader(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def apply(value: Any) -> Any:
        return read(_read_text(value))

    return apply


def _reader_in_language(read: Callable[[str, str | None], Any]) -> Callable[[Any, ValidationInfo], Any]:
    def apply(value: Any, info: ValidationInfo) -> Any:
        return read(_read_text(value), info.context.get("language") if info.context else None)

    return apply


def _read_id(value: Any) -> str:
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    text = _read_text(value)
    if _ID.fullmatch(text):
        return text
    raise wrong(
        "id-form",
        f"`{text}` cannot be an id",
        expected="small letters, digits and single hyphens: blinken-onus",
        write=make_id(text),
    )


@lru_cache(maxsize=4096)
def make_id(text: str) -> str:
    """An id made of a text's letters and digits; "" when it has none."""
    return "-".join(word for word in re.split(r"[\W_]+", text.lower()) if word)


# Explainers of one story share days and figures; their values are immutable, so one is as good as another.


@lru_cache(maxsize=4096)
def _parse_date(text: str, tongue: str | None) -> EdtfDate:
    return parse_date(text, language(tongue))


@lru_cache(maxsize=4096)
def _parse_moment(text: str, tongue: str | None) -> Moment:
    return parse_moment(text, language(tongue))


@lru_cache(maxsize=4096)
def _parse_figure(text: str, tongue: str | None) -> Figure:
    return parse_figure(text, language(tongue))


def _read_date(text: str, tongue: str | None) -> EdtfDate:
    try:
        return _parse_date(text, tongue)
    except DateError as error:
        raise wrong("date-form", error.message, expected=error.expected, write=error.write or "") from None


def _read_moment(text: str, tongue: str | None) -> Moment:
    try:
        return _parse_moment(text, tongue)
    except DateError as error:
        raise wrong("date-form", error.message, expected=error.expected, write=error.write or "") from None


def _read_figure(text: str, tongue: str | None) -> Figure:
    try:
        return _parse_figure(text, tongue)
    except FigureError as error:
        raise wrong("figure-form", error.message, expected=f"{error.expected}, for example {error.example}") from None


def _read_address(text: str) -> str:
    address = admit_address(text)
    if address is not None and address.lower().startswith(("http://", "https://")):
        return address
    if "://" not in text and ":" not in text and re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text):
        raise wrong("address", f"`{text}` lacks its beginning", expected="a whole web address", write=f"https://{text}")
    if bare := drop_user(text):
        raise wrong(
            "address",
            "this address has a user name or a password in it",
            expected="the address as readers may have it, without what stands before the `@`",
            found=text,
            write=bare,
        )
    raise wrong(
        "address", "this is not a web address", expected="an address that begins with https:// or http://", found=text
    )


def _read_wikidata(text: str) -> str:
    if _QID.fullmatch(text):
        return text
    at = _QID.search(text)
    raise wrong("wikidata", f"`{text}` is not a Wikidata id", expected="Q and a number: Q42", write=at[0] if at else "")


def _read_passage(value: Any) -> Any:
    return {"exact": value} if isinstance(value, str) else value


def _read_list(value: Any) -> Any:
    # One text is a list of one.
    return [value] if isinstance(value, str) else value


_ID_SCHEMA = "^[a-z0-9\\u0080-\\uffff]+(-[a-z0-9\\u0080-\\uffff]+)*$"
"""What editors, whose patterns know no letters but ASCII's, can say of an id."""
_DATE_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": r"^((\.\.|[0-9]{4}(-[0-9]{2}){0,2}[~?%]?)/)?(\.\.|[0-9]{4}(-[0-9]{2}){0,2}[~?%]?)$",
}
_MOMENT_SCHEMA = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}.*)?$"}

Text = Annotated[str, PlainValidator(_read_text), WithJsonSchema(_TEXT_SCHEMA)]
Id = Annotated[str, PlainValidator(_read_id), WithJsonSchema({**_TEXT_SCHEMA, "pattern": _ID_SCHEMA})]
Date = Annotated[EdtfDate, PlainValidator(_reader_in_language(_read_date)), WithJsonSchema(_DATE_SCHEMA)]
DayOrTime = Annotated[Moment, PlainValidator(_reader_in_language(_read_moment)), WithJsonSchema(_MOMENT_SCHEMA)]
FigureField = Annotated[
    Figure, PlainValidator(_reader_in_language(_read_figure)), WithJsonSchema({"type": ["string", "number"]})
]
Address = Annotated[
    str,
    PlainValidator(_reader(_read_address)),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Wikidata = Annotated[
    str, PlainValidator(_reader(_read_wikidata)), WithJsonSchema({"type": "string", "pattern": "^Q[1-9]"})
]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_read_list, json_schema_input_type=tuple[Text, ...] | Text)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_read_list, json_schema_input_type=tuple[Id, ...] | Id)]


class Passage(Fields):
    """Words of the article: the text itself, or its three parts as the W3C TextQuoteSelector names them."""

    exact: Text = Field(description="The words themselves.")
    prefix: Text | None = Field(None, description="Words right before them, when they stand in the article twice.")
    suffix: Text | None = Field(None, description="Words right after them.")

    @property
    def selector(self) -> Selector:
        """The passage as the text room searches for it."""
        return Selector(self.exact, self.prefix or "", self.suffix or "")


PassageField = Annotated[Passage, BeforeValidator(_read_passage, json_schema_input_type=Passage | Text)]
