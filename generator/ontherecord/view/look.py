"""How a site looks: the colours, fonts and logo that mkdocs.yml names under `theme`, and the style sheet made of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from ontherecord.view.colours import READABLE, Colour, make_readable, measure_contrast, mix, read_colour

OPTIONS: Final = ("accent", "paper", "font", "font_files", "logo", "logo_says_name", "icon")
_FONTS: Final = ("text", "headline", "ui", "code")
_FONT_NAMES = re.compile(r"[\w \-,\"'.]+")
_FONT_FILE = re.compile(r"[^\s\"'()\\]+\.woff2?")
_WEIGHT = re.compile(r"[1-9]\d{0,2}(?: [1-9]\d{0,2})?|normal|bold")
_A_COLOUR = 'this is a colour such as "#0b5563", in quotes, or `light:` and `dark:` with one each'
_A_FONT = (
    'this is a list of fonts such as "Georgia, serif", or one each for any of `text:`, `headline:`, `ui:` and `code:`'
)
_A_FILE = (
    "this is a list in which each font has a `family:`, a `file:` (.woff2 or .woff) and perhaps `weight:` and `style:`"
)


class Pair(NamedTuple):
    """A colour for light and one for dark."""

    light: Colour
    dark: Colour


PAPER: Final = Pair(Colour(0xFD, 0xFC, 0xFA), Colour(0x15, 0x18, 0x1B))
ACCENT: Final = Pair(Colour(0x0B, 0x55, 0x63), Colour(0x7C, 0xC7, 0xD4))
INK: Final = Pair(Colour(0x1B, 0x1F, 0x23), Colour(0xE7, 0xE5, 0xE0))
QUIET: Final = Pair(Colour(0x54, 0x5B, 0x63), Colour(0xAE, 0xB3, 0xB8))
"""What css/tokens.css says."""


class FontFile(NamedTuple):
    """A font that lies with the site."""

    family: str
    file: str
    weight: str
    style: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a site has of its own. Left out, everything is as css/tokens.css has it."""

    accent: Pair | None = None
    paper: Pair | None = None
    fonts: Mapping[str, str] = field(default_factory=dict)
    font_files: tuple[FontFile, ...] = ()
    logo: str = ""
    """A picture among the site's files."""
    logo_says_name: bool = False
    """Whether the logo is the site's name, too."""
    icon: str = ""


class Mistake(NamedTuple):
    """An option that cannot be followed, and why."""

    option: str
    message: str


def read_look(options: Mapping[str, Any]) -> tuple[Look, list[Mistake]]:
    """How the site is to look, and what is wrong with it; `options` are all that stand under `theme`."""
    mistakes: list[Mistake] = []

    def wrong(option: str, message: str) -> None:
        mistakes.append(Mistake(option, message))

    for name in options:
        near = get_close_matches(str(name), OPTIONS, 1, 0.75) if name not in OPTIONS else []
        if near:
            wrong(str(name), f"there is no option of this name; did you mean “{near[0]}”?")
    given = {name: options[name] for name in OPTIONS if name in options}
    paper = accent = None
    if "paper" in given:
        paper = _read_pair(given["paper"])
        if paper is None:
            wrong("paper", _say(given["paper"], _A_COLOUR))
        elif trouble := _find_unreadable(paper):
            wrong("paper", trouble)
    if "accent" in given:
        accent = _read_accent(given["accent"], paper or PAPER)
        if accent is None:
            wrong("accent", _say(given["accent"], _A_COLOUR))
        else:
            mistakes += (Mistake("accent", said) for said in _find_faint(accent, paper or PAPER))
    fonts = _read_fonts(given.get("font", {}))
    if fonts is None:
        wrong("font", _say(given["font"], _A_FONT))
    files = _read_font_files(given.get("font_files", []))
    if files is None:
        wrong("font_files", _say(given["font_files"], _A_FILE))
    for name in ("logo", "icon"):
        if name in given and not (isinstance(given[name], str) and given[name].strip()):
            wrong(name, _say(given[name], 'this is the name of a picture in the content folder, such as "logo.png"'))
    says_name = given.get("logo_says_name", False)
    if not isinstance(says_name, bool):
        wrong("logo_says_name", _say(says_name, "this is true or false"))
    if mistakes:
        return Look(), mistakes
    logo, icon = (str(given.get(name, "")).strip() for name in ("logo", "icon"))
    return Look(accent, paper, fonts or {}, tuple(files or ()), logo, says_name, icon), []


