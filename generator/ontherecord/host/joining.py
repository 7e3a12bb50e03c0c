"""The pages that only show what many explainers say together: running stories, followed numbers."""

from collections.abc import Iterator, Mapping, Sequence

from ontherecord.dossier.chronicles import find_chronicles
from ontherecord.host.dating import find_default_day
from ontherecord.host.gathering import INDEX, Gathering
from ontherecord.host.numbers import place_numbers
from ontherecord.host.options import Options
from ontherecord.host.shared import Shared
from ontherecord.host.stories import place_stories
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.view.lists import Listed
from ontherecord.view.telling import find_tongue


def place_joined(
    gathering: Gathering,
    registry: Registry,
    explainers: Sequence[Explainer],
    listed: Mapping[str, Listed],
    options: Options,
) -> None:
    """Have these pages made, as far as the site wants them. What they say is gathered now, before explainers go.

    Drafts, while they are shown at all, are part of no story yet.
    """
    language = gathering.shared.language
    titles = {
        name: (topic.title, find_tongue(topic.language or registry.language, language))
        for name, topic in registry.topics.items()
    }
    day = gathering.find_day([one.name for one in explainers], find_default_day())
    if options.topics:
        live = [one for one in explainers if one.record.status == "live"]
        place_stories(gathering, find_chronicles(live, registry.topics, registry.language), titles, listed, day)
    if options.numbers:
        place_numbers(gathering, titles, day)


def list_indexes(shared: Shared) -> Iterator[tuple[str, str]]:
    """The lists of these pages: the name of the label by which they are called, and their addresses from the top."""
    for label, pages in (("topics", shared.stories), ("all_numbers", shared.numbers)):
        if INDEX in pages:
            yield label, pages[INDEX].url
