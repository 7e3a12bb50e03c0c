"""The names of pages that are not in the content folder, and that links and the menu may lead to all the same."""

from typing import Final

ARCHIVE: Final = "explainers.md"
"""All explainers."""
CORRECTIONS: Final = "corrections.md"
"""The corrections of all explainers."""
POLICY: Final = "corrections-policy.md"
"""A page of the site's own, where it has one: how it corrects."""
PEOPLE_PAGES: Final = "people/index.md"
"""The people and organisations that have pages."""


def name_year_page(year: str) -> str:
    """A year's page of the archive, where that is large."""
    return f"explainers/{year}.md"


def name_person_page(key: str) -> str:
    """The page of someone from people.yml, by their id."""
    return f"people/{key}.md"


def list_generated(*, people: bool, corrections: bool) -> frozenset[str]:
    """The pages that are made whatever the content is; those of people are made of what people.yml and explainers say."""
    return frozenset({ARCHIVE, *([PEOPLE_PAGES] if people else []), *([CORRECTIONS] if corrections else [])})
