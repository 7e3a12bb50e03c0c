"""What earlier builds made and the site that is up still has: taken over, if not a byte of it has changed since.

What was made, and of what, is noted in the user's cache folder, not in the site: whoever can write to the site cannot
vouch for what they have put there.
"""

import hashlib
import json
import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

_LARGEST: Final = 1 << 20


class Reuse:
    """The notes of one site."""

    def __init__(self, site_dir: Path) -> None:
        self._site = site_dir
        name = hashlib.sha256(os.fsencode(os.path.realpath(site_dir))).hexdigest()[:24]
        folder = find_cache_folder()
        self._path = folder / "ontherecord" / f"{name}.json" if folder else None
        self._known = self._read()
        self._noted: dict[str, list[str]] = {}

    def find(self, name: str, made_of: str) -> bytes | None:
        """The file of the site that is up, if it was made of the same and is as it was made."""
        if self._known.get(name, [""])[0] != made_of:
            return None
        content = _read_file(self._site / name)
        if content is None or _digest(content) != self._known[name][1]:
            return None
        self._noted[name] = self._known[name]
        return content

    def note(self, name: str, made_of: str, content: bytes) -> None:
        """Remember what a file was made of."""
        self._noted[name] = [made_of, _digest(content)]

    def save(self, built: Path) -> None:
        """Write the notes on what lies in the folder that was built into, for the next build.

        Where they cannot be written, it makes everything anew.
        """
        # Under --dirty most pages are left as they are, and nobody has asked for their files.
        left = {
            name: known for name, known in self._known.items() if name not in self._noted and (built / name).exists()
        }
        notes = left | self._noted
        if self._path is None or notes == self._known:
            return
        text = json.dumps(notes, indent=0, sort_keys=True)
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", dir=self._path.parent, delete=False, encoding="utf-8") as file:
                file.write(text)
            try:
                Path(file.name).replace(self._path)
            except OSError:
                Path(file.name).unlink()

    def _read(self) -> dict[str, list[str]]:
        if self._path is None:
            return {}
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return {
            name: value
            for name, value in (read.items() if isinstance(read, dict) else ())
            if isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)
        }


def find_cache_folder() -> Path | None:
    """The user's folder for what can be made again; None where there is none."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named) if Path(named).is_absolute() else None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else None
    with suppress(RuntimeError):
        return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return None


def _read_file(path: Path) -> bytes | None:
    # Nothing but a plain file of a fitting size: a pipe would be waited for.
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
