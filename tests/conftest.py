"""What every test module may ask for."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# The same examples for everybody: what fails in the checks fails at home. `--hypothesis-profile=search` looks further.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("search", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile("same")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The repository's own folder."""
    return Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _same_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the caller's environment shows in what is built."""
    for name in ("SOURCE_DATE_EPOCH", "LANGUAGE", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, of this test alone."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """An empty folder that any user of the machine can reach and write to, which root's `tmp_path` is not."""
    with tempfile.TemporaryDirectory(prefix="ontherecord-test-") as name:
        folder = Path(name).resolve()
        folder.chmod(0o777)
        yield folder


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """While the test runs we are nobody in particular: root may do everything, which hides what others meet."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
