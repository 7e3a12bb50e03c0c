"""The plugin's options in mkdocs.yml."""

import re
from difflib import get_close_matches
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class _Said(BaseConfigOption[Any]):
    """An option that says in a sentence what it wants."""

    wanted = ""

    def __init__(self, default: object = None) -> None:
        super().__init__()
        self.default = default

    def run_validation(self, value: object) -> Any:
        """The value; raises ValidationError with what was found and what is wanted."""
        if self.fits(value):
            return value
        found = "nothing" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)
        raise ValidationError(f"found {found}, but {self.wanted}")

    def fits(self, value: object) -> bool:
        """Whether the value is one of those that are wanted."""
        raise NotImplementedError


class _LanguageTag(_Said):
    wanted = "this is the tag of a language in quotes, such as “en”, “fr” or “pt-BR”"

    def fits(self, value: object) -> bool:
        return isinstance(value, str) and _LANGUAGE.fullmatch(value) is not None


class _Renderer(_Said):
    wanted = "this is “ontherecord” or “mkdocs”: who renders ordinary pages"

    def fits(self, value: object) -> bool:
        return value in ("ontherecord", "mkdocs")


class _Search(_Said):
    wanted = "this is “chunked”, “stock” or “none”: what the search of our theme looks into"

    def fits(self, value: object) -> bool:
        return value in ("chunked", "stock", "none")


class _Switch(_Said):
    wanted = "this is true or false"

    def fits(self, value: object) -> bool:
        return isinstance(value, bool)


class _Count(_Said):
    wanted = "this is a whole number from 0 on, such as 20"

    def fits(self, value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0


class Options(Config):
    """Options under `plugins: - ontherecord:`; all may be left out."""

    language = config_options.Optional(_LanguageTag())
    """The language of records and pages that name none; the theme's `locale` when left out."""
    pages = _Renderer(default="ontherecord")
    """Who renders ordinary pages: we, as CommonMark without HTML; or MkDocs with its extensions, of trusted editors."""
    allow_active_files = _Switch(default=False)
    """Whether HTML, SVG and scripts in the content folder are published; only where every editor is trusted."""
    search = _Search(default="chunked")
    """What our theme searches: an index of its own, in small files; that of MkDocs' plugin `search`; nothing."""
    latest = _Count(default=20)
    """How many explainers the home page lists; the others are in the archive."""
    topics = _Switch(default=True)
    """Whether each running story has a page, and all of them a list."""
    numbers = _Switch(default=True)
    """Whether each followed number has a page, and all of them a list."""
    people = _Switch(default=True)
    """Whether people and organisations have pages of what they said."""
    corrections = _Switch(default=True)
    """Whether the corrections of all explainers have a page."""
    under_review = _Switch(default=False)
    """Whether readers are told of what is due for review that it is being reviewed."""
    json_ld = _Switch(default=True)
    """Whether pages say in their heads, as JSON-LD, what they say."""
    feeds = _Switch(default=True)
    """Whether there are feeds: of new and updated explainers, of corrections, of each running story and person."""
    downloads = _Switch(default=True)
    """Whether what explainers say can be downloaded as tables and JSON, and the schemas of the files are published."""
    embeds = _Switch(default=True)
    """Whether the boxes of an explainer can be shown on other sites."""
    share_metadata = _Switch(default=True)
    """Whether pages say in their head what those read who show shared pages: Open Graph."""
    share_pictures = _Switch(default=True)
    """Whether a picture is drawn for each explainer, for those who show shared pages."""

    def validate(self) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """What is wrong with the options, all of it, and no warnings: an option with a typo in it is not an option."""
        failed: list[tuple[str, Exception]] = []
        known = dict(self._schema)
        where = "in mkdocs.yml" if not self.config_file_path else f"in {_name(self.config_file_path)}"
        for key, option in known.items():
            try:
                self[key] = option.validate(self.get(key))
            except ValidationError as error:
                failed.append((key, ValidationError(f"{where}: {error}")))
        for key in sorted(set(self) - set(known), key=str):
            near = get_close_matches(str(key), known, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(f'“{one}”' for one in known)}"
            failed.append((str(key), ValidationError(f"{where}: there is no option of this name; {hint}")))
        return failed, []


def _name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
