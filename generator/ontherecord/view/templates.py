"""How Jinja compiles the components' templates: they do the same in half the time.

Jinja escapes everything that is printed, and MarkupSafe makes an object of its own of each escaped text, and of all that
a component says, only for it to be joined into another one. Jinja asks of whatever is called what it wants to know of
the context, where components only ever call components. And it asks twice for what a view may not have, where our views
have what our components name: `AttributeError` says that somebody's own component is to be compiled as Jinja does it.
"""

from collections.abc import Callable
from keyword import iskeyword
from typing import Any, TypeGuard

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from markupsafe import Markup, escape

try:
    # What MarkupSafe does with plain text before it makes an object of it. It is quick, and has no public name.
    from markupsafe import _escape_inner as escape_text  # type: ignore[attr-defined]  # without a public name
except ImportError:  # before MarkupSafe 3

    def escape_text(text: str, /) -> str:
        """The text, escaped."""
        return str(escape(text))


def escape_printed(value: Any) -> str:
    """What `markupsafe.escape` makes of a value, to be joined by Jinja."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    if kind is int:
        return str(value)
    return value if kind is Markup else escape(value)


class Component(Macro):
    """A macro that others print by `write`."""

    write: Callable[[Any], str]
    """What it says of a view, escaped and joined, without an object that says so."""

    def __init__(self, environment: Environment, function: Callable[..., str], *rest: Any) -> None:
        super().__init__(environment, function, *rest)
        is_simple = len(self.arguments) == 1 and not (self.catch_kwargs or self.catch_varargs or self.caller)
        self.write = function if is_simple else self


def _calls_component(node: nodes.Expr) -> TypeGuard[nodes.Call]:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and len(node.args) == 1
        and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    )


class _Generator(CodeGenerator):
    _printed: nodes.Expr | None = None
    """The call of a component whose words are printed as they are."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escape_printed = environment.escape_printed")

    def macro_def(self, *args: Any) -> None:
        self.write("environment.")
        super().macro_def(*args)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        elif _calls_component(node):
            self._printed = node
            self.write("(")
        else:
            self.write("escape_printed(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's names
        # A component is called as a function is: Jinja would first ask what of its context the function wants.
        if forward_caller or not _calls_component(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write(".write(" if node is self._printed else "(")
        self.visit(node.args[0], frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - the same
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")


class ComponentEnvironment(Environment):
    """An environment whose templates print by `escape_printed`, and raise AttributeError for what a view does not have."""

    code_generator_class = _Generator
    escape_printed = staticmethod(escape_printed)
    Macro = Component
    """What its templates make of their macros, where Jinja's make `Macro`."""
