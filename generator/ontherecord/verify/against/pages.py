"""Which pages are still there, and under which address."""

from collections.abc import Iterator
from typing import NamedTuple

from ontherecord.problem import Problem, Severity
from ontherecord.verify.against.former import Former, Present, Version
from ontherecord.verify.against.moving import find_moves
from ontherecord.verify.against.offering import Desk, Draft, Wordings


class Pages(NamedTuple):
    """The records that were published, then and now."""

    kept: tuple[tuple[Version, Version], ...]
    """Those that are there, under their name or another, and can be read."""
    moved: tuple[tuple[Version, str], ...]
    """Those of them that have another name now."""
    gone: tuple[Version, ...]


def pair_pages(former: Former, present: Present) -> Pages:
    """The published records by their names, and those whose file was moved by what stands in it."""
    published = [one for one in former.records if one.record.status != "draft"]
    missing = {one.name: one for one in published if one.name not in present.names}
    fresh = {name: present.records[name].document.source for name in present.fresh if name in present.records}
    moves = find_moves({name: one.document.source for name, one in missing.items()}, fresh)
    # What cannot be read now has errors of its own and may be the very file.
    kept = [(one, present.records[one.name]) for one in published if one.name in present.records]
    kept += [(missing[name], present.records[to]) for name, to in moves.items()]
    return Pages(
        tuple(sorted(kept, key=lambda pair: pair[1].name)),
        tuple((missing[name], to) for name, to in moves.items()),
        tuple(one for name, one in missing.items() if name not in moves),
    )


def find_page_problems(former: Former, present: Present, pages: Pages, wordings: Wordings) -> Iterator[Problem]:
    """Pages that were published and are gone, or have another address."""
    for old, to in pages.moved:
        if old.name not in present.redirected and old.name != to:
            yield _describe_moved(present, old.name, to, "explainer")
    for old in pages.gone:
        yield _describe_gone(former, present, old, wordings)
    for old, new in pages.kept:
        if new.record.status == "draft":
            yield new.document.problem(
                ("status",),
                "page-vanished",
                "this explainer was published, and as a draft it is gone from the site",
                found="draft",
                expected=f"{old.record.status}; to take it back, `withdrawn` and a correction that says why",
                write=f"status: {old.record.status}",
            )


def describe_moved_story(present: Present, name: str, to: str) -> Problem:
    """A running story whose id is another now."""
    return _describe_moved(present, f"topics/{name}", f"topics/{to}", "running story")


def _describe_moved(present: Present, name: str, to: str, what: str) -> Problem:
    return Problem(
        present.show(f"{to}.yml"),
        1,
        1,
        Severity.WARNING,
        "page-moved",
        f"this {what} was published under another name; links to its former address lead nowhere",
        found=f"{to}.yml",
        expected=f"{name}.yml, which keeps the page’s address; or a redirect from there, "
        f"as the MkDocs plugin `redirects` makes it: `{name}.md: {to}.md`",
    )


def _describe_gone(former: Former, present: Present, old: Version, wordings: Wordings) -> Problem:
    path = present.show(f"{old.name}.yml")
    if old.record.status == "withdrawn":
        return Problem(
            path,
            1,
            1,
            Severity.ERROR,
            "page-vanished",
            "this explainer was withdrawn and is gone; links to it lead nowhere",
            expected=f"the record and its article back, as they are in {former.reference}: "
            "a withdrawn page keeps its address and says why",
        )
    draft = Draft("retraction", "", "…", "", "")
    offer = Desk(old, wordings.today).offer(draft)
    return Problem(
        path,
        1,
        1,
        Severity.ERROR,
        "page-vanished",
        "this explainer was published and is gone; links to it lead nowhere",
        expected=f"the record and its article back, as they are in {former.reference}, "
        f"with `status: withdrawn` and, {offer.place}, your reason in the place of …",
        write="status: withdrawn",
        paste=offer.paste,
    )
