"""Explainers beside other plugins and hooks: what these see of a page, and what they may change."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.newsroom import ARTICLE, RECORD, Newsroom, problems_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


def write_spy(newsroom: Newsroom) -> None:
    """Have a hook write down what another plugin sees of each page."""
    (newsroom.folder / "spy.py").write_text(
        """\
import json

seen = {}

def note(page, event, **more):
    toc = [[item.title, item.url, item.level, len(item.children)] for item in page.toc]
    seen.setdefault(page.file.src_uri, {})[event] = {
        "title": page.title, "meta": {key: str(value) for key, value in page.meta.items()}, "toc": toc,
        "types": {key: type(value).__name__ for key, value in page.meta.items()},
        "edit": page.edit_url, "canonical": page.canonical_url, "day": page.update_date,
        "source": page.file.abs_src_path, **more,
    }

def on_page_markdown(markdown, page, **arguments):
    note(page, "markdown", markdown=markdown)

def on_page_content(html, page, **arguments):
    note(page, "content", html=html)

def on_page_context(context, page, **arguments):
    note(page, "context")

def on_post_page(output, page, **arguments):
    note(page, "post")

def on_post_build(config):
    with open("seen.json", "w") as file:
        json.dump(seen, file)
""",
        encoding="utf-8",
    )
    newsroom.configure(hooks=["spy.py"])


def read_spy(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    monkeypatch.chdir(newsroom.folder)
    assert problems_in(newsroom.build()) == []
    seen: dict[str, dict[str, Any]] = json.loads((newsroom.folder / "seen.json").read_text())
    return seen


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs"])
def test_other_plugins_see_title_meta_text_and_days(
    theme: str, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = RECORD.replace("published: 2024-03-01", "published: 2024-03-01\nupdated: 2024-03-05T09:30+01:00")
    newsroom.write_ferry(record=record)
    newsroom.configure(repo_url="https://github.com/island/news", edit_uri="edit/main/content/", theme={"name": theme})
    write_spy(newsroom)
    seen = read_spy(newsroom, monkeypatch)["ferry.md"]
    for event in ("markdown", "content", "context", "post"):
        assert seen[event]["meta"] == {
            "title": "The island has its ferry back",
            "description": "For three weeks everything came by helicopter.",
            "date": "2024-03-01",
            "updated": "2024-03-05 09:30:00+01:00",
            "authors": "['Ola Berg']",
            "tags": "['islands', 'transport']",
        }
        assert seen[event]["title"] == "The island has its ferry back"
        assert seen[event]["edit"] == "https://github.com/island/news/edit/main/content/ferry.yml"
        assert seen[event]["canonical"] == "https://example.org/news/ferry/"
        assert seen[event]["day"] == "2024-03-05"
        assert seen[event]["source"] == str(newsroom.content / "ferry.yml")
    assert (seen["markdown"]["types"]["date"], seen["markdown"]["types"]["updated"]) == ("date", "datetime")
    assert seen["markdown"]["markdown"] == ARTICLE
    assert 'id="statement-brandt-glad"' in seen["content"]["html"]
    assert [one[:3] for one in seen["content"]["toc"]] == [
        ["Key numbers", "#numbers", 2],
        ["Who said what", "#statements", 2],
        ["The article", "#article", 2],
        ["How to cite this page", "#citation", 2],
    ]
    assert seen["content"]["toc"][2][3] == 1, "the article's own heading, and below it its section"


def test_the_edit_link_may_come_from_a_template(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write_pier("2024/Zürich pier")
    newsroom.configure(
        repo_url="https://example.org/repository", edit_uri_template="edit?file=content/{path}&name={path_noext}"
    )
    write_spy(newsroom)
    seen = read_spy(newsroom, monkeypatch)
    assert seen["2024/Zürich pier.md"]["post"]["edit"] == (
        "https://example.org/repository/edit?file=content/2024/Zürich%20pier.yml&name=2024/Zürich%20pier"
    )
    assert seen["index.md"]["post"]["edit"] == "https://example.org/repository/edit?file=content/index.md&name=index"


def test_an_article_is_shown_as_it_was_verified_and_a_page_as_hooks_made_it(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        'def on_page_markdown(markdown, **arguments):\n    return markdown.replace("island", "continent")\n', "utf-8"
    )
    newsroom.configure(hooks=["hook.py"])
    assert problems_in(newsroom.build()) == []
    assert "What happens on the continent." in newsroom.page()
    assert "continent" not in newsroom.page("ferry")


def test_hooks_may_change_content_and_output(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        'def on_page_content(html, **arguments):\n    return html + "<p>from a hook</p>"\n'
        'def on_post_page(output, **arguments):\n    return output.replace("</body>", "<!-- hooked --></body>")\n',
        "utf-8",
    )
    newsroom.configure(hooks=["hook.py"])
    newsroom.build()
    for name in ("", "ferry", "pier"):
        assert "<p>from a hook</p>" in newsroom.page(name)
        assert "<!-- hooked --></body>" in newsroom.page(name)


def test_materials_tags_plugin_lists_the_tags_of_an_explainer(newsroom: Newsroom) -> None:
    newsroom.configure(
        theme={"name": "material"}, plugins=[{"ontherecord": {"pages": "mkdocs"}}, {"tags": {"tags": True}}]
    )
    newsroom.write("tags.md", "# Tags\n\n<!-- material/tags -->\n")
    said = newsroom.build()
    assert problems_in(said) == []
    listing = newsroom.page("tags")
    assert re.search(r'href="\.\./ferry/"[^>]*>\s*The island has its ferry back', listing)
    assert re.search(r'class="md-tag"[^>]*>\s*islands', newsroom.page("ferry"))


def test_a_page_that_another_plugin_makes_is_rendered_by_mkdocs(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        """\
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "made.md", content="# Made\\n\\n<b>bold</b> [ferry](ferry.yml)\\n"))
    files.remove(files.get_file_from_path("about.md"))
    files.append(File.generated(config, "about.md", content="# Replaced\\n"))
""",
        "utf-8",
    )
    newsroom.write("about.md", "# About\n")
    newsroom.configure(hooks=["hook.py"])
    assert problems_in(newsroom.build()) == []
    assert "<b>bold</b>" in newsroom.page("made")
    assert '<a href="../ferry/">ferry</a>' in newsroom.page("made")
    assert "Replaced" in newsroom.page("about")


def test_files_that_a_hook_puts_into_the_content_folder_before_the_build(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        """\
from pathlib import Path

def on_pre_build(config):
    for ending in ("md", "yml"):
        source = Path(config.docs_dir, f"ferry.{ending}")
        Path(config.docs_dir, f"copy.{ending}").write_text(source.read_text())
""",
        "utf-8",
    )
    newsroom.configure(hooks=["hook.py"])
    newsroom.build()
    assert 'id="statement-brandt-glad"' in newsroom.page("copy")
