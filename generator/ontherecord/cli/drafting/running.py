"""Drafting few articles one after the other, and many in parallel behind a progress bar."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial

import click

from ontherecord.cli.drafting.given import show_name
from ontherecord.cli.drafting.outcome import draft_one
from ontherecord.cli.drafting.wishes import Outcome, Wishes

_LONG_RUN = 3
"""From how many articles on a progress bar is worth its line."""


def draft_all(names: list[str], wishes: Wishes) -> Iterator[Outcome]:
    """What came of each article, in their order; one that fails does not stop the others."""
    if len(names) < _LONG_RUN:
        ask = _ask if sys.stdin.isatty() and sys.stderr.isatty() else None
        yield from (draft_one(name, wishes, ask) for name in names)
        return
    done: dict[str, Outcome] = {}
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool, _watch(len(names)) as step:
        waiting = {pool.submit(draft_one, name, wishes): name for name in names}
        for future in as_completed(waiting):
            name = waiting[future]
            try:
                done[name] = future.result()
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                done[name] = Outcome(message=f"{show_name(name)}: {error}", failed=True)
            step()
    yield from (done[name] for name in names)


@contextmanager
def _watch(total: int) -> Iterator[partial[None]]:
    if not sys.stderr.isatty():
        yield partial(lambda: None)
        return
    with click.progressbar(length=total, label="Drafting", file=sys.stderr) as bar:
        yield partial(bar.update, 1)


def _ask(shown: str) -> str:
    answer: str = click.prompt(f"When was {shown} published? (like 2024-08-19)", err=True)
    return answer.strip()
