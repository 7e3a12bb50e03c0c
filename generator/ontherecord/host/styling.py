"""The one style sheet of a site, and where the templates of its components are."""

import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.configuring import (
    CHOICES_SCRIPT,
    EMBED_SCRIPT,
    EMBED_STYLESHEET,
    EMBEDS_SCRIPT,
    SCRIPT,
    STYLESHEET,
    is_own_theme,
)
from ontherecord.view.components import Components
from ontherecord.view.look import Look, write_look
from ontherecord.view.stylesheet import write_component_stylesheet, write_theme_stylesheet


def find_template_folders(config: MkDocsConfig) -> list[str]:
    """Where components are looked for: the site's own folder first, then our theme."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    return [*own, find_own_theme()]


def place_stylesheet(files: Files, config: MkDocsConfig, components: Components, look: Look) -> None:
    """Put the style sheet among the files, in the place of its parts; one that the site has of its own stays."""
    parts = set(_list_parts())
    folders = {os.path.realpath(folder) for folder in find_template_folders(config)}
    for file in [one for one in files if one.src_uri in parts and one.src_dir is not None]:
        if os.path.realpath(file.src_dir or "") in folders:
            files.remove(file)
    if files.get_file_from_path(STYLESHEET) is None:
        own = is_own_theme(config)
        read = components.read
        sheet = write_theme_stylesheet(read, write_look(look)) if own else write_component_stylesheet(read)
        files.append(File.generated(config, STYLESHEET, content=sheet))
    if not is_own_theme(config) and files.get_file_from_path(EMBED_STYLESHEET) is None:
        files.append(File.generated(config, EMBED_STYLESHEET, content=write_theme_stylesheet(components.read)))


def place_scripts(files: Files, config: MkDocsConfig, components: Components) -> None:
    """Bring the scripts of pages and embeds along with other themes; our theme's files are copied by MkDocs."""
    for name in (SCRIPT, CHOICES_SCRIPT, EMBED_SCRIPT, EMBEDS_SCRIPT):
        if files.get_file_from_path(name) is None:
            files.append(File.generated(config, name, content=components.read(name)))


def find_own_theme() -> str:
    """The folder of our theme."""
    return str(resources.files("ontherecord_theme"))


def _list_parts() -> Iterator[str]:
    root = find_own_theme()
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".css"):
                yield Path(folder, name).relative_to(root).as_posix()
