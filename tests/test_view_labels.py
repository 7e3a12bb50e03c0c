"""The words of the interface: each translated in each language, none left over, every one used."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from ontherecord.view.catalogue import LANGUAGES, find_language
from ontherecord.view.labels import Counted, Labels, find_labels

TRANSLATIONS = [language for language in LANGUAGES if language != "en"]
ENGLISH: dict[str, str | tuple[str, str]] = {
    name: (label.forms["one"], label.forms["other"]) if isinstance(label, Counted) else label
    for name, label in Labels()._asdict().items()
}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_label_is_translated_and_none_is_left_over(repository: Path, language: str) -> None:
    path = repository / f"generator/ontherecord/view/locale/{language}/LC_MESSAGES/ontherecord.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    assert {message.context: message.id for message in catalogue if message.id} == ENGLISH
    assert [message.context for message in catalogue if message.fuzzy and message.id] == []
    assert len(catalogue.obsolete) == 0


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_translation_has_the_places_of_the_english(language: str) -> None:
    labels = find_labels(language)
    for name, english in ENGLISH.items():
        translated = getattr(labels, name)
        forms = list(translated.forms.values()) if isinstance(translated, Counted) else [translated]
        wanted = set(re.findall(r"\{\w*\}", english if isinstance(english, str) else english[1]))
        for form in forms:
            assert form
            assert set(re.findall(r"\{\w*\}", form)) == wanted, name


def test_plurals_are_those_of_the_language() -> None:
    arabic = find_labels("ar").search_results
    assert [arabic.of(count) for count in (0, 1, 2, 3, 11, 100)] == [
        "لا نتائج (0)",
        "نتيجة واحدة (1)",
        "نتيجتان (2)",
        "3 نتائج",
        "11 نتيجة",
        "100 نتيجة",
    ]
    assert sorted(arabic.forms) == ["few", "many", "one", "other", "two", "zero"]
    assert [find_labels("fr").search_results.of(count) for count in (0, 1, 2)] == [
        "0 résultat",
        "1 résultat",
        "2 résultats",
    ]
    assert [find_labels("en").search_results.of(count) for count in (0, 1, 2)] == ["0 results", "1 result", "2 results"]


def test_a_region_has_its_languages_words_and_an_unknown_language_english() -> None:
    assert [find_language(tag) for tag in ("de-AT", "AR_eg", "it", "")] == ["de", "ar", "en", "en"]
    assert find_labels("de-AT").sources == "Quellen"
    assert find_labels("it").sources == "Sources"


def test_what_is_joined_has_the_commas_of_its_language() -> None:
    assert find_labels("en").join("minister", None, "", "Algeria") == "minister, Algeria"
    assert find_labels("ar").join("وزير", "الجزائر") == "وزير، الجزائر"
    assert [find_labels(language).add("OCHA") for language in ("fr", "ar")] == [", OCHA", "، OCHA"]
    assert find_labels("en").add(None) == ""


def test_every_label_is_used(repository: Path) -> None:
    files = [*(repository / "generator/ontherecord").rglob("*.py"), *(repository / "themes").rglob("*.html")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files if path.name != "labels.py")
    # Sections, kinds of corrections, severities and kinds of entries are looked up by their names.
    named = (
        set(re.findall(r"labels\.(\w+)", text))
        | set(re.findall(r'"(\w+)"', text))
        | {name for name in ENGLISH if name.startswith("used_by_")}
    )
    assert [name for name in ENGLISH if name not in named] == []
