"""The site for Hugo: the record is each page's front matter, people and topics are data files, a layout shows them."""

import shutil
from pathlib import Path

from bench.builds.files import put
from bench.builds.markdown import below_the_page
from bench.explainer import Explainer
from bench.record_text import front_matter, register, topics, yaml_text

SITE = Path(__file__).parent / "hugo_site"


def write(folder: Path, explainers: tuple[Explainer, ...]) -> None:
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    put(folder / "data" / "people.yaml", yaml_text(register(len(explainers)), typed=True))
    put(folder / "data" / "topics.yaml", yaml_text(topics(), typed=True))
    put(folder / "content" / "_index.md", "---\ntitle: Bench\n---\nExplainers for measuring.\n")
    for explainer in explainers:
        put(
            folder / "content" / f"{explainer.name}.md",
            f"---\n{yaml_text(front_matter(explainer), typed=True)}---\n\n{below_the_page(explainer.article)}",
        )
