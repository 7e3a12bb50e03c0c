"""The macros of the mkdocs-macros site. The C loader is used, without typing: the quickest way PyYAML has."""

from pathlib import Path
from typing import Any

import yaml

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - it makes text, lists and mappings only


def shown(edtf: str) -> str:
    if "/" in edtf:
        return " to ".join(shown(end) for end in edtf.split("/"))
    year, *rest = edtf.split("-")
    month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
    day = f"{int(rest[1])} " if len(rest) == 2 else ""
    return f"{day}{month}{year}"


def define_env(env: Any) -> None:
    data = Path(env.project_dir) / "data"
    people = read(data / "people.yml")
    topics = read(data / "topics.yml")

    def read_record(name: str) -> Any:
        return read(data / f"{name}.yml")

    def described(who: str) -> str:
        party = people.get(who)
        if party is None:
            return who
        name: str = party["name"]
        return f"{name}, {party['role']}, {people[party['organisation']]['name']}" if "role" in party else name

    def topic_title(topic: str) -> str:
        title: str = topics[topic]["title"]
        return title

    env.macro(read_record)
    env.macro(topic_title)
    env.filter(described)
    env.filter(shown)
