"""Which files become pages, which are published, and which are not."""

from pathlib import Path

import pytest
from tests.newsroom import INDEX, PLAIN_RECORD, RECORD, Newsroom, problems_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


def test_records_articles_and_registries_are_not_published_themselves(newsroom: Newsroom) -> None:
    newsroom.write("people.yml", "ada: {name: Ada Brandt, kind: person}\n")
    newsroom.write("topics/ferries.yml", "title: The ferries\n")
    newsroom.write("notes.txt", "A text that is nobody's article.\n")
    newsroom.write("picture.png", "not really")
    newsroom.configure(plugins=["search", {"ontherecord": {"feeds": False, "embeds": False, "downloads": False}}])
    assert problems_in(newsroom.build(strict=True)) == []
    assert newsroom.built() == [
        "404.html",
        "assets/choices.js",
        "assets/embedded.js",
        "assets/embeds.js",
        "assets/explainer.js",
        "assets/icon.svg",
        "assets/look.js",
        "assets/ontherecord.css",
        "assets/search-chunked.js",
        "assets/search-stock.js",
        "assets/search.js",
        "corrections/index.html",
        "ferry/index.html",
        "ferry/share.png",
        "index.html",
        "notes.txt",
        "people/ada/index.html",
        "people/index.html",
        "picture.png",
        "pier/index.html",
        "pier/share.png",
        "search.html",
        "search/index.json",
        "search/pages/0.json",
        "search/pages/1.json",
        "search/pages/2.json",
        "search/pages/3.json",
        "search/pages/4.json",
        "search/pages/5.json",
        "search/pages/6.json",
        "search/pages/7.json",
        "search/search_index.json",
        "search/words/0.json",
        "share.png",
        "sitemap.xml",
        "sitemap.xml.gz",
        "topics/ferries/index.html",
        "topics/index.html",
    ]


def test_nested_folders_and_their_index_pages(newsroom: Newsroom) -> None:
    newsroom.write("2024/README.md", "# The year\n\n[spring](03/ferry.yml) [back](../README.md)\n")
    newsroom.write_ferry("2024/03/ferry")
    newsroom.write_pier("2024/03/index")
    (newsroom.content / "index.md").rename(newsroom.content / "README.md")
    assert problems_in(newsroom.build(strict=True)) == []
    assert "What happens on the island." in newsroom.page()
    assert 'href="03/ferry/"' in newsroom.page("2024")
    assert 'id="statement-office-unhurt"' in newsroom.page("2024/03")
    assert 'href="../../../assets/ontherecord.css"' in newsroom.page("2024/03/ferry")
    assert 'href="2024/03/ferry/"' in newsroom.page()


