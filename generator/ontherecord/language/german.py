"""German. Numbers up to 999 and whole thousands are one word each; they are made here from their parts."""

from ontherecord.language.shape import DateWords, FigureWords, Language, Quotation

_UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = {
    10: "zehn",
    11: "elf",
    12: "zwölf",
    13: "dreizehn",
    14: "vierzehn",
    15: "fünfzehn",
    16: "sechzehn",
    17: "siebzehn",
    18: "achtzehn",
    19: "neunzehn",
}
_TENS = {
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
}


def _below_hundred() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_UNITS) if value > 1}
    words |= {word: value for value, word in _TEENS.items()}
    for tens, word in _TENS.items():
        words[word] = tens
        words |= {f"{unit}und{word}": tens + value for value, unit in enumerate(_UNITS) if value}
    return words


def _cardinals() -> dict[str, int]:
    below = _below_hundred()
    words = below | {"null": 0, "eins": 1, "zwo": 2, "dreissig": 30}
    for value, unit in enumerate(_UNITS):
        if value:
            words[f"{unit}hundert"] = value * 100
            words |= {f"{unit}hundert{rest}": value * 100 + more for rest, more in below.items()}
    thousands = {"ein": 1} | below | {f"{unit}hundert": value * 100 for value, unit in enumerate(_UNITS) if value}
    return words | {f"{word}tausend": value * 1000 for word, value in thousands.items()} | {"hunderttausend": 100_000}


MONEY = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "cent": "cent", "$": "dollar", "dollar": "dollar", "dollars": "dollar", "us $": "USD", "us-dollar": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "pfund": "pound", "britische pfund": "GBP",
    "chf": "CHF", "franken": "CHF", "schweizer franken": "CHF", "yen": "JPY", "yuan": "CNY", "rubel": "RUB", "schekel": "ILS", "rupien": "rupee", "kronen": "krone", "zloty": "PLN", "lira": "lira", "d-mark": "DEM", "mark": "DEM", "hrywnja": "UAH",
}  # fmt: skip

MEASURES = {
    "km": "km", "kilometer": "km", "kilometern": "km", "km²": "km²", "quadratkilometer": "km²", "m": "m", "meter": "m", "metern": "m", "m²": "m²", "quadratmeter": "m²", "kubikmeter": "m³", "cm": "cm", "zentimeter": "cm", "mm": "mm", "millimeter": "mm", "hektar": "ha", "ha": "ha",
    "kg": "kg", "kilo": "kg", "kilogramm": "kg", "gramm": "g", "g": "g", "tonne": "t", "tonnen": "t", "t": "t", "liter": "l", "l": "l", "barrel": "barrel", "fass": "barrel", "km / h": "km/h", "stundenkilometer": "km/h", "°c": "°C", "° c": "°C", "grad celsius": "°C", "°": "degree", "grad": "degree",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "mw": "MW", "gw": "GW", "megawatt": "MW", "gigawatt": "GW", "sekunden": "second", "minute": "minute", "minuten": "minute", "stunde": "hour", "stunden": "hour", "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year", "jahrzehnte": "decade", "jahrzehnten": "decade",
}  # fmt: skip

