"""The same event told in several places is one; what is only like it is not."""

from tests.explaining import explain

from ontherecord.dossier.contributions import ToldEvent, contribute, contribute_topic
from ontherecord.dossier.happenings import Happening, join_events
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_topic

TOPIC = "title: The talks\nlanguage: en\nsources: {un: {title: Record, url: https://example.org/}}\ntimeline:\n"


def tell(name: str, *events: str, language: str = "en") -> list[str]:
    """What an explainer tells, newest first in the order of the calls."""
    lines = "".join(f"  - {{{event}, passage: It was so}}\n" for event in events)
    return [name, language, f"language: {language}\ntimeline:\n{lines}"]


def join(*told: list[str], topic: str = "", language: str = "en") -> list[Happening]:
    events: list[ToldEvent] = []
    if topic:
        read = read_topic(read_document("talks.yml", TOPIC + f"  - {{{topic}, source: un}}\n")).value
        assert read
        events += contribute_topic(read, "en").told.events
    for name, _, record in told:
        events += contribute(explain(record, "It was so.", name=name)).told.events
    return join_events(events, language)


def show(*told: list[str], topic: str = "", language: str = "en") -> list[tuple[str, str, list[str]]]:
    return [
        (one.date.text, one.shown.event, [each.teller.name for each in one.tellings])
        for one in join(*told, topic=topic, language=language)
    ]


def test_the_same_id_and_day() -> None:
    assert show(
        tell("new", "id: vote, date: 2024-06-10, event: The Council adopts it"),
        tell("old", "id: vote, date: 2024-06-10, event: A resolution is adopted"),
    ) == [("2024-06-10", "The Council adopts it", ["new", "old"])]


def test_the_same_words_but_for_case_punctuation_and_quotes() -> None:
    assert show(
        tell("new", 'id: a, date: 2024-06-10, event: "The Council’s vote – at last"'),
        tell("old", 'id: b, date: 2024-06-10, event: "the council\'s vote - at last."'),
    ) == [("2024-06-10", "The Council’s vote – at last", ["new", "old"])]


def test_a_month_a_season_and_a_year_hold_the_day() -> None:
    for coarse in ("2024-06", "2024-22", "2024", "2024-06~"):
        assert show(
            tell("new", f"id: vote, date: {coarse}, event: The vote"),
            tell("old", "id: vote, date: 2024-06-10, event: A vote"),
        ) == [("2024-06-10", "The vote", ["new", "old"])], coarse


def test_the_storys_own_words_come_first_whoever_is_newer() -> None:
    assert show(
        tell("new", "id: vote, date: 2024-06-10, event: They vote"),
        topic="id: vote, date: 2024-06, event: The Council votes",
    ) == [("2024-06-10", "The Council votes", ["", "new"])]


def test_the_words_are_in_the_language_of_the_page_where_somebody_has_them() -> None:
    told = (
        tell("new", "id: vote, date: 2024-06-10, event: التصويت", language="ar"),
        tell("old", "id: vote, date: 2024-06-10, event: The vote"),
    )
    assert show(*told) == [("2024-06-10", "The vote", ["new", "old"])]
    assert show(*told, language="ar") == [("2024-06-10", "التصويت", ["new", "old"])]
    assert show(*told, language="fr") == [("2024-06-10", "التصويت", ["new", "old"])]


def apart(one: str, other: str, language: str = "en") -> bool:
    return len(show(tell("a", one), tell("b", other, language=language))) == 2


def test_near_misses_stay_two() -> None:
    day = "date: 2024-06-10"
    # A word, a number, a name, a not.
    assert apart(
        f"id: a, {day}, event: The Council adopts resolution 2728",
        f"id: b, {day}, event: The Council adopts resolution 2735",
    )
    assert apart(f"id: a, {day}, event: Hamas accepts the plan", f"id: b, {day}, event: Hamas rejects the plan")
    assert apart(f"id: a, {day}, event: Niger closes its border", f"id: b, {day}, event: Nigeria closes its border")
    assert apart(f"id: a, {day}, event: It was not signed", f"id: b, {day}, event: It was signed")
    assert apart(f"id: a, {day}, event: Prices rise by 5.2 percent", f"id: b, {day}, event: Prices rise by 52 percent")
    # The same words and the same id, on another day, in another month, in another year.
    for other in ("2024-06-11", "2024-07", "2023"):
        assert apart(f"id: a, {day}, event: A strike", f"id: b, date: {other}, event: A strike"), other
        assert apart(f"id: vote, {day}, event: One", f"id: vote, date: {other}, event: Two"), other
    # A span of days is a time of its own; so is what has no end.
    for other in ("2024-06-09/2024-06-12", "2024-06-10/..", "../2024-06-10"):
        assert apart(f"id: vote, {day}, event: A strike", f"id: vote, date: {other}, event: A strike"), other
    # The same letters in two languages are no words in common.
    assert apart(f"id: a, {day}, event: Brand", f"id: b, {day}, event: Brand", language="de")


def test_spans_are_one_when_they_are_the_same() -> None:
    for span in ("2024-06-09/2024-06-12", "2024-06-10/..", "../2024-06-10"):
        assert not apart(f"id: vote, date: {span}, event: One", f"id: vote, date: {span}, event: Two"), span


def test_nobody_tells_an_event_twice() -> None:
    twice = tell("a", "id: one, date: 2024-06-10, event: A strike", "id: two, date: 2024-06-10, event: A strike")
    assert len(show(twice)) == 2


def test_a_month_that_would_fit_two_days_is_joined_with_neither() -> None:
    days = tell("a", "id: one, date: 2024-06-10, event: A strike", "id: two, date: 2024-06-20, event: A strike")
    assert show(tell("b", "id: three, date: 2024-06, event: A strike"), days) == [
        ("2024-06", "A strike", ["b"]),
        ("2024-06-10", "A strike", ["a"]),
        ("2024-06-20", "A strike", ["a"]),
    ]  # fmt: skip


def test_two_days_are_not_joined_by_way_of_a_month() -> None:
    joined = show(
        tell("a", "id: one, date: 2024-06-10, event: A strike"),
        tell("b", "id: one, date: 2024-06, event: A strike in June"),
        tell("c", "id: two, date: 2024-06-20, event: A strike in June"),
    )
    assert [tellers for _, _, tellers in joined].count(["a", "b", "c"]) == 0
    assert len(joined) == 3


def test_addresses_are_the_storys_or_those_of_whoever_told_it_first() -> None:
    old = tell("2024/old", "id: vote, date: 2024-06-10, event: The vote")
    new = tell("new", "id: the-vote, date: 2024-06-10, event: The vote")
    assert [one.anchor for one in join(old)] == ["event-vote-2024-old"]
    assert [one.anchor for one in join(new, old)] == ["event-vote-2024-old"]
    assert [one.anchor for one in join(new, topic="id: vote, date: 2024-06-10, event: The vote")] == ["event-vote"]


def test_they_are_in_their_order() -> None:
    told = tell("a", "id: c, date: 2024, event: C", "id: b, date: 2023-06, event: B", "id: a, date: ../2020, event: A")
    assert [one.shown.event for one in join(told)] == ["A", "B", "C"]
