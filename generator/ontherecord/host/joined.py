"""The pages that join what many explainers say: which there are, in the order in which every page's foot names them."""

from collections.abc import Mapping, Sequence

from ontherecord.dossier.corrected import Corrected
from ontherecord.host.downloading import place_data_page
from ontherecord.host.gathering import Gathering
from ontherecord.host.gathering_corrections import place_corrections
from ontherecord.host.gathering_numbers import place_numbers
from ontherecord.host.gathering_people import place_people
from ontherecord.host.gathering_stories import place_stories
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
    return {
        "topics": place_stories(gathering, told, registry, listed) if options.topics else "",
        "all_numbers": place_numbers(gathering, registry) if options.numbers else "",
        "people": place_people(gathering, published, registry.people) if options.people else "",
        "corrections": place_corrections(gathering, corrected) if options.corrections and published else "",
        "data_of_site": place_data_page(gathering, day) if options.downloads and explainers.placed else "",
    }
