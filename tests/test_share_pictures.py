"""Share pictures: drawn from the record, in any of our languages, small, the same from the same, and never with boxes."""

import struct
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st
from tests.explaining import explain

from ontherecord.publish.picture.bidi import drop_embeddings, order_runs
from ontherecord.publish.picture.card import SIZE, can_draw, draw_card, name_card
from ontherecord.publish.picture.lettering import can_letter, letter
from ontherecord.publish.picture.setting import Words, set_block
from ontherecord.view.colours import read_colour
from ontherecord.view.explainer import view_explainer
from ontherecord.view.look import Look, Pair
from ontherecord.view.picture import measure_picture
from ontherecord.view.sharing import ShareCard, Shared, find_share_colours, tell_share_card, tell_site_card

COLOURS = find_share_colours(Look())
NUMBER = (
    "numbers: [{id: people, figure: 1 200, label: people on the island, according_to: the mayor, passage: 1 200}]\n"
)
QUOTE = "statements: [{id: glad, who: Ada Brandt, quote: We are glad}]\n"
ARTICLE = "“We are glad,” said Ada Brandt. Some 1 200 people live there.\n"


def tell(record: str, article: str = ARTICLE) -> ShareCard:
    explainer = explain(record, article, name="The ferry is back")
    card = tell_share_card(explainer, view_explainer(explainer), "Island news", COLOURS, can_draw)
    assert card is not None
    return card


def read_rows(png: bytes) -> list[bytes]:
    """The palette's numbers, row by row."""
    length = struct.unpack_from(">I", png, png.index(b"IDAT") - 4)[0]
    start = png.index(b"IDAT") + 4
    pixels = zlib.decompress(png[start : start + length])
    return [pixels[at + 1 : at + 1 + SIZE.width] for at in range(0, len(pixels), SIZE.width + 1)]


def card(**said: Any) -> ShareCard:
    plain = ShareCard("en", False, "Island news", "1 March 2024", "The ferry is back", Shared(), COLOURS)
    return plain._replace(**said)


def test_a_card_has_the_first_number_with_its_label_and_who_says_so() -> None:
    told = tell(NUMBER + QUOTE)
    assert (told.headline, told.site, told.day) == ("The ferry is back", "Island news", "August 19, 2024")
    assert told.shared == Shared(
        "1 200", "people on the island", "", ("According to the mayor", "As of August 19, 2024")
    )
    assert told.words == (
        "The ferry is back – 1 200 people on the island – According to the mayor – As of August 19, 2024"
    )


def test_without_a_number_it_has_direct_words_and_their_speaker() -> None:
    assert tell(QUOTE).shared == Shared(quote="“We are glad”", source=("Ada Brandt",))
    paraphrase = "statements: [{id: a, who: Ada Brandt, paraphrase: She is glad., passage: We are glad}]\n"
    assert tell(paraphrase).shared == Shared()


def test_a_page_that_changed_says_so_and_one_that_was_withdrawn_says_nothing_else() -> None:
    assert tell(f"updated: 2024-08-21\n{NUMBER}").day == "Updated August 21, 2024"
    gone = "status: withdrawn\ncorrections: [{id: a, date: 2024-08-20, kind: retraction, text: It was wrong.}]\n"
    assert tell(gone + NUMBER).shared == Shared(notice="Withdrawn")


def test_nobody_is_cut_short() -> None:
    long = "words " * 40
    record = f"statements:\n  - {{id: a, who: A, quote: {long.strip()}}}\n  - {{id: b, who: B, quote: We are glad}}\n"
    assert tell(record, f"“{long.strip()},” said A. {ARTICLE}").shared.quote == "“We are glad”"


def test_what_the_fonts_do_not_have_is_left_out() -> None:
    assert can_draw("Łódź, Việt Nam, Αθήνα, Київ, القاهرة, ירושלים – 40 % ‘x’ « y »")
    assert not can_draw("北京")
    explainer = explain(NUMBER.replace("people on", "人 on") + QUOTE, ARTICLE, name="The ferry ⛴️ is back 🎉")
    told = tell_share_card(explainer, view_explainer(explainer), "新聞", COLOURS, can_draw)
    assert told is not None
    assert (told.site, told.headline, told.shared.quote) == ("", "The ferry is back", "“We are glad”")
    explainer = explain(QUOTE, ARTICLE, name="渡輪回來了")
    assert tell_share_card(explainer, view_explainer(explainer), "Island news", COLOURS, can_draw) is None
    assert tell_site_card("新聞", "", "zh", COLOURS, can_draw) is None


@pytest.mark.parametrize("style", ["serif", "sans"])
@pytest.mark.parametrize(
    "text", ["Hamas has yet to answer", "« Une fierté » : 1 500 €", "مجلس الأمن يتبنى القرار 2735", "הסכמנו להצעת UN"]
)
def test_no_letter_is_a_box(style: str, text: str) -> None:
    assert can_letter(text, style)
    line = letter(text, style, "en", right_to_left=False)
    assert all(glyph.number for glyph in line.glyphs)
    assert line.width > 1


