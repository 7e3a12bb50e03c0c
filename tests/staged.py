"""Sites that are built and put in their place without MkDocs."""

from pathlib import Path

from ontherecord.host.replacement import Way
from ontherecord.host.staging import stage, swap


def build(site: Path, words: str, *names: str) -> Way:
    """Build a site whose files, `index.html` unless others are named, say these words; gives how it took its place."""
    staged = stage(site)
    for name in names or ("index.html",):
        path = staged.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
    return swap(staged)


def contents(folder: Path) -> dict[str, str]:
    """Every file below the folder by its path, with what it says."""
    paths = sorted(path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in paths}


def beside(site: Path) -> list[str]:
    """What lies beside the site and is not the site."""
    return sorted(path.name for path in site.parent.iterdir() if path != site)
