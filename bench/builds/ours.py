"""The site as On the Record builds it: article and record side by side."""

from pathlib import Path

from bench.builds.files import SETTINGS, put
from bench.explainer import Explainer
from bench.record_text import record_text, register, topics, yaml_text
from bench.switches import switch_off

CONFIGURATION = (
    SETTINGS
    + """\
docs_dir: content
theme: {{name: ontherecord}}
plugins: [{plugins}]
"""
)


def write(folder: Path, explainers: tuple[Explainer, ...]) -> None:
    off = switch_off()
    for name, plugins in (
        ("mkdocs.yml", f"{{ontherecord: {{search: none, {off}}}}}"),
        ("mkdocs-search.yml", f"search, {{ontherecord: {{search: stock, {off}}}}}"),
        ("mkdocs-chunked.yml", f"{{ontherecord: {{{off}}}}}"),
        ("mkdocs-whole.yml", "{ontherecord: {share_pictures: false}}"),
    ):
        put(folder / name, CONFIGURATION.format(plugins=plugins))
    content = folder / "content"
    put(content / "index.md", "# Bench\n\nExplainers for measuring.\n")
    put(content / "people.yml", yaml_text(register(len(explainers))))
    for name, topic in topics().items():
        put(content / "topics" / f"{name}.yml", yaml_text(topic))
    for explainer in explainers:
        put(content / f"{explainer.name}.md", explainer.article)
        put(content / f"{explainer.name}.yml", record_text(explainer))
