"""Problems on their way to MkDocs' log, and what MkDocs itself says there."""

import logging
from collections.abc import Sequence

from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from ontherecord.problem import Problem, Severity
from ontherecord.report.text import count_problems, write_problem

log = get_plugin_logger("ontherecord")

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.DEBUG}
# MkDocs' own logger; under ProperDocs it has that name.
_host = logging.getLogger(log.logger.name.partition(".")[0])


def log_problems(problems: Sequence[Problem]) -> None:
    """Write every problem to MkDocs' log at the level of its severity."""
    for problem in problems:
        log.log(_LEVELS[problem.severity], "%s", write_problem(problem))
    notes = sum(problem.severity is Severity.NOTE for problem in problems)
    if notes:
        log.info(
            "%s for whoever edits the records: `ontherecord check` shows %s.",
            f"{notes} notes" if notes > 1 else "1 note",
            "them" if notes > 1 else "it",
        )


def describe_refusal(problems: Sequence[Problem]) -> str:
    """Why nothing was built."""
    return f"On the Record found {count_problems(problems)}. Nothing was built, and the site that is up is as it was."


def will_be_refused() -> bool:
    """Whether MkDocs is going to refuse the site that it has built, for what it counted under `--strict`."""
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in _host.handlers)


def stay_strict_when_quiet() -> None:
    """Have warnings counted under `-q` as well; they are still not shown.

    MkDocs drops them before it counts them, so that `mkdocs -q build --strict` puts every site up.
    """
    quiet = _host.level
    if quiet <= logging.WARNING:
        return
    for handler in _host.handlers:
        handler.setLevel(max(handler.level, quiet))
    _host.setLevel(logging.WARNING)


class NamesTheSite(logging.Filter):
    """Has MkDocs name the folder that the site is going to be in, not the one in which it is being built."""

    def __init__(self, folder: str, site_dir: str) -> None:
        super().__init__()
        self._folder = folder
        self._site_dir = site_dir
        self._logger = logging.getLogger(f"{_host.name}.commands.build")

    def filter(self, record: logging.LogRecord) -> bool:
        """Put the one name for the other, and let the message pass."""
        if isinstance(record.msg, str):
            record.msg = record.msg.replace(self._folder, self._site_dir)
        return True

    def start(self) -> None:
        """Begin."""
        self._logger.addFilter(self)

    def stop(self) -> None:
        """Leave the log as it was."""
        self._logger.removeFilter(self)
