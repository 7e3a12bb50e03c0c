"""Figures: what a number says and how sure it is, read from what a writer types and from running text."""

from ontherecord.record.figures.compare import Agreement, compare_figures, nearest_figure
from ontherecord.record.figures.figure import Figure, FigureError, FoundFigure, Kind, OtherNumber, Qualifier
from ontherecord.record.figures.find import figures_in
from ontherecord.record.figures.parse import parse_figure
from ontherecord.record.figures.write import write_figure

__all__ = [
    "Agreement",
    "Figure",
    "FigureError",
    "FoundFigure",
    "Kind",
    "OtherNumber",
    "Qualifier",
    "compare_figures",
    "figures_in",
    "nearest_figure",
    "parse_figure",
    "write_figure",
]
