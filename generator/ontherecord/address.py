"""The one place that decides which addresses a page may lead to."""

import re
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9.\-]+(?:[/?#][A-Za-z0-9_\-.~!$'()*+,;=:@/?#]*)?|(?!//)[A-Za-z0-9_\-.~!$'()*+,;=@/?#]+"
)
_WEB = re.compile(r"https?://[^/\\?#@\s]+(?:[/?#]|$)", re.IGNORECASE)
_USER = re.compile(r"(?P<scheme>https?://)[^/\\?#\s]*@(?P<rest>[^@/\\?#\s]+(?:[/?#]\S*)?)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+$", re.IGNORECASE)
_HOST_IN_DISGUISE = re.compile(r"[/\\]{2}")
_REFUSED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]")
_TO_ENCODE = re.compile(r"[ \"<>\\^`{|}\[\]\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|%(?![0-9A-Fa-f]{2})")
_EDGES = "".join(map(chr, range(0x21)))
_DROPPED = str.maketrans("", "", "\t\n\r")


@lru_cache(maxsize=4096)
def admit_address(url: str) -> str | None:
    """The address as it may stand in a page, or None when it may not.

    Admitted are `http` and `https` with a host, `mailto` with an address, and relative references (path, query or
    fragment). Everything that browsers drop before they look at an address is dropped here first, so that nothing can
    hide in it. Refused are other schemes, addresses that name a host without a scheme, user names in front of a host,
    control, bidirectional and invisible characters. Characters that may not stand in an address are percent-encoded;
    entities are not decoded, but an address that would become a refused one if someone did is refused.
    """
    if _PLAIN.fullmatch(url):  # as most are: nothing in it may be dropped, mean something else or need encoding
        return url
    address = url.translate(_DROPPED).strip(_EDGES)
    if not address or _REFUSED.search(address):
        return None
    if not _is_harmless(address):
        return None
    if "&" in address:
        decoded = unescape(address)
        # Decoding twice is what careless chains of programs do.
        for reading in (decoded, unescape(decoded)):
            bare = reading.translate(_DROPPED).strip(_EDGES)
            if not bare or not _is_harmless(bare):
                return None
    return _encode(address)


def _is_harmless(address: str) -> bool:
    scheme = _SCHEME.match(address)
    if scheme is None:
        return not _HOST_IN_DISGUISE.match(address)
    if scheme[0].lower() == "mailto:":
        return _MAIL.match(address.partition("?")[0]) is not None
    if _WEB.match(address) is None:
        return False
    try:
        # Reading the port is what finds a port that is none.
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _encode(address: str) -> str:
    # Brackets may stand in the host of an IPv6 address and nowhere else.
    head, tail = "", address
    if "[" in address and _SCHEME.match(address):
        end = min((at for at in (address.find(mark, 8) for mark in "/?#") if at > 0), default=len(address))
        head, tail = address[:end], address[end:]
    return head + _TO_ENCODE.sub(_percent, tail)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def drop_user(url: str) -> str:
    """The address without the user name and password in front of its host; "" when it has none, or is no address then.

    Such an address is refused: it hands out a password, or shows one host's name and leads to another.
    """
    found = _USER.fullmatch(url.strip())
    bare = f"{found['scheme']}{found['rest']}" if found else ""
    return bare if bare and admit_address(bare) is not None else ""
