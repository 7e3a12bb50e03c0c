"""The schemas that are kept as files say what the code says. `python -m tests.test_schemas` writes them anew."""

from pathlib import Path

from ontherecord.publish import schemas
from ontherecord.publish.schemas import FILES, read_schemas
from ontherecord.publish.tables.schema import make_data_schema
from ontherecord.record.schema import KINDS, make_schema, name_schema, write_schema


def make_files() -> dict[str, bytes]:
    made = {kind: make_schema(kind) for kind in KINDS} | {"data": make_data_schema()}
    return {name_schema(kind): write_schema(schema).encode() for kind, schema in made.items()}


def test_they_are_as_they_would_be_made_now() -> None:
    assert read_schemas() == make_files()
    assert tuple(make_files()) == FILES


if __name__ == "__main__":
    for name, content in make_files().items():
        Path(schemas.__file__).with_name(name).write_bytes(content)
