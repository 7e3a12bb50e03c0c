"""Pages as linked data: read by a JSON-LD processor that is not ours, and held against schema.org's own vocabulary."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from tests.explaining import explain
from tests.vocabulary.schemaorg import ADDRESS, load_vocabulary

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.dossier.series import gather_series
from ontherecord.publish.addresses import Addresses
from ontherecord.publish.linked_data.explainer import describe_explainer
from ontherecord.publish.linked_data.pages import PageFacts, describe_page
from ontherecord.publish.linked_data.script import write_graph
from ontherecord.publish.linked_data.site import MOST_LISTED, SiteFacts, Stop
from ontherecord.publish.linked_data.things import KnownPeople, describe_person, describe_series, describe_topic
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import view_explainer
from ontherecord.view.telling import Ways

SITE = SiteFacts("https://example.org/news/", "Island news", "Island news", "en")
AT = Addresses(SITE.address, "talks/")
HERE = "https://example.org/news/talks/"
PEOPLE = """\
osei: {name: Rana Osei, role: minister, organisation: ministry, wikidata: Q42, links: [{title: More, url: "https://example.net/osei"}]}
ministry: {name: Ministry of Transport, kind: organisation, about: It builds bridges.}
"""
ARTICLE = """\
“The bridge is safe,” Rana Osei said on Monday. The ministry said that it would be mended. At least 400 people saw it,
about 30 of them from boats; between 10 and 20 trains a day crossed it. It opened in 1932. It was closed in spring.
"""
RECORD = """\
summary: What is known of the bridge.
authors: [Ola Berg, Rana Osei, Island news]
dateline: Harbour
tags: [bridges]
article: {title: Bridge closed, publisher: The Paper, url: "https://example.net/a", license: CC BY 4.0, published: 2024-08-18}
sources:
  act: {title: The bridge act, url: "https://example.net/act", publisher: State, published: 2020, archived: "https://example.net/copy"}
statements:
  - {id: safe, who: osei, quote: The bridge is safe, to: reporters, place: Harbour, date: 2024-08-19, about: safety}
  - {id: mended, who: ministry, paraphrase: It will be mended., passage: it would be mended}
  - {id: heard, who: medics, paraphrase: Nobody was hurt., source: act}
numbers:
  - {id: saw, figure: at least 400 people, label: people who saw it, according_to: ministry, as_of: 2024-08-19}
  - {id: boats, figure: about 30, label: people on boats}
  - {id: trains, figure: between 10 and 20, label: trains a day, passage: between 10 and 20 trains}
timeline:
  - {id: opened, date: 1932, event: The bridge opens, passage: It opened in 1932}
  - {id: built, date: 1929~/1932, event: The bridge is built, source: act}
  - {id: closed, date: 2024-03~, event: The bridge is closed, detail: For repairs., source: act}
