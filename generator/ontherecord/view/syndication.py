"""What feed readers are given to show: the parts of a page, and the page's own address."""

from typing import NamedTuple

from ontherecord.view.page import Correction, ExplainerView, Statement


class SyndicatedExplainer(NamedTuple):
    """An explainer outside its site."""

    page: ExplainerView
    address: str
    """The page's own, absolute."""
    picture: str
    """The absolute address of the picture; empty where there is none."""


class SyndicatedCorrection(NamedTuple):
    """A correction outside its page."""

    page: ExplainerView
    correction: Correction
    address: str


class SyndicatedStatement(NamedTuple):
    """A statement outside its page."""

    page: ExplainerView
    statement: Statement
    address: str
