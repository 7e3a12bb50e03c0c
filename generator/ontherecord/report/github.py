"""Problems as GitHub's workflow commands, which become annotations on the lines they name.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Sequence

from ontherecord.problem import Problem, Severity
from ontherecord.report.text import count_problems

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write_github(problems: Sequence[Problem]) -> str:
    """One command a problem, and a closing line that counts them."""
    return "".join(_write(problem) + "\n" for problem in problems) + count_problems(problems) + "\n"


def _write(problem: Problem) -> str:
    labels = ("found", "expected", "nearest", "write")
    parts = [problem.message, *(f"{label}: {text}" for label in labels if (text := getattr(problem, label)))]
    values = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": f"On the Record: {problem.code}",
    }
    parts += [f"paste:\n{problem.paste}"] if problem.paste else []
    about = ",".join(f"{name}={_escape_value(value)}" for name, value in values.items())
    message = _escape("\n".join(parts))
    return f"::{_COMMANDS[problem.severity]} {about}::{message}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_value(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
