"""The lower bounds of pyproject.toml as constraints for pip: `python -m tests.lowest`."""

import re
import sys
import tomllib
from pathlib import Path


def lowest(dependencies: list[str]) -> list[str]:
    """Each dependency pinned to the oldest version it allows."""
    return [re.sub(r"^([\w.-]+)>=([\w.]+).*$", r"\1==\2", dependency) for dependency in dependencies]


if __name__ == "__main__":
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["pictures"]]
    sys.stdout.write("".join(f"{line}\n" for line in lowest(asked)))
