"""Who gets to speak, counted."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.command import leave_early, run

from ontherecord.cli.tables import measure, shorten, write_columns

PEOPLE = """\
rana-osei:
  name: Rana Osei
  also: [Minister Osei]
  roles:
    - {role: mayor, organisation: town, until: 2024-01-31}
    - {role: minister, organisation: ministry, from: 2024-02-01}
ministry: {name: Ministry of Transport, kind: organisation}
town: {name: Lindhaven, kind: organisation}
"""
ARTICLE = (
    "“One,” said Rana Osei. “Two,” she said. “Three,” a docker said. Dockers want more. The ministry has no plans.\n"
)
HARBOUR = """\
headline: The harbour opens again
published: 2024-08-19
topics: [strike]
statements:
  - {id: one, who: rana-osei, quote: One, basis: on record}
  - {id: two, who: Minister Osei, quote: Two, date: 2024-01-15}
  - {id: three, who: a docker, quote: Three, basis: unnamed}
  - {id: four, who: A docker, paraphrase: More., passage: Dockers want more, basis: unnamed}
  - {id: five, who: ministry, paraphrase: No plans., passage: The ministry has no plans, basis: document}
"""
QUAY = """\
headline: The quay
published: 2024-08-20
statements:
  - {id: one, who: Rana Osei, quote: One}
"""
BY_EXPLAINER = """\
Explainer  all  direct  para  unnamed  docs  who  orgs  most quoted
harbour      5       3     2        2     1    3     2  40% Rana Osei
quay         1       1     0        0     0    1     1  100% Rana Osei
All          6       4     2        2     1    3     2  50% Rana Osei

Counted are the statements of 2 published explainers; drafts and withdrawn ones
  are not.
all: statements
direct: in the speaker’s own words (`quote`)
para: in ours (`paraphrase`)
unnamed: of somebody who is not named (`basis: unnamed`)
docs: taken from a document (`basis: document`)
who: different speakers; all names that people.yml has for one count as one
orgs: organisations that spoke themselves, or by somebody who belonged to them
  then