def write_look(look: Look, root: str = "../") -> str:
    """The style sheet of a look; `root` leads from it to the site's top. Empty for a look without anything of its own."""
    lines = list(_write_tokens(look))
    tokens = ":root {\n" + "".join(f"  {line}\n" for line in lines) + "}\n" if lines else ""
    return "".join(_write_font(font, root) for font in look.font_files) + tokens


def _write_tokens(look: Look) -> Iterator[str]:
    if look.paper:
        yield _write_pair("paper", look.paper)
        # What lies between ink and paper in css/tokens.css does so here.
        for name, share in (("surface", 0.045), ("line", 0.17)):
            light, dark = (mix(paper, ink, share) for paper, ink in zip(look.paper, INK, strict=True))
            yield _write_pair(name, Pair(light, dark))
    if look.accent:
        yield _write_pair("accent", look.accent)
    for name, font in look.fonts.items():
        yield f"--otr-font-{name}: {font};"


def _write_pair(name: str, pair: Pair) -> str:
    return f"--otr-{name}: light-dark({pair.light}, {pair.dark});"


def _write_font(font: FontFile, root: str) -> str:
    # Optional: a font that comes late is for the next page, so that no line of this one moves.
    kind = "woff2" if font.file.endswith("2") else "woff"
    return (
        f'@font-face {{\n  font-display: optional;\n  font-family: "{font.family}";\n  font-style: {font.style};\n'
        f'  font-weight: {font.weight};\n  src: url("{root}{font.file}") format("{kind}");\n}}\n'
    )


def _read_pair(value: object) -> Pair | None:
    if isinstance(value, dict) and set(value) == {"light", "dark"}:
        light, dark = read_colour(value["light"]), read_colour(value["dark"])
        return Pair(light, dark) if light and dark else None
    colour = read_colour(value)
    return Pair(colour, PAPER.dark) if colour else None


def _read_accent(value: object, paper: Pair) -> Pair | None:
    if isinstance(value, dict):
        return _read_pair(value)
    colour = read_colour(value)
    # One colour is for light; the dark has one like it that can be read there.
    return Pair(colour, make_readable(colour, paper.dark, 7)) if colour else None


def _find_faint(accent: Pair, paper: Pair) -> Iterator[str]:
    for look, colour, ground in zip(("light", "dark"), accent, paper, strict=True):
        contrast = measure_contrast(colour, ground)
        if contrast < READABLE:
            better = make_readable(colour, ground)
            yield (f"found {str(colour)!r}, which is hard to read on the {look} paper: its contrast is {contrast:.1f} to 1 "
                   f"where {READABLE} is needed; “{better}” has it")  # fmt: skip


def _find_unreadable(paper: Pair) -> str:
    for look, ground, ink, quiet in zip(("light", "dark"), paper, INK, QUIET, strict=True):
        contrast = min(measure_contrast(ink, ground), measure_contrast(quiet, ground))
        if contrast < READABLE:
            return (f"found {str(ground)!r}, on which the text cannot be read in the {look} look: the contrast is "
                    f"{contrast:.1f} to 1 where {READABLE} is needed; take a {'lighter' if look == 'light' else 'darker'} "
                    "one")  # fmt: skip
    return ""


def _read_fonts(value: object) -> dict[str, str] | None:
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict) or not set(value) <= set(_FONTS):
        return None
    good = all(isinstance(one, str) and _FONT_NAMES.fullmatch(one) and _is_closed(one) for one in value.values())
    return {name: value[name] for name in _FONTS if name in value} if good else None


def _is_closed(names: str) -> bool:
    return names.count('"') % 2 == 0 and names.count("'") % 2 == 0


def _read_font_files(value: object) -> list[FontFile] | None:
    if not isinstance(value, list):
        return None
    fonts = []
    for one in value:
        if not isinstance(one, dict) or not {"family", "file"} <= set(one) <= {"family", "file", "weight", "style"}:
            return None
        font = FontFile(*(str(one.get(name, "normal")) for name in FontFile._fields))
        known = font.style in ("normal", "italic", "oblique") and _WEIGHT.fullmatch(font.weight)
        if (
            not known
            or not _FONT_FILE.fullmatch(font.file)
            or not _FONT_NAMES.fullmatch(font.family)
            or '"' in font.family
        ):
            return None
        fonts.append(font)
    return fonts


def _say(value: object, wanted: str) -> str:
    if value is None:
        hint = " (what begins with # needs quotes, or it is a comment)" if wanted == _A_COLOUR else ""
        return f"found nothing, but {wanted}{hint}"
    return f"found {str(value).lower() if isinstance(value, bool) else repr(value)}, but {wanted}"