FIGURES = FigureWords(
    decimal=",",
    cardinals=_cardinals(),
    hundreds={"hundert": 100},
    scales={"tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12},
    scale_signs={"tsd": 1000, "k": 1000, "mio": 10**6, "mill": 10**6, "mrd": 10**9, "bio": 10**12},
    dozens={"dutzend": 12},
    bare=frozenset({"hundert", "tausend"}),
    articles=frozenset({"ein", "eine", "einen", "einem", "einer", "eines"}),
    articles_count=True,
    joiners=frozenset({"und"}),
    mixed={"anderthalb": "1.5", "eineinhalb": "1.5", "zweieinhalb": "2.5", "dreieinhalb": "3.5", "viereinhalb": "4.5", "fünfeinhalb": "5.5", "sechseinhalb": "6.5", "siebeneinhalb": "7.5", "achteinhalb": "8.5", "neuneinhalb": "9.5", "zehneinhalb": "10.5"},
    halves=frozenset({"halbe", "halben", "halbes", "halb", "½"}),
    parts={"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10},
    plural_parts={"drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10},
    fixed_parts={"hälfte": (1, 2), "dreiviertel": (3, 4), "zweidrittel": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)},
    part_of=frozenset({"der", "des", "von", "aller", "vom", "ihrer", "seiner"}),
    out_of=("von", "aus"),
    qualifiers={
        "exactly": ("genau", "exakt"),
        "at least": ("mindestens", "wenigstens", "zumindest", "nicht weniger als", "minimal", "≥"),
        "more than": ("mehr als", "über", "gut", "knapp über", "weit über", "oberhalb von", "jenseits von", ">"),
        "at most": ("höchstens", "maximal", "bis zu", "nicht mehr als", "≤"),
        "less than": ("weniger als", "unter", "unterhalb von", "<"),
        "nearly": ("fast", "knapp", "beinahe", "nahezu", "annähernd", "knapp unter"),
        "about": ("etwa", "rund", "ungefähr", "circa", "zirka", "ca.", "ca", "um die", "gegen", "geschätzt", "geschätzte", "schätzungsweise", "in etwa", "~", "≈", "±"),
    },
    after_qualifiers={
        "at least": ("oder mehr", "und mehr", "mindestens", "+"),
        "at most": ("oder weniger", "maximal", "höchstens"),
        "about": ("in etwa", "ungefähr"),
    },
    fillers=frozenset({"weitere", "weiteren", "die", "der", "den", "ein", "eine", "einer", "insgesamt"}),
    range_openers=frozenset({"zwischen", "von"}),
    range_links=frozenset({"bis", "oder"}),
    alternatives=frozenset({"oder"}),
    minus=frozenset({"minus"}),
    opened_links=frozenset({"und", "auf", "bis"}),
    change_openers=frozenset({"von"}),
    percent=("%", "prozent", "v. h."),
    percentage_points=("prozentpunkte", "prozentpunkten", "prozentpunkt"),
    money=MONEY,
    measures=MEASURES,
    unit_links=frozenset({"-", "."}),
    vague=frozenset({"einige", "mehrere", "viele", "paar", "einigen", "mehreren"}),
    ordinals=frozenset({"erste", "ersten", "erster", "erstes", "zweite", "zweiten", "zweiter", "dritte", "dritten", "dritter", "vierte", "vierten", "fünfte", "fünften", "sechste", "sechsten", "siebte", "siebten", "achte", "achten", "neunte", "neunten", "zehnte", "zehnten", "elfte", "zwölfte", "zwanzigste", "hundertste"}),
    ordinal_endings=frozenset({"te", "ten", "ter"}),
    labels=frozenset({"artikel", "art", "paragraf", "paragraph", "§", "§§", "absatz", "kapitel", "abschnitt", "resolution", "gesetz", "bundesstraße", "autobahn", "linie", "gleis", "tor", "flug", "kanal", "zimmer", "raum", "stock", "block", "zone", "sektor", "seite", "seiten", "abbildung", "tabelle", "anhang", "band", "nr", "nummer", "phase", "stufe", "folge", "staffel", "teil", "gruppe", "klasse", "kategorie", "typ", "boeing", "airbus", "covid", "division", "brigade", "liga"}),
    ages=frozenset({"alter"}),
    times_before=frozenset(),
    times_after=("uhr", "gmt", "utc", "mez", "mesz"),
    year_cues=frozenset({"in", "im", "seit", "bis", "ab", "vor", "nach", "zwischen", "von", "jahr", "jahre", "jahres", "anfang", "ende", "mitte", "frühjahr", "frühling", "sommer", "herbst", "winter"}),
    after_years=frozenset({"ab", "als", "am", "an", "auf", "aus", "bei", "bis", "da", "das", "dass", "dem", "den", "der", "des", "die", "durch", "ein", "eine", "er", "es", "für", "gab", "gegen", "hat", "hatte", "hatten", "im", "in", "ist", "ihr", "kam", "mit", "nach", "nicht", "noch", "oder", "sei", "seien", "seine", "sich", "sie", "sind", "und", "von", "vor", "waren", "war", "wegen", "weil", "wenn", "werden", "wird", "wo", "wurde", "wurden", "zu", "zum", "zur", "zwischen", "über", "um", "unter"}),
    not_one=frozenset({"kein", "noch", "irgend", "so", "was", "für"}),
    not_one_after=frozenset({"der", "des", "anderer", "andere", "anderen", "paar", "wenig", "bisschen", "solcher", "solche", "mal"}),
)  # fmt: skip

DATES = DateWords(
    months=(
        ("januar", "jänner", "jan"), ("februar", "feber", "feb"), ("märz", "mär", "mrz"), ("april", "apr"), ("mai",), ("juni", "jun"),
        ("juli", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("oktober", "okt"), ("november", "nov"), ("dezember", "dez"),
    ),
    doubtful_months=frozenset({"august", "mai", "april", "juli", "juni", "jan", "märz"}),
    weekdays=(("montag",), ("dienstag",), ("mittwoch",), ("donnerstag",), ("freitag",), ("samstag", "sonnabend"), ("sonntag",)),
    doubtful_weekdays=frozenset({"freitag", "sonntag", "montag"}),
    weekday_cues=frozenset({"am", "vom", "zum", "seit", "bis", "ab"}),
    capitals=True,
    seasons={"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24},
    days={"heute": 0, "heute morgen": 0, "heute abend": 0, "gestern": -1, "gestern abend": -1, "vorgestern": -2, "übermorgen": 2},
    spans={
        "tag": (1, "day"), "tage": (1, "day"), "tagen": (1, "day"), "woche": (1, "week"), "wochen": (1, "week"), "wochenende": (1, "weekend"), "monat": (1, "month"), "monate": (1, "month"), "monaten": (1, "month"), "quartal": (1, "quarter"), "quartalen": (1, "quarter"),
        "jahr": (1, "year"), "jahre": (1, "year"), "jahren": (1, "year"), "jahrzehnt": (10, "year"), "jahrzehnten": (10, "year"), "jahrhundert": (100, "year"),
    },
    last=frozenset({"letzte", "letzten", "letzter", "letztes", "letztem", "vergangene", "vergangenen", "vergangener", "vergangenes", "vergangenem", "vorige", "vorigen", "voriger", "voriges"}),
    this=frozenset({"diese", "diesen", "dieser", "dieses", "diesem"}),
    next=frozenset({"nächste", "nächsten", "nächster", "nächstes", "nächstem", "kommende", "kommenden", "kommender", "kommendes", "kommendem"}),
    shifted_spans={"vorjahr": (-1, "year"), "vormonat": (-1, "month"), "vorwoche": (-1, "week")},
    ago_before=("vor",),
    ones=frozenset({"ein", "einem", "einer", "eine"}),
    cues=frozenset({"im", "in", "seit", "bis", "ab", "vor", "nach", "zwischen", "von", "anfang", "ende", "mitte", "jahr", "jahre", "jahres"}),
    since=frozenset({"seit", "ab", "nach"}),
    until=frozenset({"bis", "vor"}),
    links=frozenset({"des", "den", "dem"}),
    around=frozenset({"anfang", "ende", "mitte", "jahr", "jahre", "jahres", "des", "monat", "den", "dem", "sommer", "herbst", "winter", "frühjahr", "frühling", "zum", "zu"}),
    vague_before=frozenset({"jeden", "jeder", "jede", "jedes", "einen", "einem", "pro"}),
    names_before=frozenset({"aschermittwoch", "schwarzer", "heiliger"}),
    names_after=frozenset({"zeitung"}),
    duration_articles=frozenset({"die"}),
    approximate=frozenset({"etwa", "rund", "gut", "knapp", "fast", "mehr", "als", "ungefähr", "über"}),
)  # fmt: skip

LANGUAGE = Language(
    code="de",
    direction="ltr",
    quotation=Quotation("„", "“"),
    inner_quotation=Quotation("‚", "‘"),
    figures=FIGURES,
    dates=DATES,
)
