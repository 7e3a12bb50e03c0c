"""The pages that join what many explainers say: which there are, in the order in which every page's foot names them.

What a site switches off is not even loaded.
"""

from collections.abc import Mapping, Sequence

from ontherecord.dossier.corrected import Corrected
from ontherecord.host.gathering import Gathering
from ontherecord.host.options import Options
from ontherecord.host.placing import Explainers
from ontherecord.verify.explainer import Registry


def place_joined(
    gathering: Gathering,
    explainers: Explainers,
    registry: Registry,
    corrected: Sequence[Corrected],
    options: Options,
    day: str,
) -> Mapping[str, str]:
    """The address of each list from the top of the site, by its label; empty where there is none.

    `corrected` is what was corrected in the explainers. A draft, while it is shown, adds nothing to other pages; one that
    was withdrawn adds what is said of it, and no story or number.
    """
    published = explainers.published
    listed = {one.explainer.name: one.listed for one in explainers.live}
    told = [one.explainer for one in explainers.live]
    addresses = dict.fromkeys(("topics", "all_numbers", "people", "corrections", "data_of_site"), "")
    if options.topics:
        from ontherecord.host.gathering_stories import place_stories

        addresses["topics"] = place_stories(gathering, told, registry, listed)
    if options.numbers:
        from ontherecord.host.gathering_numbers import place_numbers

        addresses["all_numbers"] = place_numbers(gathering, registry)
    if options.people:
        from ontherecord.host.gathering_people import place_people

        addresses["people"] = place_people(gathering, published, registry.people)
    if options.corrections and published:
        from ontherecord.host.gathering_corrections import place_corrections

        addresses["corrections"] = place_corrections(gathering, corrected)
    if options.downloads and explainers.placed:
        from ontherecord.host.downloading import place_data_page

        addresses["data_of_site"] = place_data_page(gathering, day)
    return addresses