def test_excluded_files_are_not_read(newsroom: Newsroom) -> None:
    newsroom.write_ferry("attic/ferry", RECORD.replace("glad", "happy"))
    newsroom.write("attic/evil.html", "<script>1</script>")
    newsroom.write("_private.md", "[dead](nowhere.md)\n")
    newsroom.write(".hidden.yml", "nothing: here\n")
    newsroom.write("templates/x.yml", "nothing: here\n")
    newsroom.configure(exclude_docs="attic/\n_*.md\n!_kept.md\n")
    newsroom.write("_kept.md", "# Kept\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert "_kept/index.html" in newsroom.built()
    assert not [name for name in newsroom.built() if "attic" in name or "private" in name or "hidden" in name]


def test_a_link_to_an_excluded_file_is_an_error(newsroom: Newsroom) -> None:
    newsroom.configure(exclude_docs="attic/\n")
    newsroom.write("attic/x.md", "# X\n")
    newsroom.write("index.md", INDEX + "\n[x](attic/x.md)\n")
    assert "dead-link" in problems_in(newsroom.build())[0]


@pytest.mark.parametrize("pattern", ["later.md", "later.yml", "later.*", "/later*"])
def test_draft_docs_make_an_explainer_a_draft(pattern: str, newsroom: Newsroom) -> None:
    newsroom.write_ferry("later")
    newsroom.write("page.md", "# A page\n")
    newsroom.configure(draft_docs=f"{pattern}\npage.md\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert not [name for name in newsroom.built() if name.startswith(("later", "page"))]
    for name in newsroom.built():
        if not name.endswith((".gz", ".png")):
            assert "later/" not in newsroom.page(name), name


def test_explainers_are_never_missed_in_the_menu(newsroom: Newsroom) -> None:
    newsroom.write("orphan.md", "# Orphan\n")
    newsroom.configure(nav=["index.md"], validation={"nav": {"omitted_files": "warn"}})
    (problem,) = problems_in(newsroom.build())
    assert "orphan.md" in problem
    assert "ferry" not in problem
    assert "pier" not in problem
    newsroom.configure(not_in_nav="orphan.md")
    assert problems_in(newsroom.build(strict=True)) == []


def test_without_a_menu_of_ones_own_explainers_are_not_in_it(newsroom: Newsroom) -> None:
    newsroom.write("about.md", "# About\n")
    newsroom.build()
    menu = newsroom.page().partition('<nav class="site-menu"')[2].partition("</nav>")[0]
    assert "About" in menu
    assert "ferry" not in menu


def test_a_draft_is_nowhere_in_a_build(newsroom: Newsroom) -> None:
    newsroom.write_pier(record=PLAIN_RECORD + "status: draft\n")
    newsroom.configure(nav=["index.md", "pier.txt"])
    newsroom.build()
    assert not [name for name in newsroom.built() if "pier" in name]
    for name in newsroom.built():
        if not name.endswith((".gz", ".png")):
            assert "pier is closed" not in newsroom.page(name), name
            assert "pier/" not in newsroom.page(name), name


def test_the_content_folder_may_be_anywhere(newsroom: Newsroom, tmp_path: Path) -> None:
    moved = tmp_path / "else where" / "texts"
    moved.parent.mkdir()
    newsroom.content.rename(moved)
    for docs_dir in ("else where/texts", str(moved)):
        newsroom.configure(docs_dir=docs_dir)
        assert problems_in(newsroom.build(strict=True)) == []
        assert 'id="statement-brandt-glad"' in newsroom.page("ferry")
    (moved / "ferry.yml").write_text(RECORD.replace("glad", "happy"), "utf-8")
    assert any("else where/texts/ferry.yml:" in problem for problem in problems_in(newsroom.build()))


def test_a_configuration_of_another_name_and_folder(newsroom: Newsroom) -> None:
    configuration = newsroom.folder / "config" / "island.yml"
    configuration.parent.mkdir()
    text = (newsroom.folder / "mkdocs.yml").read_text("utf-8").replace("docs_dir: content", "docs_dir: ../content")
    configuration.write_text(text, "utf-8")
    (newsroom.folder / "mkdocs.yml").unlink()
    run = newsroom.run("build", "-f", "config/island.yml")
    assert run.code == 0, run.output
    assert (configuration.parent / "site" / "ferry" / "index.html").is_file()


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "material"])
def test_one_file_of_the_sites_own_replaces_one_component(theme: str, newsroom: Newsroom) -> None:
    own = newsroom.folder / "overrides" / "components" / "numbers"
    own.mkdir(parents=True)
    (own / "numbers.html").write_text(
        "{% macro numbers(view) %}<section>{% for one in view.entries %}<b>OURS {{ one.figure }}</b>{% endfor %}"
        "</section>{% endmacro %}",
        "utf-8",
    )
    (own / "numbers.css").write_text(".ours { color: red }\n", "utf-8")
    newsroom.configure(theme={"name": theme, "custom_dir": "overrides"})
    assert problems_in(newsroom.build(strict=True)) == []
    assert "<b>OURS some 1,200</b>" in newsroom.page("ferry")
    assert 'id="statement-brandt-glad"' in newsroom.page("ferry")
    assert ".ours { color: red }" in newsroom.page("assets/ontherecord.css")
    assert not [name for name in newsroom.built() if "numbers.css" in name]


def test_a_template_and_a_style_sheet_of_the_sites_own(newsroom: Newsroom) -> None:
    overrides = newsroom.folder / "overrides"
    overrides.mkdir()
    (overrides / "main.html").write_text(
        '{% extends "base.html" %}{% block content %}<p>OURS</p>{{ page.content|safe }}{% endblock %}', "utf-8"
    )
    newsroom.write("css/page.css", "h1 { color: red }\n")
    newsroom.write("extra.js", "1\n")
    newsroom.configure(
        theme={"name": "ontherecord", "custom_dir": "overrides"},
        extra_css=["css/page.css"],
        extra_javascript=["extra.js", {"path": "https://example.org/x.js?a=1&b=2", "defer": True}],
        plugins=[{"ontherecord": {"allow_active_files": True}}],
    )
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("ferry")
    assert "<p>OURS</p>" in page
    assert '<link rel="stylesheet" href="../css/page.css">' in page
    assert '<script src="../extra.js"></script>' in page
    assert '<script src="https://example.org/x.js?a=1&amp;b=2" defer></script>' in page
    assert newsroom.page("css/page.css") == "h1 { color: red }\n"


