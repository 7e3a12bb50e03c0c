"""Where the article uses a term that the page explains: the words that lead to the explanation."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from ontherecord.text.article import Article
from ontherecord.view.marking import Closing, Opening, Run, Text
from ontherecord.view.page import Term

_MOST = 20
"""How many places of one term are looked at."""


class Explained(NamedTuple):
    """A term and the places of the reading text where it stands as a word of its own, half-open, in order."""

    opening: str
    """The start tag of the link to its explanation."""
    places: tuple[tuple[int, int], ...]


def find_terms(article: Article, terms: Iterable[Term]) -> tuple[Explained, ...]:
    """The terms that the article uses."""
    text = article.text.lower()
    # A few capitals change their length when they become small; then only what is written the same is found.
    same_length = len(text) == len(article.text)
    if not same_length:
        text = article.text
    found = []
    for term in terms:
        places = tuple(_find_words(text, term.term.lower() if same_length else term.term))
        if places:
            title = escape(term.meaning)
            found.append(Explained(f'<a class="otr-explained" href="#{escape(term.id)}" title="{title}">', places))
    return tuple(found)


def _find_words(text: str, words: str) -> Iterable[tuple[int, int]]:
    at = text.find(words)
    for _ in range(_MOST):
        if at < 0:
            return
        end = at + len(words)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            yield at, end
        at = text.find(words, end)


class TermLinker:
    """Links the first place of each term in running text. One for an article: it knows which terms are linked."""

    def __init__(self, terms: Iterable[Explained]) -> None:
        self._waiting = list(terms)

    def link(self, runs: list[Run]) -> list[Run]:
        """The runs with links where terms stand; a link may not stand in a link, nor cross markup."""
        if not any(isinstance(run, Text) and self.links_in(run.start, run.start + len(run.text)) for run in runs):
            return runs
        linked: list[Run] = []
        links: list[bool] = []
        for run in runs:
            if isinstance(run, Text) and not any(links):
                self._link_text(run, linked)
                continue
            if isinstance(run, Opening):
                links.append(run.is_link)
            elif isinstance(run, Closing):
                links.pop()
            linked.append(run)
        return linked

    def links_in(self, first: int, end: int) -> bool:
        """Whether a term that is not linked yet stands in these words of running text."""
        return any(first <= start and stop <= end for term in self._waiting for start, stop in term.places)

    def _link_text(self, run: Text, linked: list[Run]) -> None:
        here = []
        end = run.start + len(run.text)
        for term in self._waiting:
            place = next((place for place in term.places if run.start <= place[0] and place[1] <= end), None)
            if place is not None:
                here.append((place, term))
        at = run.start
        for (start, stop), term in sorted(here, key=lambda one: (one[0][0], -one[0][1])):
            if start < at:  # inside a longer term
                continue
            if start > at:
                linked.append(Text(at, run.text[at - run.start : start - run.start]))
            words = Text(start, run.text[start - run.start : stop - run.start])
            linked += (Opening(term.opening, start, stop, is_link=True), words, Closing("</a>"))
            self._waiting.remove(term)
            at = stop
        if at < end or not here:
            linked.append(Text(at, run.text[at - run.start :]))
