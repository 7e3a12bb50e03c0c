"""What a YAML parser's complaint means to the person who wrote the file."""

from ontherecord.record.syntax.describing import describe_syntax_error
from ontherecord.record.syntax.mistake import find_place, has_odd_breaks

__all__ = ["describe_syntax_error", "find_place", "has_odd_breaks"]
