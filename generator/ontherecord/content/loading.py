"""From a file of the folder to what it says, with a problem for one that cannot be read."""

from collections.abc import Callable
from typing import TypeVar

from ontherecord.content.decoding import decode
from ontherecord.content.folder import Folder, find_strangers
from ontherecord.content.memory import Memory
from ontherecord.problem import Problem, Severity

T = TypeVar("T")


class Loader:
    """Loads the files of a folder that may be read; what cannot be read is told in `problems`."""

    def __init__(self, folder: Folder, memory: Memory | None, problems: list[Problem]) -> None:
        self.problems = problems
        self._folder = folder
        self._memory = memory
        self._barred = {problem.path for problem in find_strangers(folder, allow_active=True)}

    def load(self, name: str, read: Callable[[str, str], T]) -> T | None:
        """What the file holds, as `read` makes it of its shown path and its text."""
        data = self.open(name)
        return None if data is None else self.make(name, data, read)

    def open(self, name: str) -> bytes | None:
        """The bytes of a file."""
        path = self._folder.show(name)
        if path in self._barred:
            return None
        try:
            with open(f"{self._folder.root}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - pathlib takes as long again
                return file.read()
        except OSError as error:
            self.problems.append(
                Problem(
                    path,
                    1,
                    1,
                    Severity.ERROR,
                    "unreadable",
                    f"this file cannot be read: {error.strerror}",
                    expected="a file that you may read",
                )
            )
            return None

    def make(self, name: str, data: bytes, read: Callable[[str, str], T]) -> T | None:
        """What a file's bytes hold, as `read` makes it of its shown path and its text."""

        def decode_and_read() -> T | Problem:
            path = self._folder.show(name)
            text = decode(path, data)
            return text if isinstance(text, Problem) else read(path, text)

        value = decode_and_read() if self._memory is None else self._memory.recall(name, data, decode_and_read)
        if isinstance(value, Problem):
            self.problems.append(value)
            return None
        return value