most quoted: who has the most statements, and what share of them
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two explainers, a draft and a withdrawn one, in which the command is run."""
    for name, text in {
        "mkdocs.yml": "site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n",
        "content/people.yml": PEOPLE,
        "content/topics/strike.yml": "title: The strike\npart_of: port\n",
        "content/topics/port.yml": "title: The port\n",
        "content/harbour.txt": ARTICLE,
        "content/harbour.yml": HARBOUR,
        "content/quay.txt": ARTICLE,
        "content/quay.yml": QUAY,
        "content/gate.txt": ARTICLE,
        "content/gate.yml": f"status: draft\n{QUAY}",
        "content/pier.txt": ARTICLE,
        "content/pier.yml": f"status: withdrawn\n{QUAY}corrections:\n"
        "  - {id: why, date: 2024-08-21, kind: retraction, text: Wrong.}\n",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def audit(*arguments: str) -> Result:
    return run("audit", *arguments)


def table(*arguments: str) -> list[str]:
    return audit(*arguments).stdout.partition("\n\n")[0].splitlines()


def test_by_explainer(project: Path) -> None:
    result = audit()
    assert (result.exit_code, result.stdout, result.stderr) == (0, BY_EXPLAINER, "")


def test_by_person(project: Path) -> None:
    assert table("--by", "person") == [
        "Speaker                all  direct  para  unnamed  docs  pages  share",
        "Rana Osei                3       3     0        0     0      2    50%",
        "a docker                 2       1     1        2     0      1    33%",
        "Ministry of Transport    1       0     1        0     1      1    17%",
        "All                      6       4     2        2     1      2   100%",
    ]


def test_by_topic_a_larger_story_has_what_its_smaller_ones_have(project: Path) -> None:
    assert table("--by", "topic") == [
        "Topic       all  direct  para  unnamed  docs  who  orgs  most quoted",
        "port          5       3     2        2     1    3     2  40% Rana Osei",
        "strike        5       3     2        2     1    3     2  40% Rana Osei",
        "(no topic)    1       1     0        0     0    1     1  100% Rana Osei",
        "All           6       4     2        2     1    3     2  50% Rana Osei",
    ]
    assert "An explainer counts for each of its stories and the larger ones" in audit("--by", "topic").stdout


def test_json_has_the_basis_and_the_organisations_of_the_day(project: Path) -> None:
    (harbour, _) = json.loads(audit("--format", "json").stdout)
    assert harbour == {
        "explainer": "harbour",
        "name": "The harbour opens again",
        "explainers": 1,
        "statements": 5,
        "direct": 3,
        "paraphrased": 2,
        "on_record": 1,
        "unnamed": 2,
        "document": 1,
        "basis_not_told": 1,
        "share_of_all": 0.8333,
        "speakers": 3,
        "most_quoted": "Rana Osei",
        "most_quoted_statements": 2,
        "most_quoted_share": 0.4,
        "organisations": 2,  # in January she was the mayor
        "most_quoted_organisation": "Ministry of Transport",
        "most_quoted_organisation_statements": 2,
        "most_quoted_organisation_share": 0.4,
    }


@pytest.mark.parametrize("by", ["explainer", "person", "topic"])
def test_csv_has_what_json_has(by: str, project: Path) -> None:
    (project / "content/quay.yml").write_text(QUAY.replace("The quay", '"=1+1, the quay"'), "utf-8")
    rows = list(csv.DictReader(io.StringIO(audit("--by", by, "--format", "csv").stdout)))
    told = json.loads(audit("--by", by, "--format", "json").stdout)
    assert [{key: value.removeprefix("'") for key, value in row.items()} for row in rows] == [
        {key: str(value) for key, value in row.items()} for row in told
    ]
    assert by != "explainer" or rows[1]["name"] == "'=1+1, the quay"


def test_only_what_was_asked_for(project: Path) -> None:
    assert [line.split()[0] for line in table("content/quay.yml")] == ["Explainer", "quay", "All"]
    assert [line.split()[0] for line in table("content/quay.yml", "content/harbour.txt")] == [
        *("Explainer", "harbour", "quay", "All")
    ]


def test_nothing_is_published(project: Path) -> None:
    result = audit("content/gate.yml")
    assert (result.exit_code, result.stdout) == (0, "There is no statement in a published explainer here.\n")
    assert audit("content/gate.yml", "--format", "json").stdout == "[]\n"


def test_a_record_with_errors_is_told(project: Path) -> None:
    (project / "content/quay.yml").write_text(QUAY.replace("quote", "qoute"), "utf-8")
    assert audit().stderr == "A file has errors, and the counts may change: `ontherecord check` shows them.\n"


@pytest.mark.parametrize("columns, width", [("40", 80), ("80", 80), ("100", 100), ("300", 120)])
def test_the_table_is_as_wide_as_the_terminal_but_readable(
    columns: str, width: int, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    long = HARBOUR.replace("a docker", "a docker " + "who has worked there for many years " * 4)
    (project / "content/harbour.yml").write_text(long.replace("A docker", "two women"), "utf-8")
    for name in ("harbour", "quay"):
        for ending in ("yml", "txt"):
            file = project / f"content/{name}.{ending}"
            file.rename(project / f"content/{'long-' * 20}{name}.{ending}")
    for by in ("explainer", "person", "topic"):
        lines = audit("--by", by).stdout.splitlines()
        assert max(map(measure, lines)) <= width


@pytest.mark.parametrize(
    "text, most, short",
    [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("日本語学", 6, "日本…"), ("a b cdef", 3, "a…")],
)
def test_what_is_too_long_is_cut(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


def test_columns_stand_under_one_another_in_any_script() -> None:
    assert (
        write_columns(["Wer", "n"], [["日本", "3"], ["é", "12"]])
        == "Wer    n\n日本   3\ne\u0301".replace("e\u0301", "é") + "     12\n"
    )


def test_nobody_moves_the_cursor(project: Path) -> None:
    (project / "content/quay.yml").write_text(QUAY.replace("Rana Osei", '"\\x1b[2J evil"'), "utf-8")
    assert "\x1b" not in audit("--by", "person").stdout


def test_a_reader_that_has_gone(project: Path) -> None:
    assert b"Traceback" not in leave_early(project, "audit")
