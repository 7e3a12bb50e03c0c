"""Every component in every situation on one page, for those who work on it: `python -m tests.gallery [FOLDER]`.

The examples are those of the golden tests. Each lies in its own language and direction; its ids get a number in front,
because the same ones occur in many examples.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import jinja2
from markupsafe import Markup

from ontherecord.view.chrome import PageFacts, Site, frame_page
from ontherecord.view.components import Components
from ontherecord.view.example_lists import render_list_examples
from ontherecord.view.examples import Example, render_examples
from ontherecord.view.stylesheet import write_theme_stylesheet

THEME = Path(__file__).parents[1] / "themes/ontherecord_theme"
PAGE = """\
{% extends "base.html" %}
{% block content %}
<div class="prose">
<h1>The components</h1>
<p>Every component in every situation. What is to be looked at stands under a title where it is not plain.</p>
<ul>
{% for name, examples in components %}
<li><a href="#{{ name }}">{{ name }}</a></li>
{% endfor %}
</ul>
</div>
{% for name, examples in components %}
<h2 id="{{ name }}">{{ name }}</h2>
{% for example in examples %}
<section class="gallery-example">
<h3 class="otr-label">{{ name }}: {{ example.title }}</h3>
{% if example.about %}<p class="otr-note">{{ example.about }}</p>{% endif %}
<div class="otr" lang="{{ example.language }}" dir="{{ example.direction }}">{{ example.html or "(nothing)" }}</div>
</section>
{% endfor %}
{% endfor %}
{% endblock %}
"""
STYLES = """
.gallery-example { border-block-start: 1px dashed var(--otr-strong-line); margin-block: 1rem; }
"""
_ID = re.compile(r'(?<= )(id|for|aria-labelledby|aria-describedby|aria-controls|href|name|list)="(#?)([^"]*)"')


def number_ids(html: str, number: int) -> Markup:
    """The HTML with a number in front of every id and of what leads to one."""
    ids = set(re.findall(r' id="([^"]*)"', html))

    def change(match: re.Match[str]) -> str:
        attribute, sign, names = match.groups()
        if attribute in ("href", "name") and not sign:
            return match[0]
        numbered = " ".join(f"e{number}-{name}" if name in ids else name for name in names.split(" "))
        return f'{attribute}="{sign}{numbered}"'

    return Markup(_ID.sub(change, html))  # noqa: S704 - rendered by Components


def list_components(components: Components) -> Iterator[tuple[str, list[Example]]]:
    """The components, each with its examples."""
    examples = sorted((*render_examples(components), *render_list_examples(components)), key=lambda one: one.component)
    numbered = [one._replace(html=number_ids(one.html, number)) for number, one in enumerate(examples)]
    for name, group in groupby(numbered, key=lambda one: one.component):
        yield name, list(group)


def write_gallery(folder: Path) -> Path:
    """The page, with all it needs, in a folder."""
    components = Components([THEME])
    shutil.copytree(THEME / "assets", folder / "assets", dirs_exist_ok=True)
    (folder / "assets/ontherecord.css").write_text(write_theme_stylesheet(components.read) + STYLES, encoding="utf-8")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=True, trim_blocks=True)
    environment.filters |= {"url": str, "script_tag": str}
    frame = frame_page(
        Site("On the Record", "en", "assets/ontherecord.css"), PageFacts("The components", root="../", indexed=False)
    )
    html = environment.from_string(PAGE).render(
        otr=frame, config={"extra_css": [], "extra_javascript": []}, components=list(list_components(components))
    )
    page = folder / "gallery/index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html, encoding="utf-8")
    return page


if __name__ == "__main__":
    print(write_gallery(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery")))  # noqa: T201 - a command
