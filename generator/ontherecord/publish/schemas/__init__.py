"""The schemas that a site publishes: of the files that its writers type, and of what readers download.

They are made of the code that reads and writes these files (`make_schema`, `make_data_schema`) and kept here as files:
to make them takes a small site's build longer than a page. `python -m tests.test_schemas` writes them anew.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from ontherecord.record.schema import KINDS, name_schema

FILES: Final = tuple(map(name_schema, (*KINDS, "data")))


def read_schemas() -> Mapping[str, bytes]:
    """Content by name: `explainer.schema.json` and so on."""
    return {name: files(__name__).joinpath(name).read_bytes() for name in FILES}
