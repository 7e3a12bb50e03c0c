"""The checks of one explainer, in the order in which they run. One module, one check."""

from collections.abc import Callable, Iterator

from ontherecord.problem import Problem
from ontherecord.verify.checks.article import check_article
from ontherecord.verify.checks.chronology import check_chronology
from ontherecord.verify.checks.corrections import check_corrections
from ontherecord.verify.checks.dates import check_dates
from ontherecord.verify.checks.evidence import check_evidence
from ontherecord.verify.checks.figures import check_figures
from ontherecord.verify.checks.ids import check_ids
from ontherecord.verify.checks.images import check_images
from ontherecord.verify.checks.links import check_links
from ontherecord.verify.checks.markup import check_markup
from ontherecord.verify.checks.passages import check_passages
from ontherecord.verify.checks.people import check_people
from ontherecord.verify.checks.quoted_words import check_quoted_words
from ontherecord.verify.checks.quotes import check_quotes
from ontherecord.verify.checks.sources import check_sources
from ontherecord.verify.checks.status import check_status
from ontherecord.verify.checks.topics import check_topics
from ontherecord.verify.explainer import Explainer

Check = Callable[[Explainer], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_article,  # it has words, and no front matter
    check_status,  # a draft, live, or withdrawn with a reason; an article that is not shown is linked
    check_ids,  # each id once
    check_evidence,  # every entry rests on something
    check_quotes,  # verbatim, between quotation marks, once
    check_quoted_words,  # those in a paraphrase likewise
    check_passages,  # found once
    check_figures,  # a figure agrees with its passage
    check_dates,  # a date agrees with the words it rests on
    check_chronology,  # a date can be right
    check_people,  # who is meant
    check_sources,  # a source that is named exists
    check_topics,  # a running story that is named exists
    check_corrections,  # a correction names its entry
    check_links,  # a link leads somewhere
    check_markup,  # HTML is shown as it was typed
    check_images,  # a picture is there, and said in words
)
