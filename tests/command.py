"""The command `ontherecord`, as tests run it, and a small project to run it in."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from ontherecord.cli import cli

ARTICLE = "“The harbour opens on Monday,” the transport minister said. At least 400 dockers had stopped work.\n"
RECORD = """\
headline: The harbour opens again
published: 2024-08-19
statements:
  - id: opens
    who: Rana Osei
    quote: The harbour opens on Monday
"""
WRONG = RECORD.replace("harbour opens on", "harbor opens on")
_COMMAND = [sys.executable, "-c", "from ontherecord.cli import main; main()"]


def make_project(folder: Path) -> None:
    """Put a project with one explainer into a folder."""
    (folder / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n", "utf-8")
    write(folder, ARTICLE, "harbour.txt")
    write(folder, RECORD)


def write(project: Path, record: str, name: str = "harbour.yml") -> Path:
    """Put a file into a project's content folder."""
    file = project / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(record.encode())
    return file


def run(*arguments: str, given: str | None = None) -> Result:
    """Run the command in this process; `given` is what it reads from its input."""
    result = CliRunner().invoke(cli, arguments, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def start(folder: Path, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [*_COMMAND, *arguments], cwd=folder, env=os.environ | surroundings, capture_output=True, check=False
    )


def leave_early(folder: Path, *arguments: str) -> bytes:
    """What the command says to its standard error when whoever reads its output has gone."""
    command = [*_COMMAND, *arguments]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        return process.stderr.read()
