"""The parts of our build that a switch in mkdocs.yml turns off."""

PARTS = (
    "json_ld", "downloads", "feeds", "embeds", "people", "topics", "numbers", "corrections", "share_metadata",
    "share_pictures",
)  # fmt: skip
"""The switches that are looked for among the plugin's options, in the order of the table."""
APART = frozenset({"share_pictures"})
"""What is counted apart, and is not in “all”."""
NEEDED = {"share_pictures": "share_metadata"}
"""What a part does nothing without; its cost is then that of both."""


def find_parts() -> list[str]:
    """Return those of PARTS that the plugin has."""
    from ontherecord.host.options import Options

    known = dict(Options()._schema)  # noqa: SLF001 - MkDocs has no other way
    return [part for part in PARTS if part in known]


def switch_off() -> str:
    """Return what turns all of them off, as it stands among the plugin's options."""
    return ", ".join(f"{part}: false" for part in find_parts())
