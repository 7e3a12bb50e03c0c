"""Who may import whom: the contracts hold, and each of them would notice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
MODULES = [
    "ontherecord/__init__.py",
    "ontherecord/problem.py",
    "ontherecord/report/__init__.py",
    "ontherecord/text/__init__.py",
    "ontherecord/record/__init__.py",
    "ontherecord/verify/__init__.py",
    "ontherecord/host/__init__.py",
    "ontherecord/host/staging.py",
    "ontherecord/cli/__init__.py",
    "ontherecord_theme/__init__.py",
]


def lint_imports(folder: Path, *roots: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(folder / root) for root in roots), "COLUMNS": "120"}
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


def test_a_room_imports_only_from_below(repository: Path) -> None:
    result = lint_imports(repository, "generator", "themes")
    assert result.returncode == 0, result.stdout


@pytest.fixture
def rooms(repository: Path, tmp_path: Path) -> Path:
    """Our rooms, empty, with our contracts."""
    shutil.copy(repository / "pyproject.toml", tmp_path)
    for module in MODULES:
        (tmp_path / module).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / module).touch()
    return tmp_path


@pytest.mark.parametrize(
    "module, line",
    [
        ("ontherecord/verify/__init__.py", "import ontherecord.text, ontherecord.problem"),
        ("ontherecord/host/plugin.py", "import mkdocs.config, ontherecord.report, ontherecord.verify"),
        ("ontherecord/cli/__init__.py", "import ontherecord.report, ontherecord.host"),
        ("ontherecord/report/__init__.py", "import ontherecord.problem"),
    ],
)
def test_a_right_import_is_let_pass(module: str, line: str, rooms: Path) -> None:
    (rooms / module).write_text(line, encoding="utf-8")
    result = lint_imports(rooms, "")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    "module, line, contract",
    [
        ("ontherecord/text/wrong.py", "import ontherecord.record", "A room imports only from rooms below it"),
        ("ontherecord/problem.py", "import ontherecord.report", "A room imports only from rooms below it"),
        ("ontherecord/new_room.py", "", "A room imports only from rooms below it"),
        ("ontherecord/verify/wrong.py", "import mkdocs.config", "Only ontherecord.host imports MkDocs"),
        ("ontherecord/cli/wrong.py", "import properdocs.config", "Only ontherecord.host imports MkDocs"),
        ("ontherecord/host/staging.py", "import mkdocs.config", "Staging knows folders only"),
        ("ontherecord/verify/wrong.py", "import ontherecord.report", "Only the shell writes reports"),
        ("ontherecord_theme/wrong.py", "import ontherecord.problem", "The theme is templates and styles only"),
    ],
)
def test_a_wrong_import_is_noticed(module: str, line: str, contract: str, rooms: Path) -> None:
    (rooms / module).write_text(line, encoding="utf-8")
    result = lint_imports(rooms, "")
    assert result.returncode == 1, result.stderr
    assert f"{contract} BROKEN" in result.stdout
