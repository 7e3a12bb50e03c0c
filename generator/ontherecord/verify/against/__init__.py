"""What was published before, held against what stands there now: nothing changes silently."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.verify.against.former import Former, Present
from ontherecord.verify.against.offering import Wordings
from ontherecord.verify.against.pages import find_page_problems, pair_pages
from ontherecord.verify.against.record import find_record_problems
from ontherecord.verify.against.shared import find_people_problems, find_topic_problems


def check_against(former: Former, present: Present, wordings: Wordings) -> Iterator[Problem]:
    """What was published keeps its words, its address and its corrections, or a new correction says what changed.

    Right: `figure: at least 40,000` where 44,000 was published, and under `corrections` a new entry that names the
    number's id. Wrong: the same without it; a statement that is gone, or has another id; a record that is gone. Quotes,
    paraphrases, figures, dates and speakers count; a quotation mark, a space or another way of writing the same figure
    does not. Drafts are free.
    """
    pages = pair_pages(former, present)
    yield from find_page_problems(former, present, pages, wordings)
    for old, new in pages.kept:
        yield from find_record_problems(former, present, old, new, wordings)
    yield from find_people_problems(former, present)
    yield from find_topic_problems(former, present)
