"""What mkdocs.yml says, in our terms."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Content, Memory, Rules, read_content
from ontherecord.host.options import Options

STYLESHEET = "assets/ontherecord.css"
ARCHIVE = "explainers.md"


def configure(config: MkDocsConfig, options: Options) -> None:
    """Have pages of other themes load the components' style sheet."""
    if not is_own_theme(config) and STYLESHEET not in config.extra_css:
        config.extra_css.append(STYLESHEET)


def is_own_theme(config: MkDocsConfig) -> bool:
    """Whether the site's theme is ours, or one made from it."""
    return bool(config.theme.get("ontherecord"))


def find_site_language(config: MkDocsConfig, options: Options) -> str:
    """The language of pages that name none."""
    return options.language or str(config.theme.get("language") or config.theme.locale.language)


def read_site(config: MkDocsConfig, options: Options, memory: Memory | None) -> Content:
    """The content folder as MkDocs sees it, read and verified."""
    root = Path(config.docs_dir)
    base = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    folder = list_folder(root, Path(os.path.relpath(root, base)).as_posix(), lambda name: _is_excluded(name, config))
    rules = Rules(
        language=find_site_language(config, options),
        allow_active=options.allow_active_files,
        own_pages=options.pages == "ontherecord",
        generated=frozenset({ARCHIVE}),
    )
    return read_content(folder, rules, memory=memory)


def _is_excluded(name: str, config: MkDocsConfig) -> bool:
    # MkDocs' own rule, asked of MkDocs.
    file = File(name, None, "", use_directory_urls=True)
    set_exclusions([file], config)
    return file.inclusion == InclusionLevel.EXCLUDED
