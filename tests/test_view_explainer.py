"""What a page says: from an article and its record, read and found as they are, to finished strings in page order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.record.document import read_document
from ontherecord.record.reading import read_people, read_record, read_topic
from ontherecord.text.article import read_article
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings
from ontherecord.view.components import Components
from ontherecord.view.explainer import list_explainer, view_explainer
from ontherecord.view.page import ExplainerView
from ontherecord.view.parts import Day, Fact, Link, Receipt
from ontherecord.view.picture import Size
from ontherecord.view.telling import Ways

Read = Callable[..., Explainer]


@pytest.fixture
def read(repository: Path) -> Read:
    """`read(old=new, …)` is the case's explainer with texts of its record replaced."""
    folder = repository / "tests/cases/page"

    def read_case(*changes: tuple[str, str]) -> Explainer:
        def load(name: str) -> str:
            return (folder / name).read_text(encoding="utf-8")

        source = load("talks.yml")
        for old, new in changes:
            assert old in source
            source = source.replace(old, new)
        document = read_document("talks.yml", source)
        reading = read_record(document)
        people = read_people(read_document("people.yml", load("people.yml"))).value
        topic = read_topic(read_document("gaza-war.yml", load("gaza-war.yml"))).value
        assert reading.problems == ()
        assert reading.value
        assert people
        assert topic
        article = read_article("talks.md", load("talks.md"))
        restings = tuple(find_restings(article, reading.value))
        return Explainer("talks", article, document, reading.value, restings, Registry(people, {"gaza-war": topic}))

    return read_case


def view(explainer: Explainer) -> ExplainerView:
    return view_explainer(explainer, Ways(resolve=str, topic="../topics/{}/".format, measure=lambda _: Size(640, 400)))


def test_the_page_is_the_golden_one(read: Read, repository: Path) -> None:
    golden = repository / "tests/cases/page/talks.html"
    assert Components([repository / "themes/ontherecord_theme"]).write_explainer(
        view(read())
    ) + "\n" == golden.read_text(encoding="utf-8")


def test_the_headline_says_who_when_and_where_from(read: Read) -> None:
    headline = view(read()).headline
    assert headline.facts == (
        Fact("Published", day=Day("19 August 2024", "2024-08-19")),
        Fact("Updated", day=Day("21 August 2024, 09:30 UTC+3", "2024-08-21T09:30+03:00")),
        Fact("By", "R. Osei and A. Levi"),
        Fact("Reported from", "Tel Aviv"),
        Fact("To be checked again", day=Day("19 September 2024", "2024-09-19")),
        Fact("Based on", "Envoy urges answer, A paper", "https://example.org/envoy"),
    )
    assert headline.topics == (Link("The war in Gaza", "../topics/gaza-war/"),)
    assert [(one.kind, one.label, one.text, one.href) for one in headline.notices] == [
        ("correction", "Correction", "21 August 2024", "#correction-toll")
    ]


def test_a_speaker_has_the_role_of_that_day(read: Read) -> None:
    statements = view(read()).statements
    assert statements
    assert [(one.speaker.name, one.speaker.role) for one in statements.entries] == [
        ("The envoy", "negotiator, United States"),
        ("Hamas", ""),
    ]
    later = view(read(("place: Tel Aviv, date: 2024-08-19", "date: 2024-09-01"))).statements
    assert later
    assert later.entries[0].speaker.role == "US envoy, United States"


def test_entries_lead_to_their_passages_and_sources(read: Read) -> None:
    page = view(read())
    assert page.statements
    assert page.numbers
    assert page.timeline
    assert [one.receipts for one in page.statements.entries] == [
        (Receipt("Passage 1", "#passage-statement-onus"),),
        (
            Receipt("Passage 2", "#passage-statement-permanent"),
            Receipt("Letter to the Council", "https://example.org/letter", ", United Nations", "2"),
        ),
    ]
    assert page.numbers.entries[0].receipts == (Receipt("Passage 4", "#passage-number-killed"),)
    assert page.timeline.periods[0].entries[1].receipts == (Receipt("The deal", "https://example.org/deal", note="3"),)


def test_entries_on_the_same_words_share_a_passage(read: Read) -> None:
    page = view(read(("passage: only accept a permanent ceasefire", 'passage: "at least 40,000 people"')))
    assert page.numbers
    assert page.statements
    assert page.statements.entries[1].receipts[0] == Receipt("Passage 3", "#passage-statement-permanent")
    assert page.numbers.entries[0].receipts == (Receipt("Passage 4", "#passage-statement-permanent"),)
    assert page.article
    assert page.article.html.count('id="passage-statement-permanent"') == 1
    assert page.article.html.count("otr-back") == 4


def test_the_timeline_has_the_running_storys_events_up_to_the_pages_day(read: Read) -> None:
    timeline = view(read()).timeline
    assert timeline
    (period,) = timeline.periods
    assert [(one.id, one.day.words, one.story and one.story.text, one.is_story_day) for one in period.entries] == [
        ("event-attack", "7 October 2023", None, False),
        ("event-truce", "about November 2023", "The war in Gaza", False),
        ("", "19 August 2024", None, True),
    ]


