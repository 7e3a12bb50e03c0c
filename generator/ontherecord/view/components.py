"""The components as HTML: one environment and one compiled macro each for the whole build."""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ontherecord.view.home import Home
from ontherecord.view.lists import Archive, Latest
from ontherecord.view.page import Boxes, ExplainerView
from ontherecord.view.problems import Mistakes
from ontherecord.view.templates import ComponentEnvironment

_Macro = Callable[[object], Markup]


class Components:
    """Renders views with the templates found first in the given folders.

    Each folder holds `components/NAME/NAME.html` with a macro NAME of one argument. A site's own folder comes before the
    theme's, so that one file there replaces one component. Make one for a build: templates are compiled once and not
    looked at again.
    """

    def __init__(self, folders: Iterable[str | Path]) -> None:
        self._loader = FileSystemLoader([str(folder) for folder in folders])
        self._environment = ComponentEnvironment(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render_explainer(self, view: ExplainerView) -> Markup:
        """The whole explainer page, as it stands in `page.content`."""
        return self._explainer(view)

    def render_boxes(self, view: ExplainerView) -> Boxes:
        """Those components of an explainer page that are shown on other sites, too."""
        parts = ((name, getattr(view, name)) for name in Boxes._fields)
        return Boxes(**{name: self.render(name, part) for name, part in parts if part is not None})

    def render(self, name: str, view: object) -> Markup:
        """One component by its name, of the view that its macro takes."""
        return self._macro(name)(view)

    def render_latest(self, view: Latest) -> Markup:
        """The latest explainers, a section with a heading."""
        return self._macro("latest")(view)

    def render_home(self, view: Home) -> Markup:
        """What follows the text of a home page."""
        return self._macro("home")(view)

    def render_archive(self, view: Archive) -> Markup:
        """All explainers, a section for each year."""
        return self._macro("archive")(view)

    def render_problems(self, view: Mistakes) -> Markup:
        """The problems, to stand before a page's content."""
        return self._macro("problems")(view)

    def read(self, path: str) -> str:
        """A file of the theme or of the site's own folder: the argument of `ontherecord.view.stylesheet`."""
        return self._loader.get_source(self._environment, path)[0]

    @cached_property
    def _explainer(self) -> _Macro:
        return self._macro("explainer")

    def _macro(self, name: str) -> _Macro:
        macro: _Macro = getattr(self._environment.get_template(f"components/{name}/{name}.html").module, name)
        return macro
