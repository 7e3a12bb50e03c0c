"""One build: in a folder beside the site that is up, and swapped into its place when it is done."""

from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ontherecord.host.replacement import Way
from ontherecord.host.reporting import NamesTheSite, log, will_be_refused
from ontherecord.host.staging import Staged, discard, stage, swap

_WORDS = {
    Way.RENAMED: "this system cannot exchange two folders in one step; for a moment there was no site",
    Way.IN_PLACE: "%s cannot be moved, so its files were replaced one by one",
}


class Building(NamedTuple):
    """A site in the making."""

    staged: Staged
    site_dir: str
    """The site_dir that the configuration names."""
    names: NamesTheSite


def begin_building(config: MkDocsConfig) -> Building:
    """The site in the making; the configuration's `site_dir` is its folder from here on.

    Raises PluginError where no folder can be made.
    """
    try:
        staged = stage(Path(config.site_dir))
    except OSError as error:
        raise PluginError(f"No site can be built in {config.site_dir}: {error.strerror}.") from error
    building = Building(staged, config.site_dir, NamesTheSite(str(staged.folder), config.site_dir))
    building.names.start()
    config.site_dir = str(staged.folder)
    return building


def finish_building(building: Building, config: MkDocsConfig) -> None:
    """Put the site up, unless MkDocs is about to refuse it for its warnings.

    Raises PluginError when the site cannot be replaced; it is then as it was.
    """
    building.names.stop()
    if config.site_dir != str(building.staged.folder):  # another plugin has led the build elsewhere
        discard(building.staged)
        return
    config.site_dir = building.site_dir
    if will_be_refused():
        discard(building.staged)
        log.info("Nothing was put up, and the site that is up is as it was.")
        return
    try:
        way = swap(building.staged)
    except OSError as error:
        discard(building.staged)
        raise PluginError(f"{building.site_dir} cannot be replaced: {error.strerror}.") from error
    if way in _WORDS:
        log.info(_WORDS[way].replace("%s", building.site_dir))


def give_up_building(building: Building) -> None:
    """Leave the site that is up as it is, and nothing beside it."""
    building.names.stop()
    discard(building.staged)
