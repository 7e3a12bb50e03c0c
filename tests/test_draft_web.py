"""`ontherecord draft` of saved web pages and of addresses. No test here leaves this machine."""

import builtins
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.command import run

from ontherecord.cli.web import fetching
from ontherecord.cli.web.error import PageError
from ontherecord.cli.web.extraction import extract_article
from ontherecord.cli.web.fetching import fetch_page, is_public, split_address

PAGES = Path(__file__).parent / "pages"
NEWSPAPER = (PAGES / "newspaper.html").read_bytes()
RECORD = """\
# yaml-language-server: $schema=https://ontherecord.github.io/ontherecord/schema/explainer.schema.json
headline: Harbour opens again after strike
summary: “The harbour opens on Monday,” Rana Osei, the transport minister, told reporters outside the old customs house.
published: 2024-08-19
status: draft
language: en

article:
  title: Harbour opens again after strike
  author: Mara Lind
  publisher: The Gazette
  url: https://gazette.example/harbour-opens
  published: 2024-08-19
  # the whole of it (full) only where its licence allows that
  display: passages
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an empty content folder."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n", "utf-8")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


# ---------------------------------------------------------------------------------------------- saved pages


@pytest.mark.parametrize(
    "name, known, first, last",
    [
        (
            "newspaper",
            ("Harbour opens again after strike", "Mara Lind", "The Gazette", "2024-08-19", "en"),
            "“The harbour opens on Monday,” Rana Osei",
            "60 per cent of the island’s food.",
        ),
        (
            "blog",
            ("Council votes for the new bridge", "Ivo Marsh", "Marsh End Notes", "2024-08-16", "en"),
            "The council voted 9 to 4",
            "according to the council’s plan.",
        ),
        (
            "old-table",
            ("La mairie rouvre le vieux pont", "", "", "", "fr"),
            "La maire Claire Dubreuil",
            "la passerelle des pêcheurs.",
        ),
    ],
)
def test_the_article_of_a_page(name: str, known: tuple[str, ...], first: str, last: str) -> None:
    found = extract_article((PAGES / f"{name}.html").read_bytes())
    assert (found.title, found.author, found.publisher, found.published, found.language) == known
    assert found.text.startswith(first)
    assert found.text.rstrip().endswith(last)
    for noise in ("cookies", "Read more", "Comments", "Météo", "Archive", "newsletter", known[0]):
        assert noise not in found.text


def test_a_page_without_an_article() -> None:
    with pytest.raises(PageError, match="no article was found in this page; is it a list of articles"):
        extract_article((PAGES / "front-page.html").read_bytes())


def test_an_address_that_a_page_gives_for_itself_is_admitted_like_any_other() -> None:
    page = NEWSPAPER.replace(b"https://gazette.example/harbour-opens", b"javascript:alert(1)")
    assert extract_article(page, "https://gazette.example/x").url == "https://gazette.example/x"


def test_a_saved_page_becomes_an_article_and_a_record(folder: Path) -> None:
    (folder.parent / "saved.html").write_bytes(NEWSPAPER)
    result = run("draft", "saved.html")
    assert (result.exit_code, result.stderr) == (0, "saved.txt: 104 words\nsaved.yml: 9 entries\n")
    assert (folder.parent / "saved.yml").read_text("utf-8").startswith(RECORD)
    for ending in (".txt", ".yml"):
        (folder.parent / f"saved{ending}").rename(folder / f"saved{ending}")
    checked = run("check", "--strict")
    assert checked.exit_code == 0, checked.output
    again = run("draft", "saved.html", "--json")
    assert '"article_from": {"title": "Harbour opens again after strike"' in again.output
    assert not (folder.parent / "saved.txt").exists()


def test_what_is_there_stays(folder: Path) -> None:
    (folder.parent / "saved.html").write_bytes(NEWSPAPER)
    (folder.parent / "saved.txt").write_text("mine", "utf-8")
    result = run("draft", "saved.html")
    assert (result.exit_code, result.stderr) == (1, "saved.txt is there already; nothing was written\n")
    assert not (folder.parent / "saved.yml").exists()
    (folder.parent / "saved.txt").unlink()
    (folder.parent / "saved.yml").write_text("mine", "utf-8")
    assert "saved.yml is there already" in run("draft", "saved.html", "--merge").stderr
    assert not (folder.parent / "saved.txt").exists()


def test_without_the_extra_the_message_names_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "saved.html").write_bytes(NEWSPAPER)
    load = builtins.__import__

    def refuse(name: str, *rest: object, **more: object) -> object:
        if name.startswith("trafilatura"):
            raise ImportError(name)
        return load(name, *rest, **more)  # type: ignore[arg-type]  # handed on as they come

    monkeypatch.setattr(builtins, "__import__", refuse)
    result = run("draft", "saved.html")
    expected = "saved.html: to draft from web pages, install the extra: pip install 'ontherecord[web]'\n"
    assert (result.exit_code, result.stderr) == (1, expected)


# ---------------------------------------------------------------------------------------------- addresses


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {
            "/article": (200, "text/html; charset=utf-8", NEWSPAPER, ""),
            "/moved": (302, "text/html", b"", "/article"),
            "/inside": (302, "text/html", b"", "http://192.168.1.1/admin"),
            "/file": (302, "text/html", b"", "file:///etc/passwd"),
            "/around": (302, "text/html", b"", "/around"),
            "/picture": (200, "image/png", b"x", ""),
            "/large": (200, "text/html", b"x" * (fetching.LARGEST + 1), ""),
        }
        status, kind, body, location = answers.get(self.path, (404, "text/html", b"", ""))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this machine, which the tests take for a public one."""
    public = fetching.is_public
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1" or public(address))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_becomes_an_article_in_the_content_folder(server: str, folder: Path) -> None:
    result = run("draft", f"{server}/moved")
    name = "content/harbour-opens-again-after-strike"
    assert (result.exit_code, result.stderr) == (0, f"{name}.txt: 104 words\n{name}.yml: 9 entries\n")
    assert run("check", "--strict").exit_code == 0
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    "path, message",
    [
        ("/inside", "192.168.1.1 is inside a private network; only public pages are fetched"),
        ("/file", "file:///etc/passwd: an address begins with https:// or http:// and names a host"),
        ("/around", "this address leads on and on; nothing was fetched"),
        ("/picture", "this is image/png and no web page"),
        ("/large", "the page has more than 5 MB"),
        ("/nowhere", "the server answers 404 Not Found"),
    ],
)
def test_what_is_not_fetched(path: str, message: str, server: str) -> None:
    with pytest.raises(PageError) as error:
        fetch_page(server + path)
    assert message in str(error.value)


