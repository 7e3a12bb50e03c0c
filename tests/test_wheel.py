"""The wheel, installed where the sources are not, lets both hosts find plugin and theme."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ARTICLE = """\
# The ferry is back

The ferry to the island sails again after three weeks. “We are glad to have it back,” said Ada Brandt, who runs the
island's shop. Some 1,200 people live there.
"""
RECORD = """\
headline: The island has its ferry back
published: 2024-03-01
statements:
  - id: brandt-glad
    who: Ada Brandt
    quote: We are glad to have it back
numbers:
  - id: islanders
    figure: some 1,200
    label: people who live on the island
"""
SETTINGS = """\
site_name: Island news
site_url: https://example.org/news/
docs_dir: content
site_dir: site
theme:
  name: ontherecord
plugins:
  - ontherecord
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without asking a registry."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder)
    run(sys.executable, "-m", "pip", "wheel", *options, repository, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel and, borrowed from ours, everything else but our sources."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    here = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    # A .pth names folders whose own .pth files are not read: the link of an editable install to its sources stays out.
    Path(here, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    return python


def test_the_wheel_holds_every_file_of_both_packages(wheel: Path, repository: Path) -> None:
    there = {
        path.relative_to(root).as_posix()
        for root in (repository / "generator", repository / "themes")
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == there


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_an_installed_wheel_builds_a_site(host: str, installed: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    (content / "ferry.yml").write_text(RECORD, encoding="utf-8")
    (content / "index.md").write_text("# Island news\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    where = run(installed, "-c", "import ontherecord; print(ontherecord.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parents[1])
    run(installed, "-m", host, "build", "--strict", cwd=tmp_path)
    page = (tmp_path / "site" / "ferry" / "index.html").read_text(encoding="utf-8")
    assert "The island has its ferry back" in page
    assert 'id="statement-brandt-glad"' in page
    assert 'id="number-islanders"' in page
