"""What can be downloaded: files beside each explainer, the same tables for the whole site, and the schemas."""

from html import escape
from pathlib import Path

from markupsafe import Markup
from mkdocs.structure.files import File, Files

from ontherecord.host.explainer_page import ExplainerPage, find_day
from ontherecord.host.gathering import Gathered, GatheredPage, Gathering
from ontherecord.host.links import Links
from ontherecord.host.publishing import Outlet
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared
from ontherecord.publish.addresses import Addresses, find_folder, from_the_top, lead_from_folder, lead_to_folder
from ontherecord.publish.schemas import read_schemas
from ontherecord.publish.tables.fields import DATA, EXPLAINER, PACKAGE, SITE_TABLES, name_file
from ontherecord.publish.tables.guide import explain_data, list_contents
from ontherecord.publish.tables.package import make_site_package
from ontherecord.publish.tables.spreadsheet import write_head
from ontherecord.publish.tables.writing import Place, write_explainer
from ontherecord.record.schema import locate_schema, name_schema
from ontherecord.verify.explainer import Explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.page import ExplainerView

PAGE = "data.md"
FOLDER = "data/"
SCHEMAS = "schema/"
_OWN_STAYS = "The content folder has a file %s of its own, which is published in the place of the data."
_AT_ONCE = 1_000_000
"""How many characters of a table are kept before they are written."""


class Downloading:
    """The files of one build."""

    def __init__(self, shared: Shared, files: Files, explainers: int) -> None:
        self._shared = shared
        self._site = shared.address
        self._schema = f"{self._site}{SCHEMAS}{name_schema('data')}" if self._site else locate_schema("data")
        self._outlet = Outlet(shared.config, files, _OWN_STAYS)
        self._waited_for = explainers
        other = next((one for one in files if one.page is not None and find_folder(one.dest_uri) == FOLDER), None)
        is_taken = isinstance(other and other.page, ExplainerPage)
        self._has_folder = explainers > 0 and not is_taken
        if is_taken:
            log.info("An explainer has the address %s of the site's tables, of which none are made.", FOLDER)
        self._tables = {
            table.name: _Table(
                Path(shared.config.site_dir, FOLDER, name_file(table)), write_head(table, EXPLAINER.name)
            )
            for table in SITE_TABLES
            if self._has_folder and self._outlet.is_free(f"{FOLDER}{name_file(table)}")
        }

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """Write an explainer's files, and its lines of the site's tables; the head names its data.json."""
        page = from_the_top(file.url)
        place = Place(
            at=Addresses(self._site, page),
            folder=find_folder(page),
            page=lead_from_folder(page),
            schema=self._schema,
            day=find_day(explainer),
        )
        written = write_explainer(explainer, view, place)
        folder = find_folder(file.dest_uri)
        for name, content in written.files.items():
            self._outlet.write(folder + name, content)
        self._waited_for -= 1
        if explainer.record.status != "draft":
            for name, table in self._tables.items():
                table.add(written.lines[name])
        href = escape(lead_to_folder(page) + DATA)
        return f'<link rel="alternate" type="application/json" href="{href}">\n'.encode()

    def finish(self) -> None:
        """Write what is of the site as a whole; its tables only when every explainer was rendered, not under --dirty."""
        for table in self._tables.values():
            table.finish(is_whole=not self._waited_for)
        if self._has_folder:
            self._outlet.write(FOLDER + PACKAGE, make_site_package(self._shared.config.site_name, self._site))
        for name, content in read_schemas().items():
            self._outlet.write(SCHEMAS + name, content)


def place_data_page(gathering: Gathering, day: str) -> str:
    """The address of the page about the site's data from the top of the site; empty where the site has its own there."""
    made = gathering.place(PAGE)
    if made is None:
        return ""
    file, shared = made, gathering.shared
    title = find_labels(shared.language).data_of_site

    def gather(_: Links) -> Gathered:
        view = explain_data(shared.language, lead_to_folder(from_the_top(file.url)), "../" * file.url.count("/"))
        html = Markup("<h1>{}</h1>\n").format(title) + shared.components.render("tables", view)
        return Gathered(html, list_contents(view))

    GatheredPage(title, file, day, shared, gather)
    shared.gathered["data"] = file
    return file.url


class _Table:
    """A file that grows line by line, beside the one that is there until it is whole."""

    def __init__(self, path: Path, head: str) -> None:
        self._path = path
        self._growing = path.with_name(f".{path.name}")
        self._waiting = [head]
        self._size = 0
        self._begun = False

    def add(self, lines: str) -> None:
        self._waiting.append(lines)
        self._size += len(lines)
        if self._size > _AT_ONCE:
            self._write()

    def finish(self, *, is_whole: bool) -> None:
        self._write()
        if is_whole:
            self._growing.replace(self._path)
        else:
            self._growing.unlink()

    def _write(self) -> None:
        if not self._begun:
            self._growing.parent.mkdir(parents=True, exist_ok=True)
        with self._growing.open("ab" if self._begun else "wb") as file:
            file.write("".join(self._waiting).encode("utf-8"))
        self._begun, self._waiting, self._size = True, [], 0