def test_a_style_sheet_of_our_name_in_the_content_folder_is_the_sites_own(newsroom: Newsroom) -> None:
    newsroom.write("assets/ontherecord.css", "h1 { color: red }\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert newsroom.page("assets/ontherecord.css") == "h1 { color: red }\n"


def test_templates_of_the_sites_own_get_the_frame(newsroom: Newsroom) -> None:
    overrides = newsroom.folder / "overrides" / "deep"
    overrides.mkdir(parents=True)
    (overrides / "extra.html").write_text('{% extends "base.html" %}', "utf-8")
    newsroom.configure(
        theme={"name": "ontherecord", "custom_dir": "overrides", "static_templates": ["deep/extra.html", "500.html"]}
    )
    (newsroom.folder / "overrides" / "500.html").write_text('{% extends "base.html" %}', "utf-8")
    assert problems_in(newsroom.build(strict=True)) == []
    assert 'href="../assets/ontherecord.css"' in newsroom.page("deep/extra.html")
    assert 'href="/news/assets/ontherecord.css"' in newsroom.page("500.html")


# ------------------------------------------------------------------------------------------------ untrusted content


def test_files_that_can_run_code_are_refused(newsroom: Newsroom) -> None:
    newsroom.write("evil.html", "<script>1</script>")
    newsroom.write("evil.svg", "<svg/>")
    newsroom.write("evil.js", "1")
    problems = problems_in(newsroom.build())
    assert [problem.partition(": error")[0] for problem in problems[:3]] == [
        f"ERROR ontherecord: content/evil.{ending}:1:1" for ending in ("html", "js", "svg")
    ]
    newsroom.configure(plugins=[{"ontherecord": {"allow_active_files": True}}])
    assert problems_in(newsroom.build(strict=True)) == []
    assert {"evil.html", "evil.svg", "evil.js"} <= set(newsroom.built())


def test_links_out_of_the_content_folder_are_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text("secret", "utf-8")
    (newsroom.content / "key.txt").symlink_to(secret / "key.txt")
    (newsroom.content / "folder").symlink_to(secret)
    (newsroom.content / "within.txt").symlink_to(newsroom.content / "index.md")
    problems = problems_in(newsroom.build())
    assert [problem.partition(":1:1")[0] for problem in problems[:2]] == [
        "ERROR ontherecord: content/folder",
        "ERROR ontherecord: content/key.txt",
    ]
    assert len(problems) == 3
    assert not newsroom.site.exists()


@pytest.mark.parametrize("ending", ["md", "markdown", "mdown", "mkdn", "mkd"])
def test_no_page_of_the_content_folder_is_rendered_with_html(ending: str, newsroom: Newsroom) -> None:
    newsroom.write(f"evil.{ending}", "# Evil\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n")
    newsroom.build()
    if newsroom.site.exists() and "evil/index.html" in newsroom.built():
        page = newsroom.page("evil")
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    else:
        assert problems_in(newsroom.build()) != []


def test_pages_of_trusted_editors_may_be_rendered_by_mkdocs(newsroom: Newsroom) -> None:
    newsroom.write("about.md", "# About\n\n<b>bold</b> and\n\n!!! note\n    noted\n\n[ferry](ferry.yml)\n")
    newsroom.configure(plugins=[{"ontherecord": {"pages": "mkdocs"}}], markdown_extensions=["admonition"])
    assert problems_in(newsroom.build(strict=True)) == []
    assert "<b>bold</b>" in newsroom.page("about")
    assert '<div class="admonition note">' in newsroom.page("about")
    assert 'href="../ferry/"' in newsroom.page("about")
    newsroom.write("index.md", "# R&D\n\nText.\n")
    newsroom.build()
    assert "The pier is closed" in newsroom.page(), "the home page has its list all the same"
    newsroom.configure(nav=["index.md"])
    newsroom.build()
    assert ">R&amp;D</a>" in newsroom.page("about")
