"""Words cut short where they have little room."""


def shorten(words: str, longest: int) -> str:
    """The words if they have no more than `longest` code points, else as many whole words as fit and “ …”."""
    if len(words) <= longest:
        return words
    return f"{words[:longest].rpartition(' ')[0] or words[:longest]} …"
