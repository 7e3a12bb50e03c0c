"""The page of all corrections."""

from collections.abc import Sequence
from functools import partial

from mkdocs.structure.files import File

from ontherecord.content.generated import CORRECTIONS, POLICY
from ontherecord.dossier.corrected import Corrected
from ontherecord.host.configuring import CHOICES_SCRIPT
from ontherecord.host.dating import find_default_day
from ontherecord.host.files import MadeFile
from ontherecord.host.gathering import Gathered, GatheredPage, Gathering
from ontherecord.host.links import Links
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.view.errata import view_errata
from ontherecord.view.labels import find_labels
from ontherecord.view.telling import Ways


def place_corrections(gathering: Gathering, corrected: Sequence[Corrected]) -> str:
    """The address of the page, from the top of the site; empty where the site has a page of its own there.

    It is there before anything has been corrected: it says so, and its address can be given in the menu.
    """
    file = gathering.place(CORRECTIONS)
    if file is None:
        return ""
    shared = gathering.shared
    day = max((one.day.latest for one in corrected if one.day.latest), default=None)
    gather = partial(_gather, corrected, shared, file, gathering.find_own(POLICY))
    title = find_labels(shared.language).corrections
    GatheredPage(title, file, day.isoformat() if day else find_default_day(), shared, gather)
    return file.url


def _gather(
    corrected: Sequence[Corrected], shared: Shared, file: MadeFile, policy: File | None, links: Links
) -> Gathered:
    ways = Ways(page=links.reach, script="../" * file.url.count("/") + CHOICES_SCRIPT)
    view = view_errata(corrected, shared.language, ways, policy.url_relative_to(file) if policy else "")
    searched = SearchedPage(file.url, view.title, language=shared.language)
    return Gathered(shared.components.render("errata", view), view.contents, searched=searched)
