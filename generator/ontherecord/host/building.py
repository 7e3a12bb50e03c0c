"""One `mkdocs build`: in a folder beside the site that is up, and swapped into its place when it is done."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ontherecord.host.replacement import Way
from ontherecord.host.reporting import WarningCounter, log
from ontherecord.host.staging import Staged, discard, stage, swap

_WORDS = {
    Way.RENAMED: "this system cannot exchange two folders in one step; for a moment there was no site",
    Way.IN_PLACE: "%s cannot be moved, so its files were replaced one by one",
}


@dataclass(frozen=True, slots=True)
class Building:
    """A site in the making."""

    staged: Staged
    site_dir: str
    """The site_dir that the configuration names."""
    warnings: WarningCounter


def begin_building(config: MkDocsConfig) -> Building:
    """The site in the making; the configuration's `site_dir` is its folder from here on."""
    staged = stage(Path(config.site_dir))
    building = Building(staged, config.site_dir, WarningCounter())
    building.warnings.start()
    config.site_dir = str(staged.folder)
    return building


def finish_building(building: Building, config: MkDocsConfig) -> None:
    """Put the site up, unless MkDocs is about to refuse it for its warnings."""
    building.warnings.stop()
    config.site_dir = building.site_dir
    if config.strict and building.warnings.count:
        discard(building.staged)
        log.info("The site that is up is as it was.")
        return
    way = swap(building.staged)
    if way in _WORDS:
        log.info(_WORDS[way].replace("%s", building.site_dir))


def give_up_building(building: Building) -> None:
    """Leave the site that is up as it is, and nothing beside it."""
    building.warnings.stop()
    discard(building.staged)
