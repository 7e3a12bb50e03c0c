"""Problems on their way to MkDocs' log, and warnings counted as MkDocs counts them."""

import logging
from collections.abc import Sequence

from mkdocs.plugins import get_plugin_logger

from ontherecord.problem import Problem, Severity
from ontherecord.report.text import count_problems, write_problem

log = get_plugin_logger("ontherecord")

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.DEBUG}


class WarningCounter(logging.Handler):
    """Counts what MkDocs counts under `--strict`, so that a site it will refuse is never put up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        # MkDocs' own logger; under ProperDocs it has that name.
        self._logger = logging.getLogger(log.logger.name.partition(".")[0])

    def emit(self, record: logging.LogRecord) -> None:
        """Count a warning or an error."""
        self.count += 1

    def start(self) -> None:
        """Begin to count."""
        self.count = 0
        self._logger.addHandler(self)

    def stop(self) -> None:
        """Count no longer."""
        self._logger.removeHandler(self)


def log_problems(problems: Sequence[Problem]) -> None:
    """Write every problem to MkDocs' log at the level of its severity."""
    for problem in problems:
        log.log(_LEVELS[problem.severity], "%s", write_problem(problem))


def describe_refusal(problems: Sequence[Problem]) -> str:
    """Why nothing was built."""
    return f"On the Record found {count_problems(problems)}. Nothing was built, and the site that is up is as it was."
