"""Which articles are meant by what was typed: files, addresses, the standard input, and whole folders."""

from pathlib import Path
from typing import NamedTuple

from ontherecord.cli.drafting.wishes import Wishes
from ontherecord.content.folder import ARTICLE_ENDINGS

STANDARD_INPUT = "-"
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
_PAGES_OF_THE_SITE = ("index.md", "README.md")


class Listed(NamedTuple):
    """What is to be drafted, as it was typed or as a path, and how many articles have a record already."""

    names: list[str]
    skipped: int


def is_address(name: str) -> bool:
    """Whether what was typed is an address of the web and no file."""
    return "://" in name[:12]


def list_articles(typed: tuple[str, ...], wishes: Wishes) -> Listed:
    """The articles that are meant, in order; in a folder those without a record, with `--merge` the others too."""
    names: list[str] = []
    skipped = 0
    for name in typed:
        path = Path(name)
        if is_address(name) or not path.is_dir():
            names.append(name)
            continue
        for one in sorted(path.rglob("*")):
            if one.suffix not in ARTICLE_ENDINGS or not one.is_file() or one.name.startswith("."):
                continue
            has_record = one.with_suffix(".yml").exists()
            if has_record and not wishes.merge:
                skipped += 1
            elif has_record or one.name not in _PAGES_OF_THE_SITE:
                names.append(str(one))
    return Listed(names, skipped)
