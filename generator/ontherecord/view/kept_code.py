"""Compiled templates, kept where Python keeps its compiled modules: in `__pycache__`, beside what they were made from.

Compiling the components takes as long as building twenty explainers.
"""

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from typing import Final

from jinja2 import BytecodeCache, Environment, compiler
from jinja2.bccache import Bucket

from ontherecord.view import templates

_MAKERS: Final = (compiler.__file__, templates.__file__)
"""What the code depends on besides the template."""


class KeptCode(BytecodeCache):
    """The code of the templates in one folder. Where it cannot be kept, they are compiled anew, as without it."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = f"{folder}{os.sep}"
        self._made_by = " ".join(_date(Path(maker)) for maker in _MAKERS)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's names
        """The file for a template's code; empty where none is kept."""
        return cache_from_source(filename) if filename and filename.startswith(self._folder) else ""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """A template's code, if it was kept, and made from this source in such an environment."""
        made = self.get_source_checksum(source), self._made_by, _describe(environment)
        bucket = Bucket(environment, self.get_cache_key(name, filename), " ".join(made))
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template's code from its file, if it is there and still right."""
        if bucket.key:
            with suppress(OSError, EOFError, ValueError, UnpicklingError), Path(bucket.key).open("rb") as file:
                bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a template's code to its file, whole or not at all."""
        if bucket.key and not sys.dont_write_bytecode:
            _write(Path(bucket.key), bucket.bytecode_to_string())


def _describe(environment: Environment) -> str:
    """What of an environment decides what templates are compiled to."""
    how = environment.autoescape, environment.trim_blocks, environment.lstrip_blocks, sorted(environment.extensions)
    return f"{type(environment).__name__} {how}"


def _write(path: Path, code: bytes) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(code)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _date(path: Path) -> str:
    """What Python asks of a module to know whether it has changed since it was compiled."""
    status = path.stat()
    return f"{status.st_mtime_ns} {status.st_size}"
