"""What the README, the handbook and the starter say is what the program does today.

Some of it is made from the code: the field tables, what the checks say of themselves, the messages that are quoted. It
stands between comments that say how; `python -m tests.test_handbook` writes all of it anew.
"""

import ast
import inspect
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from ontherecord.cli import cli
from ontherecord.cli.against import make_wordings
from ontherecord.content.decoding import LARGEST
from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.dossier.disagreements import check_series
from ontherecord.host.options import Options
from ontherecord.publish.tables.guide import write_columns
from ontherecord.record.document import DEEPEST, read_document
from ontherecord.record.handbook import TABLES, fill_tables
from ontherecord.record.reading import read_record
from ontherecord.report.text import write_problem, write_text
from ontherecord.verify import naming
from ontherecord.verify.against import check_against
from ontherecord.verify.against.former import Former, Present, Version
from ontherecord.verify.checks import CHECKS, images
from ontherecord.verify.registries import check_people_file, check_topic_file
from ontherecord.view.chrome import POLICY

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "docs" / "handbook"
STARTER = ROOT / "docs" / "templates" / "starter"
EXAMPLES = (ROOT / "README.md", HANDBOOK / "writing.md")
_ALL: tuple[Any, ...] = (*CHECKS, check_people_file, check_topic_file, check_series, check_against)
ALL_CHECKS: dict[str, Any] = {check.__name__: check for check in _ALL}

_FILE = re.compile(r"`(?P<name>[\w/-]+\.\w+)`[^\n`]*:\n\n```\w*\n(?P<text>.*?)```", re.DOTALL)
_MISTAKE = re.compile(
    r"(?P<head><!-- mistake: (?P<right>.+?) => (?P<wrong>.+?) -->\n+```text\n)(?P<text>.*?)(?P<end>```)", re.DOTALL
)
_CHECK = re.compile(r"(?P<head><!-- check: (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)
_EXPLAINED = re.compile(r"^\| `(?P<code>[a-z0-9-]+)` \| (?P<severity>error|warning|note)\b[^|]* \|", re.MULTILINE)
_REPORTED = re.compile(r": (?P<severity>error|warning|note): .* \[(?P<code>[a-z0-9-]+)\]$", re.MULTILINE)
_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MAKERS = {"Problem", "problem", "_problem", "_Found", "wrong", "_refuse", "_refuse_at", "_stranger"}
"""What a problem is made with; the first text without spaces among the arguments is its code."""


def read_files(document: Path) -> dict[str, str]:
    """The files that a document shows, by the name that stands before each."""
    return {match["name"]: match["text"] for match in _FILE.finditer(document.read_text("utf-8"))}


def lay_out(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def report(files: dict[str, str]) -> str:
    """What `ontherecord check` says about the files of a content folder."""
    with TemporaryDirectory() as name:
        lay_out(files, Path(name))
        return write_text(read_content(list_folder(Path(name, "content"), "content"), Rules()).problems)


def fill_messages(text: str, files: dict[str, str]) -> str:
    """The text with each quoted message as it is when its mistake is made in the record."""

    def fill(match: re.Match[str]) -> str:
        record = next(name for name in files if name.startswith("content/") and name.endswith(".yml"))
        assert files[record].count(match["right"]) == 1
        wrong = {**files, record: files[record].replace(match["right"], match["wrong"])}
        return match["head"] + report(wrong) + match["end"]

    return _MISTAKE.sub(fill, text)


def fill_checks(text: str) -> str:
    """The text with what each check's docstring says."""
    return _CHECK.sub(lambda match: f"{match['head']}{inspect.getdoc(ALL_CHECKS[match['name']])}\n{match['end']}", text)


_COMPARISON = re.compile(r"(?P<head><!-- comparison -->\n```text\n).*?(?P<end>```\n<!-- end -->)", re.DOTALL)


def fill_comparison(text: str) -> str:
    """The text with what is said about the record of `writing.md` when its figure was published otherwise."""
    files = read_files(HANDBOOK / "writing.md")
    record = files["content/library.yml"]
    document = read_document("content/library.yml", record)
    published = read_document("content/library.yml", record.replace("figure: about 340", "figure: about 430"))
    versions = []
    for one in (published, document):
        read = read_record(one).value
        assert read is not None
        versions.append(Version("library", one, read))
    present = Present({"library": versions[1]}, frozenset({"library"}), frozenset(), {}, frozenset(), frozenset())
    problems = check_against(Former("origin/main", (versions[0],)), present, make_wordings("en", "2025-06-18"))
    told = "\n\n".join(write_problem(problem) for problem in problems)
    return _COMPARISON.sub(lambda match: f"{match['head']}{told}\n{match['end']}", text)


def fill_columns(text: str) -> str:
    """The text with the columns of the tables."""
    head, start, rest = text.partition("<!-- columns -->\n")
    return head + start + write_columns() + "".join(rest.partition("<!-- end -->")[1:])


def codes_in_source() -> Iterator[str]:
    rooms = ROOT / "generator" / "ontherecord"
    for file in [
        *rooms.glob("content/*.py"),
        *rooms.glob("record/*.py"),
        *rooms.glob("record/syntax/*.py"),
        *rooms.glob("verify/**/*.py"),
        *rooms.glob("dossier/*.py"),
    ]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in _MAKERS:
                words = (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))
                yield from [word for word in words if _CODE.fullmatch(word)][:1]
            elif isinstance(node, ast.Tuple) and file.parent.name == "checks":  # a table of messages and codes
                words = (one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str))
                yield from (word for word in words if _CODE.fullmatch(word) and "-" in word)


