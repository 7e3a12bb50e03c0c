"""The project in which a command runs: where its content is, and what mkdocs.yml says about it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import pathspec
import yaml

from ontherecord.content.folder import Folder, list_folder
from ontherecord.content.generated import list_generated
from ontherecord.content.reading import Rules

CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""The files that say where a project's content is."""
_NEVER_CONTENT = (".*", "/templates/")
"""What MkDocs leaves out of every site."""
_DEFAULT_RULES = Rules(generated=list_generated(people=True, corrections=True, topics=True, numbers=True))


class NoProjectError(click.ClickException):
    """There is nothing to read; the command was run in the wrong place."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Project:
    """A content folder and the rules by which it is read."""

    content: Path
    rules: Rules
    is_excluded: Callable[[str], bool]
    file: Path | None = None
    """Its mkdocs.yml; None for a folder without one."""
    configuration: Mapping[str, Any] = field(default_factory=dict)
    """What mkdocs.yml says."""

    def list_folder(self) -> Folder:
        """The content folder as it lies on the disk, its files shown as seen from where the command runs."""
        return list_folder(self.content, show_path(self.content), self.is_excluded)


def show_path(path: Path) -> str:
    """A path as seen from where the command runs, with `/`."""
    try:
        shown = Path(os.path.relpath(path))
    except ValueError:  # another drive
        shown = path
    return "" if str(shown) == "." else shown.as_posix()


def find_project(path: Path) -> Project:
    """The project a path belongs to: that of the mkdocs.yml above it whose content holds it, else the folder itself.

    Raises NoProjectError when there is nothing to read.
    """
    folder = path if path.is_dir() else path.parent
    for parent in (folder.resolve(), *folder.resolve().parents):
        for name in CONFIGURATIONS:
            file = parent / name
            if not file.is_file():
                continue
            configuration = _read_configuration(file)
            content = (parent / str(configuration.get("docs_dir") or "docs")).resolve()
            if path.resolve() in (parent, file, content) or content in path.resolve().parents:
                if not content.is_dir():
                    raise NoProjectError(f"{show_path(file)} names the folder {content.name}, which is not there.")
                return Project(content, _make_rules(configuration), make_exclusion(configuration), file, configuration)
    if folder == Path() and not path.is_file():
        content = Path("content")
        if not content.is_dir() and any(one.suffix in (".yml", ".md", ".txt") for one in Path().iterdir()):
            content = Path()  # the folder of the explainers itself
        if not content.is_dir():
            raise NoProjectError(
                "There is no mkdocs.yml here and no folder named content. "
                "Run this in your project's folder, or name the folder with your explainers."
            )
        return Project(content.resolve(), _DEFAULT_RULES, make_exclusion({}))
    return Project(folder.resolve(), _DEFAULT_RULES, make_exclusion({}))


def concerns(shown: str, path: Path, project: Project) -> bool:
    """Whether a file, as it is shown, is among those that a path names: it, what lies below it, or all of the project.

    A record and its article are one thing to whoever names one of them.
    """
    real = path.resolve()
    if path.name in CONFIGURATIONS or real == project.content or project.content.is_relative_to(real):
        return True
    named = show_path(real)
    if path.is_dir():
        return shown.startswith(f"{named}/")
    return shown.rpartition(".")[0] == named.rpartition(".")[0]


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags (`!ENV`, `!!python/name`) would do."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def parse_configuration(text: str) -> dict[str, Any]:
    """What a mkdocs.yml says. Raises yaml.YAMLError."""
    configuration = yaml.load(text, _Loader)  # noqa: S506 - a SafeLoader of ours
    return configuration if isinstance(configuration, dict) else {}


def _read_configuration(file: Path) -> dict[str, Any]:
    try:
        return parse_configuration(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise NoProjectError(f"{show_path(file)} cannot be read: {error}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise NoProjectError(f"{show_path(file)}{where}: this is not valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise NoProjectError(f"{show_path(file)}: this is not valid YAML: {error}") from None


def _make_rules(configuration: dict[str, Any]) -> Rules:
    options = find_options(configuration.get("plugins"), "ontherecord")
    theme = configuration.get("theme")
    theme = theme if isinstance(theme, dict) else {}
    language = options.get("language") or theme.get("language") or theme.get("locale") or "en"
    people = options.get("people") is not False
    return Rules(
        language=str(language).replace("_", "-"),
        allow_active=options.get("allow_active_files") is True,
        own_pages=options.get("pages") != "mkdocs",
        generated=list_generated(
            people=people,
            corrections=options.get("corrections") is not False,
            topics=options.get("topics") is not False,
            numbers=options.get("numbers") is not False,
        ),
        people_pages=people,
    )


def find_options(plugins: Any, name: str) -> dict[str, Any]:
    """The options of a plugin, as mkdocs.yml lists plugins; none when it is not among them."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get(name), dict):
            found: dict[str, Any] = entry[name]
            return found
    return {}


def make_exclusion(configuration: Mapping[str, Any]) -> Callable[[str], bool]:
    """Whether MkDocs leaves a file out of the site, by its name in the content folder."""
    lines = [*_NEVER_CONTENT, *str(configuration.get("exclude_docs") or "").splitlines()]
    return pathspec.GitIgnoreSpec.from_lines(lines).match_file
