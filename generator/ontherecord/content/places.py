"""Whether files lie where they are looked for: one article beside each record, one page at each address."""

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from ontherecord.content.folder import ARTICLE_ENDINGS, Folder
from ontherecord.problem import Problem, Severity

_PAGE_ENDINGS = ("markdown", "mdown", "mkdn", "mkd")
"""Under these names too MkDocs takes a file for a page, which it would render itself, HTML and all."""


def describe_article_count(folder: Folder, name: str, found: list[str]) -> Problem:
    """What is wrong with a record that has not just one article."""
    path, stem = folder.show(name), name.removesuffix(".yml")
    if found:
        return Problem(
            path,
            1,
            1,
            Severity.ERROR,
            "two-articles",
            "two articles belong to this record",
            found=" and ".join(map(folder.show, found)),
            expected="one of them; the other under another name",
        )
    articles = [one for one in folder.names if one.endswith(ARTICLE_ENDINGS)]
    near = get_close_matches(stem, [one.rpartition(".")[0] for one in articles], 1, 0.6)
    nearest = next((one for one in articles if near and one.rpartition(".")[0] == near[0]), "")
    return Problem(
        path,
        1,
        1,
        Severity.ERROR,
        "no-article",
        "this record has no article",
        expected=f"the article beside it, as {folder.show(stem)}.md or .txt",
        nearest=folder.show(nearest) if nearest else "",
    )


def find_misplaced(folder: Folder, files: frozenset[str], *, own_pages: bool) -> Iterator[Problem]:
    """Pages that would share one address, and records under a name that is not read."""
    addresses: dict[str, str] = {}
    stems = {name.removesuffix(".yml") for name in folder.records}
    for name in folder.names:
        stem, _, ending = name.rpartition(".")
        if ending == "yaml" and any(stem + one in files for one in ARTICLE_ENDINGS):
            yield Problem(
                folder.show(name),
                1,
                1,
                Severity.ERROR,
                "yaml-ending",
                "a record's name ends in .yml",
                expected=f"the file renamed to {posixpath.basename(stem)}.yml",
            )
        if ending in _PAGE_ENDINGS and own_pages:
            yield Problem(
                folder.show(name),
                1,
                1,
                Severity.ERROR,
                "page-ending",
                "a page's name ends in .md",
                expected=f"the file renamed to {posixpath.basename(stem)}.md",
            )
        if ending != "md" and not (ending == "txt" and stem in stems):
            continue
        address = (
            posixpath.join(posixpath.dirname(stem), "")
            if posixpath.basename(stem) in ("index", "README")
            else stem + "/"
        )
        other = addresses.setdefault(address.casefold(), name)
        if other != name and other.rpartition(".")[0] != stem:
            yield Problem(
                folder.show(name),
                1,
                1,
                Severity.ERROR,
                "address-twice",
                f"the page would have the same address as {folder.show(other)}",
                expected="another name for one of the two",
            )
