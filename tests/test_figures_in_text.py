"""Which numbers in running text are figures, how far each reaches, and what the others are."""

import pytest

from ontherecord.language import language
from ontherecord.record.figures import Kind, figures_in
from ontherecord.record.figures.find import scan

# language, text, its figures from qualifier to unit
TEXTS = [
    (
        "en",
        "killing about 1,200 people and kidnapping about 250 hostages, according to Israeli figures",
        ["about 1,200", "about 250"],
    ),
    (
        "en",
        "forcing some 2.3 million people from their homes and killing at least 40,000 people",
        ["some 2.3 million", "at least 40,000"],
    ),
    (
        "en",
        "an estimated 1.7 million people — around 75 percent — fled",
        ["an estimated 1.7 million", "around 75 percent"],
    ),
    ("en", "More than 100 of the 250 hostages were freed", ["More than 100", "250"]),
    ("en", "cut 10,000 jobs, or 6 percent of its staff", ["10,000", "6 percent"]),
    ("en", "worth US$40m (£31m)", ["US$40m", "£31m"]),
    ("en", "40 people, at least 20 of them children", ["40", "at least 20"]),
    ("en", "40,000 people or more", ["40,000 people or more"]),
    ("en", "at least another 40 were hurt over the 12 months", ["at least another 40", "12 months"]),
    ("en", "In 2000, 300 people died in 12 villages", ["300", "12"]),
    ("en", "at least 2000 were hurt and 1500 soldiers fled", ["at least 2000", "1500"]),
    ("en", "a two-state solution after a three-year ban", ["two", "three-year"]),
    ("en", "one person died, no one was hurt, and one of the men left", ["one"]),
    ("en", "at least one of the men", ["at least one"]),
    ("en", "a man and a woman", []),
    ("en", "he turned 19 in May", ["19"]),
    ("de", "starben 19 im Mai", ["19"]),
    ("fr", "a fait 19 morts en mai et 20 en juin", ["19", "20"]),
    ("en", "several hundred, hundreds of thousands, tens of millions of dollars", []),
    ("en", "a third of voters, the third term, a third man", ["a third"]),
    ("en", "half of them; the first half; a half-hearted try", ["half"]),
    # ranges, and what may be a change
    ("en", "between 20 and 30 people", ["between 20 and 30"]),
    ("en", "it rose from 8 to 12 percent", ["from 8 to 12 percent", "8", "12 percent"]),
    ("en", "killed 5 – 10 were hurt – and left", ["5", "10"]),
    ("en", "the vote was 52-48", ["52", "48"]),
    ("en", "five out of seven", ["five out of seven", "five", "seven"]),
    ("fr", "le bilan est passé de 30 à 40 morts", ["de 30 à 40", "30", "40"]),
    # other languages
    ("fr", "Un homme de 34 ans et deux femmes", ["Un", "34 ans", "deux"]),
    ("fr", "7,8 milliards d’euros, une cinquantaine de blessés", ["7,8 milliards d’euros", "une cinquantaine"]),
    ("fr", "vers 18 heures, pendant 3 heures", ["3 heures"]),
    ("fr", "en octobre 7 personnes", ["7"]),
    ("de", "rund 2,3 Millionen Euro am 7. Oktober um 14 Uhr", ["rund 2,3 Millionen Euro"]),
    ("es", "unos 3.200 millones de dólares el 7 de octubre de 2023", ["unos 3.200 millones de dólares"]),
    ("ar", "قتل ما لا يقل عن 30 فلسطينيا يوم الاثنين", ["ما لا يقل عن 30"]),
    ("ar", "نحو 1200 شخص و250 رهينة في عام 2023", ["نحو 1200", "250"]),
    ("he", "כ-1,200 בני אדם נהרגו ב-7 באוקטובר 2023", ["כ-1,200"]),
]


@pytest.mark.parametrize("code, text, figures", TEXTS)
def test_figures(code: str, text: str, figures: list[str]) -> None:
    found = figures_in(text, language(code))
    assert [one.figure.text for one in found] == figures
    assert [text[one.start : one.end] for one in found] == figures


# language, text, its only number, what that is
OTHERS = [
    ("en", "the 5th floor", "5th", Kind.ORDINAL),
    ("en", "the third time", "third", Kind.ORDINAL),
    ("en", "the twenty-first", "twenty-first", Kind.ORDINAL),
    ("en", "on October 7", "7", Kind.DATE),
    ("en", "on 7 October", "7 October", Kind.DATE),
    ("en", "the 7th of October", "7th of October", Kind.DATE),
    ("en", "on 12–16 August", "12–16 August", Kind.DATE),
    ("en", "on 2024-08-19", "2024-08-19", Kind.DATE),
    ("en", "19/08/2024", "19/08/2024", Kind.DATE),
    ("en", "in 2019", "2019", Kind.YEAR),
    ("en", "the 2019 election", "2019", Kind.YEAR),
    ("en", "around 2015", "2015", Kind.YEAR),
    ("en", "2019–20", "2019–20", Kind.YEAR),
    ("en", "the 1990s", "1990s", Kind.YEAR),
    ("en", "in nineteen eighty-four", "nineteen eighty-four", Kind.YEAR),
    ("en", "at 14:05", "14:05", Kind.TIME),
    ("en", "at 10 a.m.", "10 a.m.", Kind.TIME),
    ("en", "at 1900 GMT", "1900 GMT", Kind.TIME),
    ("en", "Ahmed Ali, 34, said", "34", Kind.AGE),
    ("en", "a man aged 34", "34", Kind.AGE),
    ("en", "Article 5", "5", Kind.NAME),
    ("en", "No. 10", "10", Kind.NAME),
    ("en", "Covid-19", "19", Kind.NAME),
    ("en", "version 3.11.7", "3.11.7", Kind.CODE),
    ("en", "call 020 7946 0958", "020 7946 0958", Kind.CODE),
    ("en", "call +1 555 123 4567", "1 555 123 4567", Kind.CODE),
    ("en", "24/7", "24/7", Kind.CODE),
    ("en", "account 1000000000000000000000", "1000000000000000000000", Kind.CODE),
    ("en", "5G", "5G", Kind.CODE),
    ("fr", "le 5e étage", "5e", Kind.ORDINAL),
    ("fr", "à 20h30", "20h30", Kind.TIME),
    ("fr", "vers 18 heures", "18 heures", Kind.TIME),
    ("fr", "l'article 49.3", "49.3", Kind.NAME),
    ("de", "am 7. Oktober", "7. Oktober", Kind.DATE),
    ("de", "um 14 Uhr", "14 Uhr", Kind.TIME),
    ("ar", "7 تشرين الأول", "7 تشرين الأول", Kind.DATE),
    ("ar", "في عام 2023", "2023", Kind.YEAR),
    ("he", "7 באוקטובר", "7 באוקטובר", Kind.DATE),
]


@pytest.mark.parametrize("code, text, number, kind", OTHERS)
def test_numbers_that_are_no_figures(code: str, text: str, number: str, kind: Kind) -> None:
    figures, others = scan(text, language(code))
    assert figures == []
    assert [(text[one.start : one.end], one.kind) for one in others] == [(number, kind)]


def test_a_list_of_percentages_shares_its_sign() -> None:
    found = figures_in("8, 10 and 12 per cent", language("en"))
    assert [one.figure.unit_code for one in found] == ["percent"] * 3


def test_an_article_that_may_mean_one_is_marked() -> None:
    assert [one.article for one in figures_in("un mort, deux blessés, au moins un disparu", language("fr"))] == [
        True,
        False,
        False,
    ]
