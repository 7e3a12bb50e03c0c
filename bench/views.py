"""python -m bench.views: what one explainer's page costs, from what was read to HTML, in this process.

The corpus' explainers are read once; then each is told (record to view) and rendered (view to HTML) in several rounds,
and the quickest round counts: the others were disturbed. Times are of one machine and only say more beside each other.
"""

import argparse
import gc
import gzip
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import TypeVar

from bench.corpus import write_sites
from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.dossier.corrected import gather_corrected
from ontherecord.dossier.people import gather_people
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.explainer import view_explainer
from ontherecord.view.person import PersonView, view_person
from ontherecord.view.telling import Ways

THEME = Path(__file__).parents[1] / "themes/ontherecord_theme"
T = TypeVar("T")


def read_corpus(pages: int) -> tuple[Explainer, ...]:
    """Return the first explainers of the corpus, read and verified."""
    with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as name:
        write_sites(Path(name), pages, ["ours"])
        return read_content(list_folder(Path(name, "ours/content"), "content"), Rules()).explainers


def quickest(rounds: int, work: Callable[[], T]) -> float:
    """Return the seconds that the quickest round took."""
    took = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def describe(explainers: Sequence[Explainer]) -> str:
    kinds = ("statements", "numbers", "timeline")
    return "/".join(f"{mean(len(getattr(one.record, kind)) for one in explainers):.0f}" for kind in kinds)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.views", description="Time views and templates.")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="how many explainers (300)")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="how many rounds; the quickest counts (9)")
    wanted = parser.parse_args()
    explainers = read_corpus(wanted.pages)
    components = Components([THEME])
    views = [view_explainer(one) for one in explainers]
    pages = [components.write_explainer(view) for view in views]
    gc.freeze()  # what was read is not looked through for garbage again and again
    viewing = quickest(wanted.rounds, lambda: [view_explainer(one) for one in explainers])
    rendering = quickest(wanted.rounds, lambda: [components.write_explainer(view) for view in views])
    size = mean(len(gzip.compress(page.encode())) for page in pages) / 1000
    print(f"{len(explainers)} explainers of {describe(explainers)} statements/numbers/events on average")
    print(f"view    {viewing / len(explainers) * 1000:.3f} ms a page")
    print(f"render  {rendering / len(explainers) * 1000:.3f} ms a page")
    print(f"HTML    {size:.1f} kB a page, gzipped one by one")
    time_people(explainers, components, wanted.rounds)


def time_people(explainers: Sequence[Explainer], components: Components, rounds: int) -> None:
    """Print what the pages of people cost, for each explainer of the site, without what MkDocs does for each page."""
    people = explainers[0].registry.people
    profiles = gather_people(explainers, people)
    counts = {name: len(profile.sayings) for name, profile in profiles.items()}
    ways = Ways(page="../../{}/".format, person="../{}/".format)

    def view_all() -> list[PersonView]:
        return [view_person(profile, people, counts, "en", ways) for profile in profiles.values()]

    views = view_all()
    gathering = quickest(rounds, lambda: gather_people(explainers, people))
    correcting = quickest(rounds, lambda: gather_corrected(explainers))
    viewing = quickest(rounds, view_all)
    rendering = quickest(rounds, lambda: [components.render("person", view) for view in views])
    share = 1000 / len(explainers)
    print(f"people  {len(profiles)} pages of {sum(counts.values()) / len(profiles):.0f} statements on average")
    print(f"gather  {gathering * share:.3f} ms an explainer, corrections {correcting * share:.3f} ms")
    print(f"view    {viewing * share:.3f} ms an explainer")
    print(f"render  {rendering * share:.3f} ms an explainer")


if __name__ == "__main__":
    main()
