"""What stands on the picture that goes along when a page is shared: finished strings and colours, and nothing drawn yet."""

import re
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import category

from ontherecord.verify.explainer import Explainer
from ontherecord.view.colours import Colour, mix
from ontherecord.view.dates import show_day
from ontherecord.view.labels import Labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.look import ACCENT, INK, PAPER, QUIET, Look
from ontherecord.view.page import ExplainerView, KeyNumber, Statement

_LONGEST_QUOTE = 180
"""In letters: what is still read on a picture as wide as a hand."""
_LONGEST_LABEL = 110
_SYMBOLS = frozenset(("So", "Sk", "Cs", "Co", "Cn"))
"""Emoji and their like: decoration, which no font of ours has."""
_SPACES = re.compile(" {2,}")

CanShow = Callable[[str], bool]


class ShareColours(NamedTuple):
    """The colours of a site by day; a picture does not know how its reader has it."""

    paper: Colour
    surface: Colour
    ink: Colour
    quiet: Colour
    accent: Colour


class Shared(NamedTuple):
    """A key number with its label, or a quote, and who says so; or a notice and nothing else."""

    figure: str = ""
    label: str = ""
    quote: str = ""
    source: tuple[str, ...] = ()
    """According to whom, as of when; the speaker."""
    notice: str = ""


class ShareCard(NamedTuple):
    """A share picture in words."""

    language: str
    right_to_left: bool
    site: str
    day: str
    headline: str
    shared: Shared
    colours: ShareColours

    @property
    def words(self) -> str:
        """What somebody is told who does not see the picture."""
        shared = self.shared
        ends = (self.headline, shared.notice, f"{shared.figure} {shared.label}".strip(), shared.quote, *shared.source)
        return " – ".join(end for end in ends if end)


def find_share_colours(look: Look) -> ShareColours:
    """The colours that mkdocs.yml names, or the theme's own."""
    paper = (look.paper or PAPER).light
    return ShareColours(paper, mix(paper, INK.light, 0.045), INK.light, QUIET.light, (look.accent or ACCENT).light)


def tell_share_card(
    explainer: Explainer,
    view: ExplainerView,
    site: str,
    colours: ShareColours,
    can_show: CanShow,
) -> ShareCard | None:
    """The card of an explainer; None where its headline cannot be shown.

    A number or a quote that the fonts cannot write in full is passed over: nobody's words are cut.
    """
    record, labels = explainer.record, view.headline.labels
    headline = _SPACES.sub(" ", "".join(char for char in record.headline if not _is_symbol(char))).strip()
    if not headline or not can_show(headline):
        return None
    day = show_day(record.updated or record.published, view.language)
    if record.updated:
        day = labels.cited_updated.format(date=day)
    notice = labels.withdrawn if record.status == "withdrawn" else ""
    return ShareCard(
        language=view.language,
        right_to_left=view.direction == "rtl",
        site=site if can_show(site) else "",
        day=day[:1].upper() + day[1:] if can_show(day) else "",
        headline=headline,
        shared=Shared(notice=notice) if notice else _choose(view, can_show),
        colours=colours,
    )


def tell_site_card(
    site: str, description: str, language: str, colours: ShareColours, can_show: CanShow
) -> ShareCard | None:
    """The card of the site itself, for pages that have none of their own; None where its name cannot be shown."""
    headline = description if description and can_show(description) else site
    if not can_show(site):
        return None
    return ShareCard(
        language=language,
        right_to_left=is_right_to_left(language),
        site=site,
        day="",
        headline=headline,
        shared=Shared(),
        colours=colours,
    )


def _choose(view: ExplainerView, can_show: CanShow) -> Shared:
    # The first number, as the page has it; else the first words that somebody said.
    numbers = view.numbers.entries if view.numbers else ()
    statements = view.statements.entries if view.statements else ()
    labels = view.headline.labels
    found = (*map(_show_number, numbers), *(_show_quote(one, labels) for one in statements if one.quote))
    return next(
        (
            one
            for one in found
            if _is_short(one) and all(map(can_show, (one.figure, one.label, one.quote, *one.source)))
        ),
        Shared(),
    )


def _show_number(number: KeyNumber) -> Shared:
    facts = (_join(fact.label, fact.day.words if fact.day else fact.text) for fact in number.facts)
    return Shared(figure=str(number.figure), label=number.label, source=tuple(facts))


def _show_quote(statement: Statement, labels: Labels) -> Shared:
    return Shared(quote=statement.quote, source=(labels.join(statement.speaker.name, statement.speaker.role),))


def _is_symbol(char: str) -> bool:
    return category(char) in _SYMBOLS or "\ufe00" <= char <= "\ufe0f"


def _is_short(shared: Shared) -> bool:
    return len(shared.quote) <= _LONGEST_QUOTE and len(shared.label) <= _LONGEST_LABEL


def _join(label: str, words: str) -> str:
    # A Hebrew preposition is written onto the next word.
    return f"{label}{words}" if label.endswith("־") else f"{label} {words}"
