"""What the figures were measured on."""

import importlib.metadata
import os
import platform
from pathlib import Path

PACKAGES = (
    "ontherecord",
    "mkdocs",
    "Markdown",
    "mkdocs-macros-plugin",
    "hugo",
    "markdown-it-py",
    "Jinja2",
    "PyYAML",
    "pydantic",
)


def describe() -> dict[str, str]:
    """Return name and value of what may move the figures: processor, cores, load, Python and packages."""
    found = {
        "processor": processor(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "system": f"{platform.system()} {platform.release()}",
        "load before": " ".join(f"{load:.2f}" for load in os.getloadavg()),
        "Python": platform.python_version(),
    }
    for package in PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = "not installed"
    return found


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
