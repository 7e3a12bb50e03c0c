"""Why a page could not be read, in words for whoever asked for it."""


class PageError(Exception):
    """The message says what is wrong and what to do instead."""
