"""What mkdocs.yml says, in our terms."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale
from mkdocs.structure.files import File, set_exclusions

from ontherecord.content.folder import Folder, list_folder
from ontherecord.content.generated import list_generated
from ontherecord.content.memory import Memory
from ontherecord.content.reading import Content, Rules, read_content
from ontherecord.host.options import Options
from ontherecord.host.reporting import log
from ontherecord.host.searching import CHUNKED, NONE, SEARCH_PAGE, find_search

STYLESHEET = "assets/ontherecord.css"
SCRIPT = "assets/explainer.js"
EMBEDS = "embed/"
"""The folder of an explainer's embeds, beside its page."""
EMBED_STYLESHEET = "assets/ontherecord-embed.css"
"""The whole of our theme, for the embeds of sites with another."""
EMBED_SCRIPT = "assets/embedded.js"
EMBEDS_SCRIPT = "assets/embeds.js"
"""For the pages on other sites that show embeds."""
CHOICES_SCRIPT = "assets/choices.js"


def configure(config: MkDocsConfig, options: Options) -> None:
    """Have other themes load the components' style sheet, and ours have its search page and its own translations."""
    if not is_own_theme(config):
        if STYLESHEET not in config.extra_css:
            config.extra_css.append(STYLESHEET)
        return
    if config.theme.locale.language != "en":
        # What our theme says comes from us, in the page's language. MkDocs would look for translations of its own kind,
        # and warn that there are none.
        config.theme["language"] = config.theme.get("language") or str(config.theme.locale)
        config.theme["locale"] = parse_locale("en")
    search = find_search(config, options)
    if search == NONE:
        config.theme.static_templates.discard(SEARCH_PAGE)
    else:
        config.theme.static_templates.add(SEARCH_PAGE)
    if search != options.search:
        log.warning("search: stock looks into the index of MkDocs' plugin “search”, which is not among the plugins")
    elif search == CHUNKED and "search" in config.plugins:
        log.info(
            "The theme searches an index of its own, and nobody reads the one of the plugin “search”: "
            "leave the plugin out, or configure ontherecord with search: stock"
        )


def is_own_theme(config: MkDocsConfig) -> bool:
    """Whether the site's theme is ours, or one made from it."""
    return bool(config.theme.get("ontherecord"))


def find_site_language(config: MkDocsConfig, options: Options) -> str:
    """The language of pages that name none."""
    return str(options.language or config.theme.get("language") or config.theme.locale).replace("_", "-")


def read_site(config: MkDocsConfig, options: Options, memory: Memory | None) -> Content:
    """The content folder as MkDocs sees it, read and verified."""
    rules = Rules(
        language=find_site_language(config, options),
        allow_active=options.allow_active_files,
        own_pages=options.pages == "ontherecord",
        generated=list_generated(
            people=options.people, corrections=options.corrections, topics=options.topics, numbers=options.numbers
        ),
        people_pages=options.people,
    )
    return read_content(_list_content(config), rules, memory=memory)


def _list_content(config: MkDocsConfig) -> Folder:
    root = Path(config.docs_dir)
    base = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    folder = list_folder(root, Path(os.path.relpath(root, base)).as_posix())
    # Which of them the configuration excludes, MkDocs itself is asked.
    files = [File(name, None, "", use_directory_urls=True) for name in folder.names]
    set_exclusions(files, config)
    names = tuple(name for name, file in zip(folder.names, files, strict=True) if file.inclusion.is_in_serve())
    return folder._replace(names=names, links=tuple(sorted({*folder.links}.intersection(names))))