def test_the_field_tables_are_those_of_the_fields() -> None:
    text = (HANDBOOK / "format.md").read_text("utf-8")
    assert set(re.findall(r"<!-- fields: (\w+) -->", text)) == set(TABLES)
    assert fill_tables(text) == text


def test_a_field_table_lists_every_key_and_says_which_are_needed() -> None:
    filled = fill_tables("<!-- fields: Passage -->\nold\n<!-- end -->\nkept\n")
    assert filled == (
        "<!-- fields: Passage -->\n"
        "| key | what stands there | what it says |\n|---|---|---|\n"
        "| **`exact`** | text | The words themselves. |\n"
        "| `prefix` | text | Words right before them, when they stand in the article twice. |\n"
        "| `suffix` | text | Words right after them. |\n"
        "<!-- end -->\nkept\n"
    )


def test_a_field_table_says_what_kind_of_value_a_key_takes() -> None:
    text = fill_tables("<!-- fields: Record -->\n<!-- end -->\n<!-- fields: Role -->\n<!-- end -->\n")
    for row in (
        "| `status` | `draft`, `live`, `withdrawn`; `live` when left out |",
        "| `image` | [image](#image) |",
        "| `sources` | [sources](#source) by id |",
        "| `timeline` | list of [events](#event) |",
        "| `topics` | id, or a list of ids |",
        "| `from` | date |",
    ):
        assert row in text


def test_each_check_says_in_the_handbook_what_its_docstring_says() -> None:
    text = (HANDBOOK / "checks.md").read_text("utf-8")
    assert _CHECK.findall(text)
    assert [match["name"] for match in _CHECK.finditer(text)] == list(ALL_CHECKS)
    assert fill_checks(text) == text


def test_the_comparison_that_editors_are_shown_is_the_one_that_is_printed() -> None:
    text = (HANDBOOK / "editors.md").read_text("utf-8")
    assert _COMPARISON.search(text)
    assert "changed-without-correction" in text
    assert fill_comparison(text) == text


def test_every_code_is_explained_once_and_no_other() -> None:
    explained = [match["code"] for match in _EXPLAINED.finditer((HANDBOOK / "checks.md").read_text("utf-8"))]
    assert sorted(explained) == sorted(set(codes_in_source()))


def test_severities_are_those_that_the_golden_cases_show() -> None:
    told = {
        match["code"]: match["severity"] for match in _EXPLAINED.finditer((HANDBOOK / "checks.md").read_text("utf-8"))
    }
    folder = ROOT / "tests" / "cases"
    cases = [path.read_text("utf-8") for path in (*folder.glob("*/*.txt"), *folder.glob("against/*/*.txt"))]
    shown = {(match["code"], match["severity"]) for text in cases for match in _REPORTED.finditer(text)}
    assert shown
    assert shown - set(told.items()) == set()


@pytest.mark.parametrize("document", EXAMPLES, ids=lambda path: path.name)
def test_an_example_has_nothing_wrong_with_it(document: Path) -> None:
    assert report(read_files(document)) == "no problems\n"


@pytest.mark.parametrize("document", EXAMPLES, ids=lambda path: path.name)
def test_a_quoted_message_is_the_one_that_is_printed(document: Path) -> None:
    text = document.read_text("utf-8")
    assert _MISTAKE.search(text)
    assert fill_messages(text, read_files(document)) == text


def test_the_steps_of_writing_make_the_whole_record() -> None:
    text = (HANDBOOK / "writing.md").read_text("utf-8")
    whole = read_files(HANDBOOK / "writing.md")["content/library.yml"]
    steps = re.findall(
        r"```yaml\n(.*?)```", text.partition("## Step by step")[2].partition("## The whole record")[0], re.DOTALL
    )
    assert steps
    assert "\n".join(steps) == whole


def test_the_correction_that_writing_shows_fits_its_record() -> None:
    files = read_files(HANDBOOK / "writing.md")
    correction = re.findall(r"```yaml\n(corrections:.*?)```", (HANDBOOK / "writing.md").read_text("utf-8"), re.DOTALL)
    assert len(correction) == 1
    corrected = {**files, "content/library.yml": f"{files['content/library.yml']}\n{correction[0]}"}
    assert report(corrected) == "no problems\n"


def test_the_people_that_the_format_shows_have_nothing_wrong_with_them() -> None:
    people = read_files(HANDBOOK / "format.md")["people.yml"]
    assert report({"content/people.yml": people}) == "no problems\n"