questions: [{id: when, text: When will it open?, as_of: 2024-08}]
terms: [{id: span, term: span, meaning: What lies between two piers., source: act}]
corrections:
  - {id: fewer, date: 2024-08-20, kind: correction, entry: saw, text: We said 500., was: at least 500, now: at least 400}
  - {id: more, date: 2024-08-21, kind: update, text: A figure was added.}
  - {id: note, date: 2024-08-21, kind: editor's note, text: Our owner owns the bridge.}
"""


def describe(explainer: Explainer, site: SiteFacts = SITE, at: Addresses = AT) -> list[dict[str, Any]]:
    view = view_explainer(explainer, Ways())
    return describe_explainer(explainer, view, site, at, "2024-08-21")


def read(graph: list[dict[str, Any]], base: str = HERE) -> Any:
    """The graph as a page has it, expanded by PyLD with a context of ours and no network."""
    element = write_graph(graph).decode()
    found = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>\n', element, re.DOTALL)
    assert found is not None
    assert "<" not in found[1]

    def load(url: str, _options: object) -> dict[str, Any]:
        assert url.rstrip("/") == "https://schema.org"
        context = load_vocabulary().context()
        return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": context}

    return jsonld.expand(json.loads(found[1]), {"base": base, "documentLoader": load})


def faults(graph: list[dict[str, Any]]) -> list[str]:
    return sorted(set(load_vocabulary().find_faults(read(graph))))


def nodes(value: Any) -> dict[str, dict[str, Any]]:
    """Every node with an address and more than that, by its address."""
    found: dict[str, dict[str, Any]] = {}
    if isinstance(value, dict):
        if "@id" in value and len(value) > 1:
            found[value["@id"]] = value
        for inner in value.values():
            found |= nodes(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            found |= nodes(inner)
    return found


@pytest.fixture(scope="module")
def talks() -> dict[str, dict[str, Any]]:
    return nodes(describe(explain(RECORD, ARTICLE, PEOPLE)))


def test_the_vocabulary_knows_what_does_not_fit() -> None:
    wrong: list[dict[str, Any]] = [
        {"@type": "Quotatio", "@id": "#a"},
        {"@type": "Quotation", "startDate": "2024"},
        {"@type": "Event", "nam": "x"},
        {"@type": "Quotation", "spokenByCharacter": {"@type": "Place", "name": "x"}},
        {"@type": "Event", "location": "x", "subEvent": "y"},
    ]
    assert faults(wrong) == [
        "no property nam",
        "no type Quotatio",
        "spokenByCharacter takes no Place",
        "startDate is no property of Quotation",
        "subEvent takes no text: y",
    ]


def test_everything_is_in_the_vocabulary() -> None:
    assert faults(describe(explain(RECORD, ARTICLE, PEOPLE))) == []


def test_our_own_site_is_in_the_vocabulary(repository: Path) -> None:
    content = read_content(list_folder(repository / "content", "content"), Rules())
    assert content.explainers
    for explainer in content.explainers:
        at = Addresses(SITE.address, f"{explainer.name}/")
        graph = describe(explainer, at=at)
        assert faults(graph) == []
        named = nodes(graph)
        is_withdrawn = explainer.record.status == "withdrawn"
        shown = explainer.record.corrections if is_withdrawn else explainer.entries
        entries = [entry for entry in shown if getattr(entry, "kind", "") != "update"]
        assert [one for entry in entries if (one := at.entry(explainer.anchors[id(entry)])) not in named] == []
        assert "ClaimReview" not in str(graph)


def test_a_processor_finds_every_entry_at_its_address() -> None:
    expanded = nodes(read(describe(explain(RECORD, ARTICLE, PEOPLE))))
    kinds = {
        address: [one.removeprefix(ADDRESS) for one in node.get("@type", [])] for address, node in expanded.items()
    }
    assert kinds[HERE] == ["NewsArticle", "BackgroundNewsArticle"]
    assert {
        address.removeprefix(HERE): kind[0] for address, kind in kinds.items() if address.startswith(f"{HERE}#")
    } == {
        "#statement-safe": "Quotation",
        "#statement-mended": "Statement",
        "#statement-heard": "Statement",
        "#number-saw": "Observation",
        "#number-boats": "Observation",
        "#number-trains": "Observation",
        "#timeline": "ItemList",
        "#event-opened": "Event",
        "#event-built": "Event",
        "#event-closed": "Event",
        "#question-when": "Question",
        "#terms": "DefinedTermSet",
        "#term-span": "DefinedTerm",
        "#correction-fewer": "CorrectionComment",
        "#correction-note": "Comment",
        "#article-source": "Article",
        "#source-act": "CreativeWork",
        "#person-osei": "Person",
        "#person-ministry": "Organization",
        "#way": "BreadcrumbList",
    }


def test_direct_words_are_a_quotation_and_ours_a_statement(talks: dict[str, Any]) -> None:
    osei = {"@id": f"{HERE}#person-osei"}
    assert talks[f"{HERE}#statement-safe"] == {
        "@type": "Quotation",
        "@id": f"{HERE}#statement-safe",
        "text": "The bridge is safe",
        "spokenByCharacter": osei,
        "creator": osei,
        "inLanguage": "en",
        "dateCreated": "2024-08-19",
        "locationCreated": {"@type": "Place", "name": "Harbour"},
        "about": {"@type": "Thing", "name": "safety"},
        "audience": {"@type": "Audience", "name": "reporters"},
        "isBasedOn": {"@id": f"{HERE}#article-source"},
    }
    # Nobody knows whether “medics” are persons or an organisation.
    assert talks[f"{HERE}#statement-heard"] == {
        "@type": "Statement",
        "@id": f"{HERE}#statement-heard",
        "text": "Nobody was hurt.",
        "creator": {"name": "medics"},
        "inLanguage": "en",
        "isBasedOn": {"@id": f"{HERE}#source-act"},
    }


def test_a_figure_says_no_more_than_its_words(talks: dict[str, Any]) -> None:
    said = {name: talks[f"{HERE}#number-{name}"] for name in ("saw", "boats", "trains")}
    bounds = ("value", "minValue", "maxValue", "unitText")
    assert {name: {key: one[key] for key in bounds if key in one} for name, one in said.items()} == {
        "saw": {"minValue": 400, "unitText": "people"},
        "boats": {"value": 30},
        "trains": {"minValue": 10, "maxValue": 20},
    }
    qualifier = {"@type": "PropertyValue", "name": "qualifier", "value": "about"}
    assert said["boats"]["additionalProperty"] == qualifier
    assert said["saw"]["description"] == "at least 400 people"
    assert said["saw"]["observationDate"] == "2024-08-19"
    assert said["saw"]["subjectOf"][0] == {"@type": "Statement", "creator": {"@id": f"{HERE}#person-ministry"}}


def test_a_date_that_is_not_certain_is_told_in_words(talks: dict[str, Any]) -> None:
    events = {name: talks[f"{HERE}#event-{name}"] for name in ("opened", "built", "closed")}
    keys = ("startDate", "endDate", "description")
    assert {name: {key: one[key] for key in keys if key in one} for name, one in events.items()} == {
        "opened": {"startDate": "1932"},
        "built": {"endDate": "1932"},
        "closed": {"description": "about March 2024. For repairs."},
    }


def test_the_article_its_sources_and_who_wrote_it(talks: dict[str, Any]) -> None:
    page = talks[HERE]
    assert page["isBasedOn"] == {
        "@type": "Article",
        "@id": f"{HERE}#article-source",
        "headline": "Bridge closed",
        "name": "Bridge closed",
        "url": "https://example.net/a",
        "publisher": {"@type": "Organization", "name": "The Paper"},
        "datePublished": "2024-08-18",
        "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
    }
    assert page["citation"][0]["archivedAt"] == "https://example.net/copy"
    assert page["author"] == [
        {"@type": "Person", "name": "Ola Berg"},
        {"@type": "Person", "name": "Rana Osei"},
        {"@id": "https://example.org/news/#publisher"},
    ]
    assert [one["name"] for one in page["correction"]] == ["correction"]
    assert [one["name"] for one in page["comment"]] == ["editor's note"]
    assert page["correction"][0]["about"] == {"@id": f"{HERE}#number-saw"}


def test_people_have_what_identifies_them(talks: dict[str, Any]) -> None:
    assert talks[f"{HERE}#person-osei"] == {
        "@type": "Person",
        "@id": f"{HERE}#person-osei",
        "name": "Rana Osei",
        "jobTitle": "minister",
        "affiliation": {
            "@type": "Organization",
            "@id": f"{HERE}#person-ministry",
            "name": "Ministry of Transport",
        },
        "sameAs": ["https://www.wikidata.org/wiki/Q42", "https://example.net/osei"],
    }


def test_people_with_a_page_have_its_address() -> None:
    site = SiteFacts(SITE.address, "Island news", "Island news", "en", locate_person="people/{}/".format)
    named = nodes(describe(explain(RECORD, ARTICLE, PEOPLE), site))
    osei = named["https://example.org/news/people/osei/#person"]
    assert osei["url"] == "https://example.org/news/people/osei/"
    assert named[f"{HERE}#statement-safe"]["creator"] == {"@id": osei["@id"]}


def test_without_an_address_of_its_own_a_page_says_where_things_are_from_itself() -> None:
    site = SiteFacts("", "Island news", "Island news", "en", home="index.html")
    graph = describe(explain(RECORD, ARTICLE, PEOPLE), site, Addresses("", "gaza/talks/"))
    page = next(node for node in graph if node["@id"] == "")
    assert "url" not in page
    assert "mainEntityOfPage" not in page
    expanded = nodes(read(graph, "https://mirror.example/x/gaza/talks/"))
    assert "https://mirror.example/x/gaza/talks/#statement-safe" in expanded
    assert "https://mirror.example/x/#site" in expanded
    assert faults(graph) == []


def test_of_a_withdrawn_page_nothing_is_said_again() -> None:
    record = RECORD.replace("summary:", "status: withdrawn\nsummary:").replace("editor's note", "retraction")
    graph = describe(explain(record, ARTICLE, PEOPLE))
    assert faults(graph) == []
    said = json.dumps(graph, ensure_ascii=False)
    assert '"creativeWorkStatus": "Withdrawn"' in said
    assert "Our owner owns the bridge." in said
    for gone in ("The bridge is safe", "at least 400 people", "The bridge opens", "What is known", "Bridge closed"):
        assert gone not in said


HOSTILE = "</script><script>alert(1)</script><!-- & \u2028\u2029 ]]>"


def test_no_text_ends_the_element_that_holds_it() -> None:
    people = f"osei: {{name: '{HOSTILE}', about: '{HOSTILE}'}}"
    record = f"""\
summary: '{HOSTILE}'
statements: [{{who: osei, paraphrase: '{HOSTILE}', source: act}}, {{who: '{HOSTILE}', paraphrase: x, source: act}}]
sources: {{act: {{title: '{HOSTILE}', url: 'https://example.net/'}}}}
terms: [{{term: '{HOSTILE}', meaning: '{HOSTILE}', source: act}}]
"""
    graph = describe(explain(record, "Nothing.", people))
    element = write_graph(graph).decode()
    assert element.count("<") == 2
    assert element.count(">") == 2
    assert not set("&\u2028\u2029").intersection(element)
    assert json.loads(element.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n")) == {
        "@context": "https://schema.org",
        "@graph": json.loads(json.dumps(graph)),
    }
    assert HOSTILE.split("<!", maxsplit=1)[0] in json.dumps(graph, ensure_ascii=False)


def test_pages_that_list_explainers_are_collections() -> None:
    listed = [Stop("The talks", "talks/"), Stop("The bridge", "bridge/")]
    home = describe_page(SITE, Addresses(SITE.address, ""), PageFacts("Island news", is_home=True), listed)
    assert faults(home) == []
    named = nodes(home)
    top = "https://example.org/news/"
    assert named[top]["@type"] == "CollectionPage"
    assert named[f"{top}#list"]["itemListElement"][1] == {
        "@type": "ListItem",
        "position": 2,
        "name": "The bridge",
        "url": "https://example.org/news/bridge/",
    }
    assert f"{top}#way" not in named


def test_a_long_list_says_how_long_it_is() -> None:
    listed = [Stop(f"Page {number}", f"{number}/") for number in range(MOST_LISTED + 7)]
    graph = describe_page(SITE, Addresses(SITE.address, "explainers/"), PageFacts("All"), listed)
    described = nodes(graph)["https://example.org/news/explainers/#list"]
    assert described["numberOfItems"] == MOST_LISTED + 7
    assert len(described["itemListElement"]) == MOST_LISTED


def test_an_ordinary_page_says_how_one_comes_to_it() -> None:
    graph = describe_page(SITE, Addresses(SITE.address, "about/"), PageFacts("About", "Who we are", day="2024-08-19"))
    assert faults(graph) == []
    way = nodes(graph)["https://example.org/news/about/#way"]["itemListElement"]
    assert [(one["name"], one["item"]["@id"]) for one in way] == [
        ("Island news", "https://example.org/news/"),
        ("About", "https://example.org/news/about/"),
    ]


@pytest.mark.parametrize("address", [SITE.address, ""])
@pytest.mark.parametrize("with_pages", [("osei", "ministry"), ("osei",), ("ministry",), ()])
def test_whom_another_page_has_named_is_told_of_as_on_a_page_of_its_own(
    address: str, with_pages: tuple[str, ...]
) -> None:
    site = SITE._replace(address=address, locate_person=lambda one: f"people/{one}/" if one in with_pages else "")
    explainer = explain(RECORD, ARTICLE, people=PEOPLE)
    view = view_explainer(explainer, Ways())
    known = KnownPeople()
    for page in ("talks/", "talks/", "gaza/other/"):
        at = Addresses(address, page)
        alone = describe_explainer(explainer, view, site, at, "2024-08-21")
        assert describe_explainer(explainer, view, site, at, "2024-08-21", known) == alone


def test_the_pages_of_people_stories_and_numbers_can_be_described(repository: Path) -> None:
    content = read_content(list_folder(repository / "content", "content"), Rules())
    people, topics = content.registry.people, content.registry.topics
    site = SiteFacts(SITE.address, "x", "x", "en", locate_person="people/{}/".format, locate_topic="topics/{}/".format)
    for person in people:
        at = Addresses(SITE.address, f"people/{person}/")
        graph = describe_page(site, at, PageFacts("Somebody"), about=describe_person(site, at, person, people))
        assert faults(graph) == []
        named = nodes(graph)
        assert named[at.here]["mainEntity"] == {"@id": f"{at.here}#person"}
        assert named[f"{at.here}#person"]["name"] == people[person].name
    for topic in topics:
        at = Addresses(SITE.address, f"topics/{topic}/")
        graph = describe_page(site, at, PageFacts("Story"), about=describe_topic(site, at, topic, topics[topic]))
        assert faults(graph) == []
        assert nodes(graph)[f"{at.here}#topic"]["name"] == topics[topic].title
    series = gather_series(content.explainers)
    assert series
    for name, points in series.items():
        at = Addresses(SITE.address, f"numbers/{name}/")
        pages = {point.explainer: f"{point.explainer}/" for point in points}
        about = describe_series(site, at, name, points, pages)
        assert faults(describe_page(site, at, PageFacts(name), about=about)) == []
        assert [one["@id"] for one in about["mentions"]] == [
            f"{SITE.address}{point.explainer}/#{point.anchor}" for point in points
        ]