PRIVATE = "127.0.0.1 10.1.2.3 169.254.169.254 0.0.0.0 224.0.0.1 ::1 fd00::1 ::ffff:10.0.0.1 2002:7f00:1::"


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


def test_public_addresses() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1::1")


def test_a_server_of_this_machine_is_not_asked() -> None:
    with pytest.raises(PageError, match="localhost is inside a private network"):
        fetch_page("http://localhost/")


@pytest.mark.parametrize(
    "url", ["ftp://example.org/x", "javascript:alert(1)", "https://", "http:///x", "https://a.example:port/"]
)
def test_what_is_no_address_of_a_page(url: str) -> None:
    with pytest.raises(PageError):
        split_address(url)


def test_a_password_is_not_repeated(folder: Path) -> None:
    with pytest.raises(PageError) as error:
        split_address("https://ann:secret@gazette.example/")
    assert "secret" not in str(error.value)
    assert list(folder.iterdir()) == []


def test_without_a_network_the_message_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    result = run("draft", "https://gazette.example/harbour")
    assert result.exit_code == 1
    assert result.stderr == (
        "https://gazette.example/harbour: gazette.example was not found: is this machine offline, or the address"
        " misspelt? A page saved in the browser can be drafted without a network\n"
    )
    assert list(folder.iterdir()) == []