def test_arabic_letters_are_joined() -> None:
    def shapes(text: str) -> set[int]:
        return {glyph.number for glyph in letter(text, "serif", "ar", right_to_left=True).glyphs}

    assert not shapes("محم") & (shapes("م") | shapes("ح"))


@given(st.text(st.sampled_from("ab12.,-+%$ ()[]אבגابج٣٤:/\u0300\u064b"), max_size=20), st.booleans())
def test_mixed_text_is_in_the_order_of_the_standard(text: str, right_to_left: bool) -> None:
    # An implementation that is not ours; like it, we leave it to whoever draws to mirror brackets.
    expected = get_display(text, base_dir="R" if right_to_left else "L")
    seen = ""
    for run in order_runs(text, right_to_left=right_to_left):
        part = text[run.start : run.end]
        seen += part if run.rightwards else part[::-1]
    assert seen == expected


def test_what_opens_and_closes_embeddings_is_dropped() -> None:
    assert drop_embeddings("a\u2067b\u2069\u202ec\u202cd\u200d") == "abcd\u200d"


def test_lines_break_where_words_end_and_signs_stay_with_their_word() -> None:
    words = Words("Une « fierté » : ce que l’on sait ; 340 000 dons !", "serif", "fr")
    for width in range(300, 1100, 50):
        block = set_block(words, (64, 32, 16), width, 300, 1.2)
        for line in block.lines:
            assert not line.startswith(("»", ":", ";", "!", "000"))
            assert not line.endswith(("«", "340"))
        assert " ".join(block.lines).replace("\N{NO-BREAK SPACE}", " ") == words.text


def test_what_is_too_long_is_cut_with_a_sign_and_no_line_is_too_wide() -> None:
    for text in ("word " * 200, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 8, "x" * 5000):
        block = set_block(Words(text, "serif", "en"), (60, 40), 900, 200, 1.2)
        assert block.size == 40
        assert len(block.lines) == 4
        assert block.lines[-1].endswith("…")
        assert all(letter(line, "serif", "en", right_to_left=False).width * 40 <= 901 for line in block.lines)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"shared": Shared("1 200", "people", "", ("According to the mayor",))},
        {"shared": Shared("between 1.7 and 1.9 billion US dollars a year", "to rebuild it", "", ("As of May",))},
        {"shared": Shared(quote="“We are glad”", source=("Ada Brandt, shopkeeper",))},
        {"shared": Shared(notice="Withdrawn")},
        {"headline": "A very long headline that goes on and on " * 5, "site": "A newsroom of a very long name " * 5},
        {"headline": "مجلس الأمن يتبنى القرار 2735", "language": "ar", "right_to_left": True, "site": "", "day": ""},
    ],
)
def test_a_picture_is_a_small_png_with_nothing_at_its_edges(said: dict[str, Any]) -> None:
    drawn = draw_card(card(**said))
    assert drawn == draw_card(card(**said))
    assert measure_picture(drawn) == SIZE == (1200, 630)
    assert 5_000 < len(drawn) < 60_000
    rows = read_rows(drawn)
    assert len(rows) == 630
    for row in rows[20:]:  # below the bar
        assert len(set(row[:60])) == 1
        assert len(set(row[-60:])) == 1
    assert len(set(b"".join(rows[-16:]))) == 1


def test_arabic_begins_at_the_right() -> None:
    def left(words: ShareCard) -> int:
        return min(row.index(max(row)) for row in read_rows(draw_card(words))[150:400] if max(row))

    text: dict[str, Any] = {"headline": "القرار", "site": "", "day": ""}
    assert left(card(**text)) < 600 < left(card(language="ar", right_to_left=True, **text))


def test_the_site_s_colours_are_taken() -> None:
    paper, accent = read_colour("#fff8f0"), read_colour("#7a0019")
    assert paper
    assert accent
    colours = find_share_colours(Look(paper=Pair(paper, paper), accent=Pair(accent, accent)))
    drawn = draw_card(card(colours=colours))
    palette = drawn[drawn.index(b"PLTE") + 4 :]
    assert palette[:3] == bytes.fromhex("fff8f0")
    assert bytes.fromhex("7a0019") in palette[: 256 * 3]


def test_a_name_tells_apart_what_looks_different() -> None:
    cards = [card(), card(headline="x"), card(shared=Shared("x")), card(shared=Shared("", "x")), card(day="x")]
    assert len({name_card(one) for one in cards}) == len(cards)
    assert name_card(card()) == name_card(card())


def test_the_fonts_are_licensed_and_small(repository: Path) -> None:
    folder = repository / "generator/ontherecord/publish/picture/fonts"
    fonts = list(folder.glob("*.ttf"))
    assert sum(path.stat().st_size for path in fonts) < 600_000
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    # A reserved name may not be kept by what was made from the font.
    for path in fonts:
        assert path.name in licence
        names = path.read_bytes()
        assert "On the Record".encode("utf-16-be") in names
        assert unicodedata.is_normalized("NFC", path.name)
