"""Where MkDocs comes in."""

from ontherecord.host.collecting import loading

with loading():
    from ontherecord.host.plugin import OnTheRecord

__all__ = ["OnTheRecord"]
