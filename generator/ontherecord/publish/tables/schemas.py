"""The schemas that a site publishes: of the files that its writers type, and of what readers download."""

import json
from collections.abc import Mapping
from functools import cache

from ontherecord.publish.tables.schema import make_data_schema
from ontherecord.record.schema import KINDS, make_schema


@cache
def write_schemas() -> Mapping[str, str]:
    """Content by name: `explainer.schema.json` and so on."""
    schemas = {kind: make_schema(kind) for kind in KINDS} | {"data": make_data_schema()}
    return {
        f"{kind}.schema.json": json.dumps(one, ensure_ascii=False, indent=2) + "\n" for kind, one in schemas.items()
    }
