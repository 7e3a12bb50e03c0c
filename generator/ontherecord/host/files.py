"""Files of pages that are made of other files: an explainer of its record and article, a list of what it lists."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


class MadeFile(File):
    """The file of a page that we make.

    It is edited, dated and compared with the built page by the files it is made of, the first of them above all. One
    that is made of none is always made anew, and has no place to be edited.
    """

    def __init__(self, name: str, config: MkDocsConfig, made_of: Sequence[str], inclusion: InclusionLevel) -> None:
        folder = config.docs_dir if made_of else None
        super().__init__(name, folder, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        self._made_of = made_of
        if made_of:
            self.abs_src_path = str(Path(config.docs_dir, made_of[0]))
            self.edit_uri = made_of[0]
        else:
            self.generated_by = "ontherecord"
            self.content_string = ""

    def is_modified(self) -> bool:
        """Whether one of the files has changed since the page was built; asked under `--dirty`."""
        page = Path(self.abs_dest_path)
        if not self._made_of or not page.is_file():
            return True
        built = page.stat().st_mtime_ns
        paths = (Path(self.src_dir or "", one) for one in self._made_of)
        return any(path.stat().st_mtime_ns > built for path in paths if path.exists())


def always_build(file: File) -> None:
    """Have the file's page built under `--dirty` though it has not changed itself: it lists others that may have."""
    file.is_modified = lambda: True  # type: ignore[method-assign]  # MkDocs made the file


class NamedFiles(Files):
    """The files of a site, in which a page is also found by the names of the files that it is made of.

    So a link to `talks.txt` or `talks.yml` and a line of `nav` lead to the explainer, whoever looks them up.
    """

    def __init__(self, files: Iterable[File], others: Mapping[str, File]) -> None:
        super().__init__(files)
        self._others = others

    def get_file_from_path(self, path: str) -> File | None:
        """The file of this name, or the file of the page that is made of it."""
        # Most are asked for as they are called, and MkDocs takes every name apart first.
        return self.src_uris.get(path) or super().get_file_from_path(path) or self._others.get(path.replace("\\", "/"))
