"""What the components' templates print, escaped once.

Jinja escapes everything that is printed, and MarkupSafe makes an object of its own of each escaped text, only for it to
be joined into another one. Most of what a page prints are short words without anything to escape.
"""

import re
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_find_special = re.compile("[&<>'\"]").search


def escape_printed(value: Any) -> str:
    """What `markupsafe.escape` makes of a value, to be joined by Jinja; text without anything to escape as it is."""
    kind = type(value)
    if kind is Markup or (kind is str and _find_special(value) is None):
        return value  # type: ignore[no-any-return]  # it is one of the two
    return escape(value)


class _Generator(CodeGenerator):
    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escape_printed(")


class ComponentEnvironment(Environment):
    """An environment whose templates print by `escape_printed`."""

    code_generator_class = _Generator
    escape_printed = staticmethod(escape_printed)
