"""On the Record: explainer pages in which every entry leads to the words it rests on."""

__version__ = "0.1.0"
