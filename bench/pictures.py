"""python -m bench.pictures: what share pictures and metadata cost, drawn and taken over, in this process.

The corpus' explainers are read and told once. Then each card is told and drawn, and in a second round found again: its
name is made, its file is read, and the digest of its bytes is compared. CPU time of this process; one round each.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean
from typing import TypeVar

from bench.views import THEME, read_corpus
from ontherecord.host.reuse import Reuse
from ontherecord.publish.picture.card import can_draw, draw_card, name_card
from ontherecord.view.components import Components
from ontherecord.view.explainer import view_explainer
from ontherecord.view.look import Look
from ontherecord.view.metadata import SharedPage, SharedPicture, tell_article_metadata
from ontherecord.view.picture import Size
from ontherecord.view.sharing import ShareCard, find_share_colours, tell_share_card

T = TypeVar("T")


def time_each(work: Callable[[], Iterable[T]], count: int) -> tuple[list[T], float]:
    """Return what was made and the milliseconds that one took."""
    start = time.process_time()
    made = list(work())
    return made, (time.process_time() - start) / count * 1000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description="Time share pictures.")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="how many explainers (300)")
    count = parser.parse_args().pages
    explainers = read_corpus(count)
    views = [view_explainer(one) for one in explainers]
    colours = find_share_colours(Look())
    components = Components([THEME])

    def tell() -> Iterable[ShareCard | None]:
        both = zip(explainers, views, strict=True)
        return (tell_share_card(explainer, view, "The Paper", colours, can_draw) for explainer, view in both)

    def describe() -> Iterable[object]:
        picture = SharedPicture("https://example.org/share.png", Size(1200, 630), "A headline")
        for one in explainers:
            page = SharedPage(one.record.headline, one.record.summary or "", "en", "The Paper", "https://a.b/", picture)
            yield components.render("metadata", tell_article_metadata(page, one.record, ()))

    told, telling = time_each(tell, count)
    cards = [card for card in told if card is not None]
    pictures, drawing = time_each(lambda: map(draw_card, cards), count)
    _, describing = time_each(describe, count)
    with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as name:
        os.environ["XDG_CACHE_HOME"] = str(Path(name, "cache"))
        site = Path(name, "site")
        noting = Reuse(site)
        for number, (card, picture) in enumerate(zip(cards, pictures, strict=True)):
            (site / str(number)).mkdir(parents=True)
            (site / f"{number}/share.png").write_bytes(picture)
            noting.note(f"{number}/share.png", name_card(card), picture)
        noting.save(site)
        known = Reuse(site)
        found, reusing = time_each(
            lambda: (known.find(f"{number}/share.png", name_card(card)) for number, card in enumerate(cards)), count
        )
    assert found == pictures
    print(f"{len(cards)} pictures for {count} explainers, {mean(map(len, pictures)) / 1000:.1f} kB each,"
          f" {max(map(len, pictures)) / 1000:.1f} kB the largest")  # fmt: skip
    print(f"tell      {telling:.3f} ms a page")
    print(f"draw      {drawing:.1f} ms a page")
    print(f"take over {reusing:.3f} ms a page")
    print(f"metadata  {describing:.3f} ms a page")


if __name__ == "__main__":
    main()
