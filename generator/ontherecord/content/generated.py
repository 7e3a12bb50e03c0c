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
STORIES: Final = "topics/index.md"
"""The running stories."""
NUMBERS: Final = "numbers/index.md"
"""The numbers that explainers follow."""
_LISTS: Final = ("index", "readme")
"""Names that MkDocs takes for the page of their folder."""


def name_story_page(key: str) -> str:
    """The page of a running story, by its id."""
    return _name_page("topics", key)


def name_person_page(key: str) -> str:
    """The page of someone from people.yml, by their id."""
    return _name_page("people", key)


def name_number_page(series: str) -> str:
    """The page of a followed number, by the name of its series."""
    return _name_page("numbers", series)


def name_year_page(year: str) -> str:
    """A year's page of the archive, where that is large."""
    return f"explainers/{year}.md"


def list_generated(*, people: bool, corrections: bool, topics: bool, numbers: bool) -> frozenset[str]:
    """The pages that are made whatever the content is; those of people are made of what people.yml and explainers say."""
    made = {PEOPLE_PAGES: people, CORRECTIONS: corrections, STORIES: topics, NUMBERS: numbers}
    return frozenset({ARCHIVE, *(name for name, is_made in made.items() if is_made)})


def _name_page(folder: str, key: str) -> str:
    return f"{folder}/{key}/index.md" if key in _LISTS else f"{folder}/{key}.md"
