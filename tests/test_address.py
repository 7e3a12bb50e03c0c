"""Which addresses may stand in a page, and that nothing gets past by dressing up."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ontherecord.address import admit_address

ADMITTED = {
    "https://example.org/a?b=c&d=e#f": "https://example.org/a?b=c&d=e#f",
    "HTTP://example.org": "HTTP://example.org",
    "  https://example.org/\n": "https://example.org/",
    "https://example.org/two words": "https://example.org/two%20words",
    "https://example.org/a|b^c": "https://example.org/a%7Cb%5Ec",
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/é/ü": "https://example.org/é/ü",
    "https://[2001:db8::1]:8080/a[1]": "https://[2001:db8::1]:8080/a%5B1%5D",
    "https://example.org/@name": "https://example.org/@name",
    "https://example.org/?a=1&copy=2": "https://example.org/?a=1&copy=2",
    "mailto:desk@example.org?subject=a b": "mailto:desk@example.org?subject=a%20b",
    "../other/": "../other/",
    "./10:30.html": "./10:30.html",
    "#statement-blinken-onus": "#statement-blinken-onus",
    "?page=2": "?page=2",
    "/gaza/talks/": "/gaza/talks/",
    "a/javascript:b": "a/javascript:b",
    "talks in august.jpg": "talks%20in%20august.jpg",
}

REFUSED = [
    "",
    "   ",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \x01javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript\r:alert(1)",
    "javascript&#58;alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "javascript&amp;colon;alert(1)",
    "&#x2f;/evil.example/",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "ftp://example.org/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example\\",
    "\t//evil.example/",
    "/\n/evil.example/",
    "http:evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "https://",
    "https:///path",
    "https://good.example@evil.example/",
    "https://user:word@evil.example/",
    "https://example.org:port/",
    "https://[::1/",
    "mailto:",
    "mailto:nobody",
    "https://example.org/\u202egpj.exe",
    "https://exam\u200bple.org/",
    "https://example.org/\x00a",
    "https://example.org/\ud800",
]


@pytest.mark.parametrize("written, admitted", ADMITTED.items())
def test_an_address_is_admitted(written: str, admitted: str) -> None:
    assert admit_address(written) == admitted


@pytest.mark.parametrize("written", REFUSED)
def test_an_address_is_refused(written: str) -> None:
    assert admit_address(written) is None


def read_like_a_browser(address: str) -> tuple[str, bool]:
    """The scheme that a browser finds, "" for none, and whether a host follows without one (WHATWG URL, 4.4)."""
    text = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text)
    return (scheme[0][:-1].lower() if scheme else ""), bool(re.match(r"[/\\]{2}", text))


letters = st.sampled_from(
    [
        *"javscriptdx:/\\#?@&;.-",
        "\t",
        "\n",
        "\x00",
        "\x01",
        " ",
        "&colon;",
        "&Tab;",
        "&#x3a;",
        "\u200b",
        "https://",
        "//",
    ]
)


@given(
    st.one_of(
        st.text(), st.lists(letters).map("".join), st.lists(letters).map(lambda some: "javascript:" + "".join(some))
    )
)
@example("java\x00script:x")
def test_what_is_admitted_leads_to_no_other_scheme_and_no_other_host(text: str) -> None:
    admitted = admit_address(text)
    if admitted is not None:
        scheme, names_a_host = read_like_a_browser(admitted)
        assert scheme in ("", "http", "https", "mailto")
        assert not names_a_host
        assert not re.search(r"[\s\"<>\x00-\x1f]", admitted)


@given(st.text())
def test_admitting_twice_changes_nothing(text: str) -> None:
    admitted = admit_address(text)
    if admitted is not None:
        assert admit_address(admitted) == admitted


@given(st.data())
def test_dropped_characters_hide_no_scheme(data: st.DataObject) -> None:
    hidden = "".join(one + data.draw(st.sampled_from(["", "\t", "\n", "\r"])) for one in "javascript:alert(1)")
    assert admit_address(data.draw(st.sampled_from(["", " ", "\x1f", "\n"])) + hidden) is None
