"""Which words of a text are dates, and which days they can mean to one who wrote on Monday, 19 August 2024."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language import CODES, language
from ontherecord.record.dates import agree, dates_in, parse_date

ANCHOR = datetime.date(2024, 8, 19)

# language, text, {its dates: the interval each most likely means}
SENTENCES: list[tuple[str, str, dict[str, str]]] = [
    (
        "en",
        "The war began on October 7 last year, when gunmen crossed the border",
        {"October 7 last year": "2023-10-07"},
    ),
    ("en", "medics said strikes killed at least 30 on Monday", {"Monday": "2024-08-19"}),
    ("en", "Hamas on Sunday accused Netanyahu", {"Sunday": "2024-08-18"}),
    (
        "en",
        "Talks stalled last week, but are expected to resume this week",
        {"last week": "2024-08-11/2024-08-18", "this week": "2024-08-18/2024-08-25"},
    ),
    ("en", "Months of negotiations have centred on a single issue", {}),
    ("en", "signed on October 7, 2023", {"October 7, 2023": "2023-10-07"}),
    ("en", "on the 7th of October 2023 at dawn", {"7th of October 2023": "2023-10-07"}),
    ("en", "on Monday, August 12, the court ruled", {"Monday, August 12": "2024-08-12"}),
    ("en", "a summit on 12–16 August 2024", {"12–16 August 2024": "2024-08-12/2024-08-16"}),
    ("en", "held from August 12 to 16", {"August 12 to 16": "2024-08-12/2024-08-16"}),
    ("en", "between March and May 2023 prices fell", {"between March and May 2023": "2023-03-01/2023-05-31"}),
    ("en", "from October 2023 to May 2024", {"from October 2023 to May 2024": "2023-10-01/2024-05-31"}),
    ("en", "The law passed in May", {"May": "2024-05-01/2024-05-31"}),
    ("en", "in early October 2023", {"October 2023": "2023-10-01/2023-10-31"}),
    ("en", "it sank seventy-five days ago", {"seventy-five days ago": "2024-06-05"}),
    ("en", "it sank twenty one days ago", {"twenty one days ago": "2024-07-29"}),
    ("en", "the fair from Thursday to Sunday", {"from Thursday to Sunday": "2024-08-15/2024-08-18"}),
    ("en", "It was founded in 2019", {"2019": "2019-01-01/2019-12-31"}),
    ("en", "the worst since 2007", {"2007": "2007-01-01/2007-12-31"}),
    ("en", "in the summer of 2023", {"summer of 2023": "2023-06-01/2023-08-31"}),
    ("en", "in the 1990s", {"1990s": "1990-01-01/1999-12-31"}),
    ("en", "in 2019–21", {"2019–21": "2019-01-01/2021-12-31"}),
    ("en", "He died yesterday", {"yesterday": "2024-08-18"}),
    ("en", "two days ago and two weeks ago", {"two days ago": "2024-08-17", "two weeks ago": "2024-08-01/2024-08-09"}),
    ("en", "last Friday's vote", {"last Friday": "2024-08-16"}),
    (
        "en",
        "last month’s vote and next year's",
        {
            "last month": "2024-07-01/2024-07-31",
            "next year": "2025-01-01/2025-12-31",
        },
    ),
    ("en", "last October", {"last October": "2023-10-01/2023-10-31"}),
    ("en", "Sept. 11, 2001", {"Sept. 11, 2001": "2001-09-11"}),
    ("en", "on 19/08/2024", {"19/08/2024": "2024-08-19"}),
    ("en", "on Monday or Tuesday", {"Monday": "2024-08-19", "Tuesday": "2024-08-13"}),
    ("fr", "lundi ou mardi", {"lundi": "2024-08-19", "mardi": "2024-08-13"}),
    # words that may be no date
    ("en", "They may march on; the march may end", {}),
    ("en", "Theresa May said April Jones and June left in an august silence", {}),
    ("en", "of May's cabinet", {}),
    ("en", "every Monday, a Monday, Mondays, Black Friday, the Sunday Times", {}),
    ("en", "the last week, the last two years, three days later", {}),
    ("en", "today's world", {}),
    ("en", "a second man on 10/7 or 5/6/2024", {}),
    ("en", "in 2000 villages, 2000 people, room 2019", {}),
    ("en", "In August 30 people died", {"August": "2024-08-01/2024-08-31"}),
    ("en", "He sat in the sun and wed", {}),
    ("en", "spring into action, fall apart", {}),
    # French
    ("fr", "le lundi 19 août 2024", {"lundi 19 août 2024": "2024-08-19"}),
    ("fr", "le 1er mai", {"1er mai": "2024-05-01"}),
    ("fr", "le 7 octobre de l’an dernier", {"7 octobre de l’an dernier": "2023-10-07"}),
    (
        "fr",
        "la semaine dernière et vendredi dernier",
        {
            "semaine dernière": "2024-08-11/2024-08-18",
            "vendredi dernier": "2024-08-16",
        },
    ),
    ("fr", "hier, avant-hier", {"hier": "2024-08-18", "avant-hier": "2024-08-17"}),
    ("fr", "il y a deux semaines; il y a des gens", {"il y a deux semaines": "2024-08-01/2024-08-09"}),
    ("fr", "du 12 au 16 août 2024", {"12 au 16 août 2024": "2024-08-12/2024-08-16"}),
    ("fr", "depuis 2007, en mai", {"2007": "2007-01-01/2007-12-31", "mai": "2024-05-01/2024-05-31"}),
    # German
    ("de", "am Montag, den 19. August", {"Montag, den 19. August": "2024-08-19"}),
    (
        "de",
        "im vergangenen Jahr, im Vorjahr",
        {
            "vergangenen Jahr": "2023-01-01/2023-12-31",
            "Vorjahr": "2023-01-01/2023-12-31",
        },
    ),
    ("de", "vor zwei Wochen", {"vor zwei Wochen": "2024-08-01/2024-08-09"}),
    # Spanish
    ("es", "el 7 de octubre de 2023, el lunes", {"7 de octubre de 2023": "2023-10-07", "lunes": "2024-08-19"}),
    (
        "es",
        "la semana pasada, hace dos semanas",
        {
            "semana pasada": "2024-08-11/2024-08-18",
            "hace dos semanas": "2024-08-01/2024-08-09",
        },
    ),
    # Arabic
    ("ar", "قال أمس", {"أمس": "2024-08-18"}),
    ("ar", "يوم الاثنين", {"الاثنين": "2024-08-19"}),
    ("ar", "في 7 تشرين الأول/أكتوبر 2023", {"7 تشرين الأول/أكتوبر 2023": "2023-10-07"}),
    ("ar", "الأسبوع الماضي وقبل يومين", {"الأسبوع الماضي": "2024-08-11/2024-08-18", "قبل يومين": "2024-08-17"}),
    ("ar", "منذ عام 2007", {"2007": "2007-01-01/2007-12-31"}),
    # Hebrew
    ("he", "ב-7 באוקטובר 2023", {"7 באוקטובר 2023": "2023-10-07"}),
    ("he", "אתמול, בשבוע שעבר", {"אתמול": "2024-08-18", "שבוע שעבר": "2024-08-11/2024-08-18"}),
    # written when the rules were done, to see how they do on what they had not seen
    ("en", "The president will address the nation on Thursday evening.", {"Thursday": "2024-08-15"}),
    (
        "en",
        "Parliament is due to vote next Tuesday, a week before the budget deadline of September 3.",
        {"next Tuesday": "2024-08-20", "September 3": "2023-09-03"},
    ),
    (
        "en",
        "The earthquake struck shortly after 4 a.m. on 6 February 2023, killing more than 50,000 people.",
        {"6 February 2023": "2023-02-06"},
    ),
    (
        "en",
        "Inflation, which peaked at 11.1% in October 2022, has fallen since then.",
        {"October 2022": "2022-10-01/2022-10-31"},
    ),
    (
        "en",
        "She was elected in November 2020 and took office on 20 January 2021.",
        {"November 2020": "2020-11-01/2020-11-30", "20 January 2021": "2021-01-20"},
    ),
    (
        "en",
        "The company said late Friday that it would cut 1,200 jobs by the end of the year.",
        {"Friday": "2024-08-16"},
    ),
    ("en", "Police arrested three men in March last year.", {"March last year": "2023-03-01/2023-03-31"}),
    ("en", "Since January, prices have risen by 4 percent.", {"January": "2024-01-01/2024-01-31"}),
    ("en", "The 1967 war and the 1973 war shaped the region.", {}),
    ("en", "He served from 1997 to 2007 as prime minister.", {"from 1997 to 2007": "1997-01-01/2007-12-31"}),
    (
        "en",
        "Three weeks ago, the central bank raised rates for the first time since July 2022.",
        {"Three weeks ago": "2024-07-25/2024-08-02", "July 2022": "2022-07-01/2022-07-31"},
    ),
    ("en", "The ceasefire that took effect on November 24 collapsed a week later.", {"November 24": "2023-11-24"}),
    ("en", "In late July a strike killed his deputy.", {"July": "2024-07-01/2024-07-31"}),
    ("en", "The court will hear the case in the autumn.", {}),
    ("en", "The treaty was signed in Paris on Dec. 12, 2015.", {"Dec. 12, 2015": "2015-12-12"}),
    (
        "en",
        "Workers walked out on Wednesday, August 14, and returned two days later.",
        {"Wednesday, August 14": "2024-08-14"},
    ),
    (
        "en",
        "The bank expects growth of 2% this year and 3% next year.",
        {"this year": "2024-01-01/2024-12-31", "next year": "2025-01-01/2025-12-31"},
    ),
    ("en", "About 300 people attended Saturday's rally.", {"Saturday": "2024-08-17"}),
    (
        "en",
        "The deal could come as early as tomorrow, officials said on Sunday night.",
        {"tomorrow": "2024-08-20", "Sunday": "2024-08-18"},
    ),
    ("en", "The fire began at about 2 a.m. yesterday in Block 12.", {"yesterday": "2024-08-18"}),
    ("en", "Over the past six months, 40 journalists have been killed.", {}),
    ("en", "It was the deadliest attack since the Second World War.", {}),
    ("en", "The second suspect, who turned 19 in May, was released.", {"May": "2024-05-01/2024-05-31"}),
    ("en", "Mr. March said the august body may sit again.", {}),
    ("en", "The agency was created after the 9/11 attacks.", {}),
    ("en", "The strike on July 13 killed at least 90 people.", {"July 13": "2024-07-13"}),
    ("en", "A decade ago the village had 2000 inhabitants.", {"A decade ago": "2013-08-18/2015-08-20"}),
    ("en", "By 2030 the figure will reach 2,030.", {"2030": "2030-01-01/2030-12-31"}),
    ("en", "They met on the first Monday of each month.", {}),
    (
        "en",
        "The storm made landfall early on Tuesday (August 6) near Steinhatchee.",
        {"Tuesday (August 6": "2024-08-06"},
    ),
    ("en", "The exhibition runs until 15 September.", {"15 September": "2023-09-15"}),
    ("en", "The minister resigned in the spring of last year.", {"spring of last year": "2023-03-01/2023-05-31"}),
    ("en", "Sales fell in the second quarter of 2024.", {"2024": "2024-01-01/2024-12-31"}),
    ("en", "Between 2015 and 2020, output doubled.", {"Between 2015 and 2020": "2015-01-01/2020-12-31"}),
    (
        "en",
        "The hospital, built in 1946, was hit twice last month.",
        {"1946": "1946-01-01/1946-12-31", "last month": "2024-07-01/2024-07-31"},
    ),
    ("en", "He has been in prison for the last two years.", {}),
    ("en", "The law of 29 July 1881 protects the press.", {"29 July 1881": "1881-07-29"}),
    ("en", "Polls open at 7 a.m. on Sunday and close at 8 p.m.", {"Sunday": "2024-08-18"}),
    ("en", "The hostages were taken on Oct. 7.", {"Oct. 7": "2023-10-07"}),
    ("en", "Its May report put the number at 5,000.", {}),
]


@pytest.mark.parametrize("code, text, dates", SENTENCES)
def test_dates(code: str, text: str, dates: dict[str, str]) -> None:
    found = dates_in(text, ANCHOR, language(code))
    assert {one.words: _written(one.candidates[0]) for one in found} == dates
    assert [text[one.start : one.end] for one in found] == list(dates)


def _written(interval: tuple[datetime.date | None, datetime.date | None]) -> str:
    earliest, latest = interval
    return str(earliest) if earliest == latest else f"{earliest}/{latest}"


@pytest.mark.parametrize(
    "text, candidates",
    [
        ("on Monday", ["2024-08-19", "2024-08-12", "2024-08-26"]),  # written on a Monday
        ("on Sunday", ["2024-08-18", "2024-08-25"]),
        ("last Friday", ["2024-08-16", "2024-08-09"]),
        ("next Friday", ["2024-08-23", "2024-08-30"]),
        ("October 7", ["2023-10-07", "2024-10-07"]),
        ("in May", ["2024-05-01/2024-05-31", "2025-05-01/2025-05-31"]),
        ("since 2007", ["2007-01-01/2007-12-31", "2007-01-01/None"]),
        ("until the end of May 2023", ["2023-05-01/2023-05-31", "None/2023-05-31"]),
        ("Thursday 29 February", ["2024-02-29"]),
        ("last weekend", ["2024-08-16/2024-08-18", "2024-08-09/2024-08-11"]),
        ("last quarter", ["2024-04-01/2024-06-30"]),
        ("a year ago", ["2023-02-16/2024-02-19"]),
    ],
)
def test_all_that_words_can_mean(text: str, candidates: list[str]) -> None:
    [found] = dates_in(text, ANCHOR, language("en"))
    assert [_written(one) for one in found.candidates] == candidates


@pytest.mark.parametrize(
    "date, text, agrees",
    [
        ("2023-10-07", "on October 7 last year", True),
        ("2023-10-08", "on October 7 last year", False),
        ("2023-10", "on October 7 last year", True),
        ("2024-08-19", "on Monday", True),
        ("2024-08-12", "on Monday", True),
        ("2024-08-13", "on Monday", False),
        ("2022-08-19", "on August 19", False),
        ("2010", "since 2007", True),  # the time since then
        ("2006", "since 2007", False),
        ("2006", "until 2007", True),
        ("2001-09-11", "the September 11 attacks", True),  # an event named by its day
        ("2024-08-12/2024-08-16", "last week", True),
        ("2024-08-19/..", "next year", True),
        ("../2020", "in 2019", True),
        ("2022", "in 2021", False),
        ("2022~", "in 2021", True),
        ("2022-03~", "in early February 2022", True),
        ("2022-05~", "in early February 2022", False),
    ],
)
def test_agreement(date: str, text: str, *, agrees: bool) -> None:
    [found] = dates_in(text, ANCHOR, language("en"))
    assert agree(parse_date(date), found) is agrees


_CODE = st.sampled_from(CODES)
_VOCABULARY = (
    "last next this the of in since until on two ago week weeks year month Monday October May 7 31 2019 2024 "
    "yesterday summer – - , . / 's from to between and a 7th 1990s le août dernier dernière il y a deux "
    "semaines vor zwei Wochen hace mayo pasado قبل يومين الماضي אתמול"
)
_WORDS = st.sampled_from(_VOCABULARY.split())
_TEXT = st.one_of(st.text(), st.lists(_WORDS).map(" ".join), st.lists(_WORDS).map("".join))


@given(_TEXT, st.dates(), _CODE)
def test_any_text_has_dates_at_places_of_it(text: str, anchor: datetime.date, code: str) -> None:
    end = 0
    for found in dates_in(text, anchor, language(code)):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.words
        assert found.candidates
        assert all(one.earliest is None or one.latest is None or one.earliest <= one.latest for one in found.candidates)
        end = found.end


@given(st.dates(min_value=datetime.date(1800, 1, 1), max_value=datetime.date(2100, 1, 1)), _CODE)
def test_a_day_written_out_is_found_and_agrees(day: datetime.date, code: str) -> None:
    tongue = language(code)
    month = tongue.dates.months[day.month - 1][0]
    link = " de " if code == "es" else " "
    month = month.capitalize() if tongue.dates.capitals else month
    written = f"{day.day}{'.' if code == 'de' else ''}{link}{month}{link}{day.year}"
    [found] = dates_in(f"… {written} …", ANCHOR, tongue)
    assert found.candidates == ((day, day),)
    assert agree(parse_date(day.isoformat()), found)


@pytest.mark.parametrize(
    "unit",
    [
        "7 ",
        "May ",
        "May 5, ",
        "Monday, ",
        "last ",
        "last week ",
        "early ",
        "in the early ",
        "5-",
        "5 to ",
        "2019-",
        "two weeks ago ",
    ],
)
def test_a_long_text_of_one_word_is_read_to_its_end(unit: str) -> None:
    text = unit * (30_000 // len(unit)) + "; signed on 3 June 1944."
    assert dates_in(text, ANCHOR, language("en"))[-1].words == "3 June 1944"
