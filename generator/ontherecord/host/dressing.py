"""The look that mkdocs.yml asks for: read, checked, and found among the site's files."""

import os
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from ontherecord.view.chrome import Logo
from ontherecord.view.look import Look, Mistake, read_look
from ontherecord.view.picture import ENOUGH, Size, measure_picture


def dress(config: MkDocsConfig) -> Look:
    """How the site is to look. Raises PluginError with all that is wrong with the theme's options."""
    look, mistakes = read_look({name: config.theme[name] for name in config.theme})
    _refuse(config, mistakes)
    return look


def check_files(look: Look, files: Files, config: MkDocsConfig) -> None:
    """Raise PluginError for each file that the look names and the site does not have."""
    named = [("logo", look.logo), ("icon", look.icon), *(("font_files", font.file) for font in look.font_files)]
    missing = [(option, name) for option, name in named if name and files.get_file_from_path(name) is None]
    project = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    where = Path(os.path.relpath(config.docs_dir, project)).as_posix()
    _refuse(config, [Mistake(option, f"there is no file “{name}” in {where}") for option, name in missing])


def find_logo(look: Look, files: Files) -> Logo | None:
    """The logo, its address from the site's top."""
    file = files.get_file_from_path(look.logo) if look.logo else None
    return Logo(file.url, measure_file(file), beside_name=not look.logo_says_name) if file else None


def find_icon(look: Look, files: Files) -> str:
    """The address of the site's icon from its top; empty where it has none of its own."""
    file = files.get_file_from_path(look.icon) if look.icon else None
    return file.url if file else ""


def measure_file(file: File) -> Size | None:
    """The size of a picture among the site's files; None where its first bytes do not tell."""
    if not file.abs_src_path:
        return measure_picture(file.content_bytes[:ENOUGH])
    try:
        status = Path(file.abs_src_path).stat()
    except OSError:
        return None
    return _measure(file.abs_src_path, status.st_mtime_ns, status.st_size)


@cache
def _measure(path: str, changed: int, size: int) -> Size | None:  # noqa: ARG001 - a changed file is another one
    with Path(path).open("rb") as picture:
        return measure_picture(picture.read(ENOUGH))


def _refuse(config: MkDocsConfig, mistakes: list[Mistake]) -> None:
    if not mistakes:
        return
    name = Path(config.config_file_path).name if config.config_file_path else "mkdocs.yml"
    said = (f"Config value 'theme': option '{one.option}': in {name}: {one.message}" for one in mistakes)
    raise PluginError("\n".join(said))
