"""The components as HTML: one environment and one compiled macro each for the whole build."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ontherecord.view.home import Home
from ontherecord.view.kept_code import KeptCode
from ontherecord.view.lists import Archive, Latest
from ontherecord.view.page import Boxes, ExplainerView
from ontherecord.view.problems import Mistakes
from ontherecord.view.templates import ComponentEnvironment

_Write = Callable[[object], str]


class Components:
    """Renders views with the templates found first in the given folders.

    Each folder holds `components/NAME/NAME.html` with a macro NAME of one argument. A site's own folder comes before the
    theme's, so that one file there replaces one component. Make one for a build: templates are compiled once and not
    looked at again.
    """

    def __init__(self, folders: Sequence[str | Path]) -> None:
        self._loader = FileSystemLoader([str(folder) for folder in folders])
        self._environment = self._make_environment(ComponentEnvironment)
        self._environment.bytecode_cache = KeptCode(folders[-1])
        self._writers: dict[str, _Write] = {}

    def _make_environment(self, kind: type[Environment]) -> Environment:
        return kind(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def write_explainer(self, view: ExplainerView) -> str:
        """The whole explainer page, as it stands in `page.content`."""
        return self.write("explainer", view)

    def render_boxes(self, view: ExplainerView) -> Boxes:
        """Those components of an explainer page that are shown on other sites, too."""
        parts = ((name, getattr(view, name)) for name in Boxes._fields)
        return Boxes(**{name: self.render(name, part) for name, part in parts if part is not None})

    def render(self, name: str, view: object) -> Markup:
        """One component by its name, of the view that its macro takes."""
        return Markup(self.write(name, view))  # noqa: S704 - templates escape what they print

    def write(self, name: str, view: object) -> str:
        """The same as a text, for what becomes a file: it spares a copy."""
        write: _Write | None = self._writers.get(name)
        if write is None:
            write = self._writers[name] = _find_macro(self._environment, name).write
        try:
            return write(view)
        except AttributeError:  # a component of somebody's own asks whether a view has something
            self._writers[name] = write = _find_macro(self._lenient, name)
            return write(view)

    def render_latest(self, view: Latest) -> Markup:
        """The latest explainers, a section with a heading."""
        return self.render("latest", view)

    def render_home(self, view: Home) -> Markup:
        """What follows the text of a home page."""
        return self.render("home", view)

    def render_archive(self, view: Archive) -> Markup:
        """All explainers, a section for each year."""
        return self.render("archive", view)

    def render_problems(self, view: Mistakes) -> Markup:
        """The problems, to stand before a page's content."""
        return self.render("problems", view)

    def read(self, path: str) -> str:
        """A file of the theme or of the site's own folder: the argument of `ontherecord.view.stylesheet`."""
        return self._loader.get_source(self._environment, path)[0]

    @cached_property
    def _lenient(self) -> Environment:
        return self._make_environment(Environment)


def _find_macro(environment: Environment, name: str) -> Any:
    # A macro, which can be called; in an environment of ours also a `Component`, which can write.
    return getattr(environment.get_template(f"components/{name}/{name}.html").module, name)
