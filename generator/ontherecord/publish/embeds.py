"""The pages of an explainer's boxes, and what oEmbed says of them."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from ontherecord.dossier.news import find_last_moment
from ontherecord.publish.json_text import write_json
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.dates import show_moment
from ontherecord.view.embeds import BOXES, QUOTES, Embed, list_quotes
from ontherecord.view.height import WIDTH
from ontherecord.view.page import Embeds, ExplainerView
from ontherecord.view.parts import Fact

A_DAY = 86_400
"""For how many seconds others may keep what oEmbed says."""


class Around(NamedTuple):
    """What stands around all boxes of an explainer."""

    address: str
    """Of the explainer's page, on the web."""
    base: str
    """Of the same page, as seen from its embeds. Other addresses are as seen from there."""
    site: str
    home: str
    """Of the site, on the web."""
    stylesheets: tuple[str, ...]
    script: str


def write_embeds(
    explainer: Explainer, view: ExplainerView, around: Around, components: Components
) -> Iterator[tuple[str, str]]:
    """The pages of the boxes, by their names.

    A withdrawn explainer has the same ones as before, which say that it was withdrawn: what stands on other sites must
    not go on claiming.
    """
    frame = _frame(explainer, view, around)
    if explainer.record.status == "withdrawn":
        told = components.write("embed", frame)
        for name in (*BOXES, QUOTES):
            yield name, told
        return
    for box in view.embeds.boxes if view.embeds else ():
        html = getattr(view.boxes, box.name) or components.render(box.name, getattr(view, box.name))
        yield box.name, _write_embed(frame, box.label, html, components)
    quotes = list_quotes(explainer, view)
    if quotes is not None:
        html = components.render("quotations", quotes)
        yield QUOTES, _write_embed(frame, view.headline.labels.embeds_quotes, html, components)


def write_oembed(explainer: Explainer, view: ExplainerView, around: Around, embeds: Embeds) -> bytes:
    """What a consumer of oEmbed is told of an explainer: it gets the first of its boxes."""
    box = embeds.boxes[0]
    told = {
        "version": "1.0",
        "type": "rich",
        "title": f"{box.label} – {view.headline.headline}",
        "author_name": ", ".join(explainer.record.authors) or around.site,
        "provider_name": around.site,
        "provider_url": around.home,
        "cache_age": A_DAY,
        "html": box.code,
        "width": WIDTH,
        "height": box.height,
    }
    return write_json(told)


def _frame(explainer: Explainer, view: ExplainerView, around: Around) -> Embed:
    record, labels = explainer.record, view.headline.labels
    changed = find_last_moment(record)
    label = labels.updated if changed > record.published else labels.published
    return Embed(
        language=view.language,
        direction=view.direction,
        title=f"{record.headline} – {around.site}",
        headline=record.headline,
        address=around.address,
        base=around.base,
        box=Markup(),
        notice=next((one for one in view.headline.notices if one.kind == "withdrawn"), None),
        day=Fact(label, day=show_moment(changed, explainer.language)),
        site=around.site,
        home=around.home,
        stylesheets=around.stylesheets,
        script=around.script,
    )


def _write_embed(frame: Embed, label: str, box: Markup, components: Components) -> str:
    return components.write("embed", frame._replace(title=f"{label} – {frame.title}", box=box))