def test_limits_are_those_of_the_program() -> None:
    security = (HANDBOOK / "security.md").read_text("utf-8")
    assert re.findall(r"more\s+than\s+(\d+)\s+levels", security) == [str(DEEPEST)]
    assert {int(size) * 1_000_000 for size in re.findall(r"(\d+)\s+MB", security)} == {LARGEST}
    alt = (HANDBOOK / "accessibility.md").read_text("utf-8")
    assert re.findall(r"more\s+than\s+(\d+)\s+characters", alt) == [str(images._LONGEST_ALT)]
    name = (ROOT / "docs" / "decisions" / "017-names-as-well-as-ids.md").read_text("utf-8")
    assert re.findall(r"(\d+)\s+per\s+cent", name) == [str(naming._NEARLY)]
    assert naming._SHORTEST == 4  # “at least four characters”


def test_the_policy_is_the_one_that_pages_have() -> None:
    assert f"```text\n{POLICY}\n```" in (HANDBOOK / "security.md").read_text("utf-8")


def test_the_readme_makes_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = read_files(ROOT / "README.md")
    assert len(files["mkdocs.yml"].splitlines()) == 4
    lay_out(files, tmp_path)
    monkeypatch.chdir(tmp_path)
    checked = CliRunner().invoke(cli, ["check", "--strict"])
    assert (checked.exit_code, checked.output) == (0, "no problems\n")
    build(tmp_path)
    page = (tmp_path / "site" / "library" / "index.html").read_text("utf-8")
    assert 'id="statement-closed-to-workers"' in page
    assert 'href="#passage-number-sunday-visitors"' in page


def test_the_starter_makes_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "starter"
    shutil.copytree(STARTER, folder)
    monkeypatch.chdir(folder)
    checked = CliRunner().invoke(cli, ["check", "--strict"])
    assert (checked.exit_code, checked.output) == (0, "no problems\n")
    build(folder)
    assert "example" in (folder / "site" / "example" / "index.html").read_text("utf-8")
    assert 'href="example/"' in (folder / "site" / "index.html").read_text("utf-8")


def build(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_the_starters_workflow_pins_what_ours_pin_and_gives_no_more_rights() -> None:
    own = "".join(path.read_text("utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml"))
    text = (STARTER / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    uses = re.findall(r"uses: *(.*)", text)
    assert uses
    assert set(uses) - set(re.findall(r"uses: *(.*)", own)) == set()
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job} == {
        "deploy": {"pages": "write", "id-token": "write"}
    }
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert [step["with"] for step in steps if "checkout@" in step.get("uses", "")] == [
        {"persist-credentials": False, "fetch-depth": 0}
    ]
    assert [step["run"] for step in steps if "run" in step] == [
        "pip install --requirement requirements.txt",
        'ontherecord check --format github ${AGAINST:+--against "$AGAINST"}',
        "mkdocs build --strict",
    ]
    assert "${{" not in "".join(step.get("run", "") for step in steps)


def test_the_readme_shows_the_starters_workflow_address() -> None:
    assert "docs/templates/starter/.github/workflows/publish.yml" in (ROOT / "README.md").read_text("utf-8")


def test_the_columns_are_those_of_the_tables() -> None:
    text = (HANDBOOK / "data.md").read_text("utf-8")
    assert fill_columns(text) == text


def test_every_option_is_explained_with_its_default() -> None:
    text = (
        (HANDBOOK / "mkdocs.md").read_text("utf-8").partition("## The options of the plugin")[2].partition("\n## ")[0]
    )
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", text, re.MULTILINE))
    options = {name: option.default for name, option in Options._schema}
    assert rows.keys() == options.keys()
    shown = {
        name: "the theme’s" if default is None else f"`{str(default).lower()}`" for name, default in options.items()
    }
    assert rows == shown


def test_every_component_is_named() -> None:
    text = (HANDBOOK / "mkdocs.md").read_text("utf-8")
    named = text.partition("<!-- components -->")[2].partition("<!-- end -->")[0]
    assert re.findall(r"`(\w+)`", named) == sorted(
        path.name for path in (ROOT / "themes/ontherecord_theme/components").iterdir()
    )


DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text("utf-8"), flags=re.DOTALL)
    dead = []
    for href in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, fragment = href.partition("#")
        if "://" in href:
            continue
        target = document.parent / path if path else document
        if not target.exists() or (fragment and fragment not in anchors(target)):
            dead.append(href)
    assert dead == []


def anchors(document: Path) -> set[str]:
    """The addresses that GitHub gives a document's headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def write_anew() -> None:
    """Write what is made from the code into the documents."""
    for path, fill in (
        (HANDBOOK / "format.md", fill_tables),
        (HANDBOOK / "checks.md", fill_checks),
        (HANDBOOK / "editors.md", fill_comparison),
        (HANDBOOK / "data.md", fill_columns),
    ):
        path.write_text(fill(path.read_text("utf-8")), "utf-8")
    for path in EXAMPLES:
        path.write_text(fill_messages(path.read_text("utf-8"), read_files(path)), "utf-8")


if __name__ == "__main__":
    write_anew()
