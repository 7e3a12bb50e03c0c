"""The workflows: pinned actions, no more rights than needed, and commands that a person can run."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[1] / ".github" / "workflows").glob("*.yml"))


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Path:
    """Each workflow in turn."""
    path: Path = request.param
    return path


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


def test_actions_are_pinned_to_commits_with_the_version_beside(workflow: Path) -> None:
    lines = re.findall(r"uses: *(.*)", workflow.read_text(encoding="utf-8"))
    assert lines
    assert [line for line in lines if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_one_version_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: *(.*)", text))
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


def test_only_the_deploying_job_may_write_and_it_runs_no_code_of_ours() -> None:
    rights: dict[str, Any] = {}
    for path in WORKFLOWS:
        assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {"contents": "read"}
        rights |= {f"{path.stem}/{name}": job for name, job in jobs(path).items() if "permissions" in job}
    (deploy,) = rights.values()
    assert list(rights) == ["publish/deploy"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_no_checkout_keeps_the_token(workflow: Path) -> None:
    steps = [step for job in jobs(workflow).values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(
        step["with"] | {"fetch-depth": 0} == {"persist-credentials": False, "fetch-depth": 0} for step in checkouts
    )


def test_pull_requests_are_held_against_what_is_published(repository: Path) -> None:
    # The branch's name is data: it goes by the environment, and neither make nor the shell reads it as anything else.
    starter = repository / "docs/templates/starter/.github/workflows/publish.yml"
    for workflow, job in ((WORKFLOWS[0], "records"), (starter, "build")):
        steps = jobs(workflow)[job]["steps"]
        assert steps[0]["with"]["fetch-depth"] == 0
        (check,) = (step for step in steps if " check" in step.get("run", ""))
        assert check["env"] == {"AGAINST": "${{ github.base_ref && format('origin/{0}', github.base_ref) }}"}


@pytest.mark.parametrize(
    "name",
    ["origin/main", "", "a b", "$(shell touch owned)", "$(touch owned)", "`touch owned`", '";touch owned;"', "$$x"],
)
def test_a_branch_s_name_reaches_the_command_as_it_is(name: str, repository: Path, tmp_path: Path) -> None:
    recipe = re.search(r"^check:.*\n\t@(.*)$", (repository / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert recipe
    program = tmp_path / "bin/ontherecord"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nfor one; do echo "$one"; done\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "Makefile").write_text(f"BIN := bin\nFORMAT := json\nAGAINST ?=\ncheck:\n\t@{recipe[1]}\n", "utf-8")
    done = subprocess.run(
        ["make", "--silent", "check"],
        cwd=tmp_path,
        env=os.environ | {"AGAINST": name},
        capture_output=True,
        text=True,
        check=True,
    )
    expected = ["check", "content", "--strict", "--format", "json", *(["--against", name] if name else [])]
    assert done.stdout.splitlines() == expected
    assert not (tmp_path / "owned").exists()


def test_every_command_is_a_make_target(workflow: Path, repository: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (repository / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    commands = [step["run"] for job in jobs(workflow).values() for step in job["steps"] if "run" in step]
    assert commands
    assert [command for command in commands if [*command.split(), ""][1] not in targets] == []


def test_no_command_pastes_in_what_others_wrote(workflow: Path) -> None:
    commands = [step["run"] for job in jobs(workflow).values() for step in job["steps"] if "run" in step]
    assert [command for command in commands if "${{" in command] == []
