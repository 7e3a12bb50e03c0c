"""Nothing of what stands in a record or a page becomes code, whichever theme prints it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.newsroom import ARTICLE, Newsroom

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
RECORD = f"""\
headline: >-
  H {EVIL}
summary: >-
  S {EVIL}
published: 2024-03-01
authors: ['{EVIL.replace("'", "''")}']
tags: ['{EVIL.replace("'", "''")}']
statements:
  - who: '{EVIL.replace("'", "''")}'
    quote: We are glad to have it back
    about: '{EVIL.replace("'", "''")}'
"""


class _Finder(HTMLParser):
    """The tags and attributes of a page that carry what we planted."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = tag == "script"
        for name, value in attrs:
            if name == "onerror" or (tag == "img" and value == "x"):
                self.found.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script and data.lstrip().startswith("alert(1)"):
            self.found.append(f"script {data}")


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "readthedocs", "material"])
def test_hostile_words_stay_words(theme: str, tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    plugins: list[object] = ["search", "ontherecord"]
    if theme == "material":
        plugins.append({"tags": {}})
    newsroom.configure(
        theme={"name": theme},
        plugins=plugins,
        repo_url="https://example.org/r",
        edit_uri="edit/main/",
        nav=["index.md", "evil.yml", "page.md", "named.md"],
    )
    newsroom.write("index.md", "# News\n")
    newsroom.write_ferry("evil", RECORD)
    newsroom.write_ferry("other", RECORD)
    yaml = EVIL.replace("'", "''")
    newsroom.write(
        "page.md", f"---\ntitle: 'T {yaml}'\ndescription: '{yaml}'\nauthor: '{yaml}'\ntags: ['{yaml}']\n---\n# P\n"
    )
    newsroom.write("named.md", "# N " + EVIL.replace("<", "\\<") + "\n")
    newsroom.write('x" onerror="alert(2)\'<b>.md', "No heading.\n")
    newsroom.build()
    pages = [name for name in newsroom.built() if name.endswith(".html")]
    assert "evil/index.html" in pages
    assert len(pages) >= 6
    for name in pages:
        assert _Finder(newsroom.page(name)).found == [], name
    page = newsroom.page("evil")
    assert "alert(1)" in page, "the words are there, as words"
    assert not re.search(r"<title>[^<]*<script", page)


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs"])
def test_an_innocent_ampersand_is_one(theme: str, tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.configure(theme={"name": theme}, nav=["index.md", "ferry.md", "page.md"])
    newsroom.write("index.md", "# News\n")
    newsroom.write("page.md", "# P & Q <i>\n")
    newsroom.write_ferry(record=RECORD.replace(f"H {EVIL}", "Dock & Sons’ <new> “ferry”"), article=ARTICLE)
    newsroom.build()
    angles = ("&lt;", "&gt;") if theme == "ontherecord" else ("‹", "›")
    headline = "Dock &amp; Sons’ {}new{} “ferry”".format(*angles)
    assert headline in newsroom.page("ferry").partition("</title>")[0]
    assert f">{headline}</a>" in newsroom.page()
    assert ">P &amp; Q {}i{}</a>".format(*angles) in newsroom.page()
    assert "Dock &amp; Sons’ &lt;new&gt; “ferry”" in newsroom.page("ferry").partition("<h1")[2]
