"""The site for mkdocs-macros: a page is an article and a line of Jinja; the record is the same YAML file as ours."""

import shutil
from pathlib import Path

from bench.builds.files import put
from bench.builds.markdown import CONFIGURATION, WITHOUT_MENU, below_the_page, home
from bench.explainer import Explainer
from bench.record_text import record_text, register, topics, yaml_text

SITE = Path(__file__).parent / "macros_site"
MACROS = "{macros: {on_error_fail: true, include_dir: templates}}"
PAGE = """\
{{% set record = read_record("{name}") %}}{{% include "components.md" %}}
## The article

{article}
{{% include "sources.md" %}}
"""


def write(folder: Path, explainers: tuple[Explainer, ...]) -> None:
    put(folder / "mkdocs.yml", CONFIGURATION.format(plugins=MACROS) + WITHOUT_MENU)
    put(folder / "mkdocs-search.yml", CONFIGURATION.format(plugins=f"search, {MACROS}") + WITHOUT_MENU)
    shutil.copytree(SITE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    put(folder / "data" / "people.yml", yaml_text(register(len(explainers))))
    put(folder / "data" / "topics.yml", yaml_text(topics()))
    put(folder / "docs" / "index.md", home(explainers))
    for explainer in explainers:
        put(folder / "data" / f"{explainer.name}.yml", record_text(explainer))
        put(
            folder / "docs" / f"{explainer.name}.md",
            PAGE.format(name=explainer.name, article=below_the_page(explainer.article)),
        )