def test_terms_are_the_records_then_the_running_storys(read: Read) -> None:
    terms = view(read()).terms
    assert terms
    assert [one.term for one in terms.entries] == ["the proposal", "Philadelphi corridor"]


def test_sources_are_the_article_the_records_and_those_used_of_the_running_story(read: Read) -> None:
    sources = view(read()).sources
    assert sources
    assert [one.id for one in sources.entries] == ["article-source", "source-un-2024-08", "source-deal"]


def test_a_figure_and_a_question_without_a_day_are_as_of_the_articles_and_the_pages(read: Read) -> None:
    page = view(read(("as_of: 2024-08-19, ", "")))
    assert page.numbers
    assert page.questions
    assert page.numbers.entries[0].facts[-1] == Fact("As of", day=Day("19 August 2024", "2024-08-19"))
    assert page.questions.entries[0].facts == (
        Fact("As of", day=Day("21 August 2024, 09:30 UTC+3", "2024-08-21T09:30+03:00")),
    )


def test_a_corrected_entry_is_marked_and_the_correction_names_it(read: Read) -> None:
    page = view(read())
    assert page.numbers
    assert page.corrections
    assert [(one.text, one.href) for one in page.numbers.entries[0].changes] == [("Correction", "#correction-toll")]
    assert [(one.kind, one.entry) for one in page.corrections.entries] == [
        ("correction", Link("at least 40,000 people killed in Gaza", "#number-killed")),
        ("update", None),
    ]


def test_only_passages_are_shown_when_the_record_says_so(read: Read) -> None:
    page = view(read(("license: CC BY 4.0", "display: passages")))
    assert page.article
    assert "urged" not in page.article.html
    assert 'id="passage-statement-onus"' in page.article.html
    assert page.article.more == Link("Read the whole article", "https://example.org/envoy")


def test_nothing_of_the_article_is_shown_when_the_record_says_so(read: Read) -> None:
    page = view(read(("license: CC BY 4.0", "display: none")))
    assert page.article
    assert page.statements
    assert page.article.html == ""
    assert page.statements.entries[0].quote == "“Now the onus is on Hamas to do the same”"
    assert page.statements.entries[0].receipts == (
        Receipt(
            "Passage in the article",
            "https://example.org/envoy#:~:text=Now%20the%20onus%20is%20on%20Hamas%2C&text=to%20do%20the%20same",
        ),
    )


def test_a_withdrawn_page_says_why_and_nothing_else(read: Read) -> None:
    page = view(
        read(
            ("published: 2024-08-19\nupdated", "published: 2024-08-19\nstatus: withdrawn\nupdated"),
            ("kind: correction", "kind: retraction"),
        )
    )
    assert (page.numbers, page.statements, page.timeline, page.questions, page.terms, page.article) == (None,) * 6
    (notice,) = page.headline.notices
    assert notice.text.startswith("This page has been withdrawn. It keeps its address")
    assert notice.text.endswith("explain why. The number was given as 44,000.")
    assert page.corrections
    assert page.corrections.entries[0].entry is None


def test_a_draft_says_so(read: Read) -> None:
    page = view(read(("published: 2024-08-19\nupdated", "published: 2024-08-19\nstatus: draft\nupdated")))
    assert [one.kind for one in page.headline.notices] == ["draft", "correction"]


def test_the_contents_follow_the_page(read: Read) -> None:
    assert [(one.id, one.level) for one in view(read()).contents] == [
        ("numbers", 2), ("statements", 2), ("timeline", 2), ("questions", 2), ("terms", 2), ("article", 2),
        ("section-on-the-ground", 3), ("sources", 2), ("corrections", 2), ("citation", 2),
    ]  # fmt: skip


def test_another_language_has_its_words_marks_and_direction(read: Read) -> None:
    french = view(read(("language: en-GB", "language: fr")))
    assert french.statements
    assert french.statements.entries[0].quote == "«\u00a0Now the onus is on Hamas to do the same\u00a0»"
    assert french.headline.facts[2] == Fact("Par", "R. Osei et A. Levi")
    hebrew = view(read(("language: en-GB", "language: he")))
    assert (hebrew.language, hebrew.direction) == ("he", "rtl")


def test_an_explainer_in_a_list(read: Read) -> None:
    listed = list_explainer(read(), "gaza/talks/", "en-GB")
    assert (listed.href, listed.day.words, listed.topics, listed.notice, listed.language) == (
        "gaza/talks/", "19 August 2024", ("The war in Gaza",), "", "",
    )  # fmt: skip
    assert listed.updated == Fact("Updated", day=Day("21 August 2024, 09:30 UTC+3", "2024-08-21T09:30+03:00"))
    assert list_explainer(read(), "javascript:x", "fr").href == ""
    assert list_explainer(read(), "x/", "fr").language == "en-GB"
