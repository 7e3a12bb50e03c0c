"""Python's search for garbage while a site is built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_AT_ONCE: Final = 50_000
"""After how many new objects Python looks for circles that nobody needs. Pages are made of tens of thousands of values
that hold none: by its own measure it looks through them hundreds of times, which takes a thirtieth of the build."""


class Collecting:
    """How often garbage is looked for, and how often it was before."""

    def __init__(self) -> None:
        self._before = gc.get_threshold()

    def slow_down(self) -> None:
        """Look for it less often."""
        gc.set_threshold(_AT_ONCE, *self._before[1:])

    def put_back(self) -> None:
        """Look for it as often as before, but not in what there is now.

        Loaded modules stay. With a command the process ends, and Python would look through all that it has left once
        more: a fiftieth of the build.
        """
        gc.set_threshold(*self._before)
        gc.freeze()


@contextmanager
def loading() -> Iterator[None]:
    """Load modules without a search for garbage: what they define stays, and looking through it takes a tenth of the time."""
    collecting = Collecting()
    collecting.slow_down()
    try:
        yield
    finally:
        collecting.put_back()
