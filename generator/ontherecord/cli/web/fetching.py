"""One page, brought from the web: the one that a person named, and no other.

Nothing is asked of a server inside somebody's own network, not even when a public page leads there: each host is
looked up once, refused when it is not public, and the connection goes to the very address that was looked at.
"""

import http.client
import ipaddress
import socket
import ssl
import time
from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from ontherecord.cli.web.error import PageError

LARGEST = 5_000_000
"""How many bytes a page may have."""
_SECONDS = 20.0
_STEP_SECONDS = 10.0
_MOST_REDIRECTS = 5
_PIECE = 65_536
_KINDS = ("text/html", "application/xhtml+xml")
_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_PORTS = {"http": 80, "https": 443}


class FetchedPage(NamedTuple):
    """The bytes of a page and the address they came from in the end."""

    data: bytes
    url: str


def fetch_page(url: str) -> FetchedPage:
    """The page at an address, redirects followed. Raises PageError when there is none that may be read."""
    deadline = time.monotonic() + _SECONDS
    for _ in range(_MOST_REDIRECTS + 1):
        answer = _ask(split_address(url), url, deadline)
        if isinstance(answer, bytes):
            return FetchedPage(answer, url)
        url = urljoin(url, answer)
    raise PageError(f"{url}: this address leads on and on; nothing was fetched")


def split_address(url: str) -> SplitResult:
    """The parts of an address. Raises PageError for any that is not of a page on the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise PageError(f"{url}: this is no address of a page") from None
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise PageError(f"{url}: an address begins with https:// or http:// and names a host")
    if parts.username is not None or parts.password is not None:
        raise PageError(f"{parts.hostname}: an address with a name and a password in it is not fetched")
    return parts


def _ask(parts: SplitResult, url: str, deadline: float) -> bytes | str:
    """The page's bytes, or where it leads."""
    host = parts.hostname or ""
    connection = _Connection(parts, find_public_address(host, _port(parts)), _left(deadline, host))
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    headers = {
        "Accept": "text/html,application/xhtml+xml",
        "Accept-Encoding": "identity",
        "User-Agent": f"ontherecord/{version('ontherecord')}",
    }
    try:
        connection.request("GET", _encode(path), headers=headers)
        with connection.getresponse() as answer:
            return _read_answer(answer, url, deadline)
    except ssl.SSLError as error:
        raise PageError(f"{url}: the connection is not safe: {error.reason or error}") from None
    except TimeoutError:
        raise PageError(f"{host} does not answer; save the page in the browser and draft the file") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise PageError(f"{url}: it could not be fetched: {str(error) or type(error).__name__}") from None
    finally:
        connection.close()


def _read_answer(answer: http.client.HTTPResponse, url: str, deadline: float) -> bytes | str:
    if answer.status in _REDIRECTS and answer.getheader("Location"):
        return str(answer.getheader("Location"))
    if answer.status != _OK:
        raise PageError(f"{url}: the server answers {answer.status} {answer.reason}".rstrip())
    kind = (answer.getheader("Content-Type") or "text/html").partition(";")[0].strip().lower()
    if kind not in _KINDS:
        raise PageError(f"{url}: this is {kind} and no web page")
    return _read(answer, url, deadline)


def _read(answer: http.client.HTTPResponse, url: str, deadline: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read(_PIECE):
        size += len(piece)
        if size > LARGEST:
            raise PageError(f"{url}: the page has more than {LARGEST // 1_000_000} MB")
        _left(deadline, urlsplit(url).hostname or url)
        pieces.append(piece)
    return b"".join(pieces)


def _left(deadline: float, host: str) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise PageError(f"{host} takes longer than {_SECONDS:.0f} seconds; save the page in the browser")
    return min(left, _STEP_SECONDS)


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _encode(path: str) -> str:
    # What people paste may hold spaces and letters that a request line must not.
    return "".join(char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode()) for char in path)


def find_public_address(host: str, port: int) -> str:
    """The IP address of a host. Raises PageError when there is none, or any of them is not on the public internet."""
    try:
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
        found = [str(one[4][0]) for one in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise PageError(
            f"{host} was not found: is this machine offline, or the address misspelt? "
            "A page saved in the browser can be drafted without a network"
        ) from None
    if not found or not all(is_public(address) for address in found):
        raise PageError(f"{host} is inside a private network; only public pages are fetched")
    return found[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also when it is wrapped into one of version 6."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast


class _Connection(http.client.HTTPConnection):
    """A connection to the address that was looked at, whatever its name means a moment later."""

    def __init__(self, parts: SplitResult, address: str, timeout: float) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=timeout)
        self._address = address
        self._context = ssl.create_default_context() if parts.scheme == "https" else None

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._context is not None:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)
