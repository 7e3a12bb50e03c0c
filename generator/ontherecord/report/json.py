"""Problems for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from ontherecord.problem import Problem


def write_json(problems: Sequence[Problem]) -> str:
    """A JSON array with one object a problem; its keys are the fields of `Problem`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
