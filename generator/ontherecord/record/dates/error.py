"""What is said of a text that should have been a date."""


class DateError(ValueError):
    """Says in a newsroom's words why a text is no date.

    `message` is one line without a full stop, `expected` says what belongs there, `write` is the corrected date or ""
    where it cannot be told.
    """

    def __init__(self, message: str, expected: str, write: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.write = write
