"""The vocabulary of schema.org, asked by the tests: what is a kind of what, and what fits where."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

ADDRESS = "https://schema.org/"
_FILE = Path(__file__).with_name("schemaorg.tsv")
_DATA_TYPES = frozenset(
    {
        "Boolean",
        "CssSelectorType",
        "Date",
        "DateTime",
        "Float",
        "Integer",
        "Number",
        "PronounceableText",
        "Text",
        "Time",
    }
    | {"URL", "XPathType"}
)


class Vocabulary:
    """Classes with their parents, properties with domain and range, members of enumerations with their class."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.classes: dict[str, list[str]] = {}
        self.properties: dict[str, tuple[list[str], list[str]]] = {}
        self.members: dict[str, list[str]] = {}
        for line in lines:
            kind, name, *rest = line.rstrip("\n").split("\t")
            first, second = (one.split() for one in (*rest, "")[:2])
            if kind == "class":
                self.classes[name] = first
            elif kind == "property":
                self.properties[name] = (first, second)
            else:
                self.members[name] = first

    def widen(self, name: str) -> set[str]:
        """A class and everything that it is a kind of."""
        found, waiting = set[str](), [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.classes.get(one, [])
        return found

    def context(self) -> dict[str, Any]:
        """The context that schema.org publishes, as far as it matters here: names, and which texts are addresses."""
        addresses = {name: {"@type": "@id"} for name, (_, range_) in self.properties.items() if "URL" in range_}
        return {"@context": {"@vocab": ADDRESS, "type": "@type", "id": "@id", **addresses}}

    def find_faults(self, expanded: object) -> Iterator[str]:
        """What an expanded document says that the vocabulary has no place for."""
        if isinstance(expanded, list):
            for one in expanded:
                yield from self.find_faults(one)
        elif isinstance(expanded, Mapping) and "@value" not in expanded:
            yield from self._find_faults_of(expanded)

    def _find_faults_of(self, node: Mapping[str, Any]) -> Iterator[str]:
        types = [_name(one) for one in node.get("@type", [])]
        kinds = set().union(*(self.widen(one) for one in types)) if types else {"Thing"}
        yield from (f"no type {one}" for one in types if one not in self.classes)
        for address, values in node.items():
            if address.startswith("@"):
                yield from self.find_faults(values if address == "@graph" else [])
                continue
            name = _name(address)
            if name not in self.properties:
                yield f"no property {name}"
                continue
            domain, range_ = self.properties[name]
            if kinds.isdisjoint(domain):
                yield f"{name} is no property of {' '.join(types) or 'a thing without a type'}"
            for value in values:
                yield from self._find_fault_in(name, value, set(range_))
            yield from self.find_faults(values)

    def _find_fault_in(self, name: str, value: Mapping[str, Any], range_: set[str]) -> Iterator[str]:
        if "@value" in value:
            if range_.isdisjoint(_DATA_TYPES):
                yield f"{name} takes no text: {value['@value']}"
            return
        types = [_name(one) for one in value.get("@type", [])]
        if types and set().union(*(self.widen(one) for one in types)).isdisjoint(range_):
            yield f"{name} takes no {' '.join(types)}"


def _name(address: str) -> str:
    assert address.startswith(ADDRESS), address
    return address.removeprefix(ADDRESS)


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary that lies here."""
    with _FILE.open(encoding="utf-8") as file:
        return Vocabulary(file)
