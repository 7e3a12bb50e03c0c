"""JSON as it is written for files and pages."""

import json
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import to_json

from ontherecord.publish.json_text import write_json, write_json_for_pages

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = TEXTS | st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=12
)


class Named(NamedTuple):
    kind: str
    text: str


@given(VALUES)
def test_what_is_written_is_read_again(value: Any) -> None:
    assert json.loads(write_json(value)) == value
    assert json.loads(write_json_for_pages(value)) == value


@given(VALUES)
def test_it_is_what_pydantic_writes(value: Any) -> None:
    assert write_json(value) == to_json(value)


def test_a_tuple_with_names_is_a_list() -> None:
    assert write_json({"parts": (Named("event", "Closed"),)}) == b'{"parts":[["event","Closed"]]}'


@pytest.mark.parametrize("number", [2**63, 2**64, -(2**63) - 1, 10**40])
def test_numbers_may_be_of_any_size(number: int) -> None:
    assert write_json({"value": number}) == b'{"value":%d}' % number


@given(TEXTS)
def test_no_text_ends_the_element_it_is_in(text: str) -> None:
    written = write_json_for_pages({"text": f"</script>{text}<!--&\u2028\u2029"})
    assert not set(b"<>&") & set(written)
    assert b"\xe2\x80\xa8" not in written
