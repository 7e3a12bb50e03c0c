"""Components print as Jinja does, only quicker."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from ontherecord.view.templates import ComponentEnvironment, escape_printed

TEMPLATES = {
    "inner": "{% macro inner(words) %}<i>{{ words }}</i>{% endmacro %}",
    "outer": "{% from 'inner' import inner %}{% macro outer(view) %}<b title=\"{{ view }}\">{{ inner(view) }}"
    "{% for one in range(2) %}{{ loop.index }}{{ inner(one) }}{% endfor %}{% call(x) twice(view) %}{{ x }}{% endcall %}"
    "{% autoescape false %}{{ view }}{{ inner(view) }}{% endautoescape %}{{ ended(view) }}{{ all(view) }}"
    "{{ inner(view)|upper }}{{ view or inner(view) }}{{ inner(words=view) }}</b>{% endmacro %}"
    "{% macro twice(one) %}{{ caller(one) }}{{ caller(one) }}{% endmacro %}"
    "{% macro ended(one, end='.') %}{{ one }}{{ end }}{% endmacro %}"
    "{% macro all(one) %}{{ one }}{{ varargs }}{{ kwargs }}{% endmacro %}",
}


@given(st.text() | st.integers() | st.none() | st.text().map(Markup))
def test_what_is_printed_is_escaped(value: object) -> None:
    assert escape_printed(value) == str(escape(value))


@given(st.text(alphabet="a<>&\"'") | st.just(Markup("<u>u</u>")))
def test_components_say_what_they_say_in_any_environment(words: str) -> None:
    said = [
        kind(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
        .get_template("outer")
        .module.outer(words)  # type: ignore[attr-defined]  # a module has what its template has
        for kind in (Environment, ComponentEnvironment)
    ]
    assert said[0] == said[1]
    assert isinstance(said[1], Markup)
