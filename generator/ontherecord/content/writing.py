"""Writing a file so that it is the old one or the new one, whatever happens."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def replace_text(path: Path, text: str) -> None:
    """Give the file this text, in UTF-8 with the byte order mark it had; its permissions stay. Raises OSError."""
    target = Path(os.path.realpath(path))
    old = target.read_bytes()
    data = (BYTE_ORDER_MARK if old.startswith(BYTE_ORDER_MARK) else b"") + text.encode()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
