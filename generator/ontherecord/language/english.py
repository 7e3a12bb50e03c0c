"""English."""

from ontherecord.language.english_speech import SPEECH
from ontherecord.language.shape import DateWords, FigureWords, Language, Quotation

MONEY = {
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "us $": "USD", "$ us": "USD", "$ a": "AUD", "$ c": "CAD", "$ nz": "NZD", "rm": "MYR", "y =": "JPY", "usd": "USD", "us dollar": "USD", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD",
    "a $": "AUD", "aud": "AUD", "australian dollars": "AUD", "c $": "CAD", "ca $": "CAD", "cad": "CAD", "canadian dollars": "CAD", "nz $": "NZD", "hk $": "HKD", "s $": "SGD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "cent": "cent", "cents": "cent",
    "£": "GBP", "gbp": "GBP", "pound": "pound", "pounds": "pound", "pounds sterling": "GBP", "sterling": "GBP", "british pounds": "GBP", "egyptian pounds": "EGP", "syrian pounds": "SYP", "lebanese pounds": "LBP", "sudanese pounds": "SDG", "pence": "pence",
    "¥": "yen-yuan", "jpy": "JPY", "yen": "JPY", "cny": "CNY", "rmb": "CNY", "yuan": "CNY", "renminbi": "CNY", "₹": "INR", "rs": "rupee", "inr": "INR", "rupee": "rupee", "rupees": "rupee", "indian rupees": "INR", "pakistani rupees": "PKR",
    "₪": "ILS", "nis": "ILS", "ils": "ILS", "shekel": "ILS", "shekels": "ILS", "new israeli shekels": "ILS", "₽": "RUB", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "₴": "UAH", "hryvnia": "UAH", "hryvnias": "UAH",
    "chf": "CHF", "franc": "franc", "francs": "franc", "swiss francs": "CHF", "krone": "krone", "kroner": "krone", "krona": "krone", "kronor": "krone", "zloty": "PLN", "zlotys": "PLN", "złoty": "PLN", "₺": "TRY", "lira": "lira", "liras": "lira", "turkish lira": "TRY",
    "dinar": "dinar", "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "rial": "rial", "rials": "rial", "peso": "peso", "pesos": "peso", "real": "BRL", "reais": "BRL", "r $": "BRL", "₩": "KRW", "won": "KRW", "naira": "NGN", "₦": "NGN", "rand": "ZAR", "shilling": "shilling", "shillings": "shilling", "bitcoin": "XBT", "bitcoins": "XBT",
}  # fmt: skip

MEASURES = {
    "km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "km²": "km²", "km2": "km²", "sq km": "km²", "square kilometres": "km²", "square kilometers": "km²",
    "m": "m", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "m²": "m²", "m2": "m²", "square metres": "m²", "square meters": "m²", "m³": "m³", "cubic metres": "m³", "cubic meters": "m³", "cm": "cm", "centimetre": "cm", "centimetres": "cm", "centimeter": "cm", "centimeters": "cm", "mm": "mm", "millimetres": "mm", "millimeters": "mm",
    "mile": "mile", "miles": "mile", "square mile": "square mile", "square miles": "square mile", "sq mi": "square mile", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard", "acre": "acre", "acres": "acre", "hectare": "ha", "hectares": "ha", "ha": "ha",
    "kg": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "kilogramme": "kg", "kilogrammes": "kg", "gram": "g", "grams": "g", "g": "g", "tonne": "t", "tonnes": "t", "metric ton": "t", "metric tons": "t", "ton": "ton", "tons": "ton", "lb": "lb", "lbs": "lb", "ounce": "oz", "ounces": "oz",
    "litre": "l", "litres": "l", "liter": "l", "liters": "l", "gallon": "gallon", "gallons": "gallon", "barrel": "barrel", "barrels": "barrel", "bpd": "barrel a day", "barrels a day": "barrel a day", "barrels per day": "barrel a day",
    "mph": "mph", "miles per hour": "mph", "miles an hour": "mph", "km / h": "km/h", "kph": "km/h", "kmh": "km/h", "kilometres per hour": "km/h", "kilometres an hour": "km/h", "knots": "knot",
    "°c": "°C", "° c": "°C", "degrees celsius": "°C", "degree celsius": "°C", "degrees c": "°C", "c": "°C", "℃": "°C", "°f": "°F", "° f": "°F", "degrees fahrenheit": "°F", "f": "°F", "°": "degree", "degree": "degree", "degrees": "degree",
    "gb": "GB", "gigabytes": "GB", "mb": "MB", "tb": "TB", "mg": "mg", "milligrams": "mg", "ml": "ml", "hz": "Hz", "mhz": "MHz", "ghz": "GHz", "bhp": "bhp", "hp": "hp", "horsepower": "hp", "nanometers": "nm", "nanometres": "nm", "nanometer": "nm", "nanometre": "nm", "mpg": "mpg", "rpm": "rpm",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "kw": "kW", "mw": "MW", "gw": "GW", "megawatt": "MW", "megawatts": "MW", "gigawatt": "GW", "gigawatts": "GW", "bcm": "bcm", "ppm": "ppm", "hectopascals": "hPa", "hpa": "hPa",
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
}  # fmt: skip

FIGURES = FigureWords(
    decimal=".",
    cardinals={
        "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    hundreds={"hundred": 100},
    scales={"thousand": 1000, "lakh": 100_000, "lakhs": 100_000, "million": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9, "trillion": 10**12},
    scale_signs={"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12},
    dozens={"dozen": 12},
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and"}),
    halves=frozenset({"half", "½"}),
    half_followers=frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "our", "all", "that", "this", "these", "those"}),
    parts={"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000},
    plural_parts={"thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10, "twelfths": 12, "twentieths": 20, "hundredths": 100, "thousandths": 1000},
    fixed_parts={"¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)},
    part_of=frozenset({"of"}),
    out_of=("in", "in every", "out of", "out of every", "of every"),
    qualifiers={
        "exactly": ("exactly", "precisely", "="),
        "at least": ("at least", "at the least", "at the very least", "a minimum of", "minimum", "no fewer than", "no less than", "not less than", "not fewer than", "≥"),
        "more than": ("more than", "over", "upwards of", "upward of", "above", "exceeding", "exceeds", "exceeded", "in excess of", "north of", "greater than", "larger than", "higher than", "well over", "just over", "a little over", "slightly more than", "beyond", "surpassing", "surpassed", ">"),
        "at most": ("at most", "up to", "no more than", "not more than", "a maximum of", "maximum", "as many as", "as much as", "as high as", "not exceeding", "≤"),
        "less than": ("less than", "fewer than", "under", "below", "lower than", "south of", "<"),
        "nearly": ("nearly", "almost", "just under", "slightly under", "a little under", "slightly less than", "just below", "close to", "approaching", "not quite", "just short of", "shy of", "just shy of", "virtually"),
        "about": ("about", "around", "some", "roughly", "approximately", "approx", "approx.", "circa", "ca", "ca.", "c.", "an estimated", "estimated", "estimated at", "estimated to be", "in the region of", "in the order of", "on the order of", "more or less", "somewhere around", "~", "≈", "±"),
    },
    after_qualifiers={
        "at least": ("or more", "or above", "or over", "at least", "minimum", "+", "plus", "and counting"),
        "at most": ("or fewer", "or less", "or under", "or below", "at most", "maximum"),
        "about": ("or so", "or thereabouts", "- odd", "odd", "- ish", "ish", "give or take", "approximately", "roughly"),
    },
    fillers=frozenset({"a", "another", "the", "its", "their", "his", "her", "these", "those", "further", "additional", "total", "of", "only", "just"}),
    range_openers=frozenset({"between", "from"}),
    range_links=frozenset({"to", "or"}),
    opened_links=frozenset({"and", "to"}),
    change_openers=frozenset({"from"}),
    percent=("%", "per cent", "percent", "pc", "pct", "per cents"),
    percentage_points=("percentage points", "percentage point", "percentage - point", "per cent points", "percent points", "% points", "pp", "ppts", "points of percentage"),
    money=MONEY,
    measures=MEASURES,
    unit_links=frozenset({"-"}),
    dimensions=frozenset({"high", "tall", "long", "wide", "deep", "away", "race", "sprint", "hurdles", "freestyle", "butterfly", "backstroke", "below", "above", "apart", "relay", "dash"}),
    ordinals=frozenset({
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth", "millionth",
    }),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    labels=frozenset({
        "article", "articles", "section", "sections", "chapter", "chapters", "paragraph", "clause", "title", "rule", "resolution", "amendment", "protocol", "proposition", "case", "docket", "act", "bill",
        "war", "route", "highway", "interstate", "motorway", "road", "line", "gate", "terminal", "platform", "runway", "flight", "channel", "radio", "room", "floor", "block", "building", "house", "apartment", "unit", "suite", "zone", "area", "sector", "district", "ward", "precinct",
        "page", "pages", "figure", "table", "appendix", "annex", "volume", "vol", "issue", "episode", "series", "season", "part", "phase", "stage", "step", "round", "lap", "day", "week", "grade", "class", "level", "category", "tier", "type", "version", "model", "mark", "group", "team", "lane",
        "boeing", "airbus", "apollo", "soyuz", "falcon", "covid", "windows", "ios", "android", "python", "formula", "psalm", "verse", "no", "nos", "nr", "#", "n°", "№", "q", "vitamin", "carbon", "uranium", "plutonium", "caliber", "calibre", "size", "pier", "battalion", "brigade", "division", "squadron", "platoon", "regiment",
    }),
    ages=frozenset({"aged", "age", "ages"}),
    times_before=frozenset(),
    times_after=("am", "a.m.", "a.m", "pm", "p.m.", "p.m", "o'clock", "noon", "midnight", "gmt", "utc", "bst", "est", "edt", "cet", "cest", "et", "pt", "hours gmt", "hrs gmt", "local time"),
    year_cues=frozenset({"in", "since", "by", "until", "till", "from", "during", "before", "after", "between", "through", "early", "late", "mid", "year", "years", "the", "post", "pre", "circa", "fy", "s", "spring", "summer", "autumn", "fall", "winter"}),
    after_years=frozenset({
        "a", "about", "after", "although", "amid", "an", "and", "are", "as", "at", "be", "because", "before", "but", "by", "came", "did", "during", "for", "from", "had", "has", "have", "he", "his", "her", "if", "in", "into", "is", "it", "its", "marked", "of", "off", "on", "or", "our", "over", "said", "saw", "she", "since", "so", "that", "the", "their", "then",
        "there", "these", "they", "this", "those", "through", "to", "under", "until", "was", "we", "were", "when", "where", "which", "while", "who", "will", "with", "would", "you", "alone", "onward", "onwards", "census", "election", "budget", "report", "world", "olympic", "olympics", "presidential",
    }),
    not_one=frozenset({"no", "any", "every", "each", "this", "that", "the", "which", "another", "some", "at", "as", "by", "number", "loved", "little", "day", "square", "phase", "formula", "part", "air", "big", "good", "bad", "new", "old", "only", "former", "latter", "first", "last", "right", "wrong", "better", "easy", "whichever", "everyone", "what", "such", "a"}),
    not_one_after=frozenset({"of", "another", "'", "by", "day", "thing", "who", "that", "which", "can", "could", "should", "would", "may", "might", "must", "has", "is", "was", "does", "way", "side", "time", "reason", "example", "to", "such", "-"}),
)  # fmt: skip

DATES = DateWords(
    months=(
        ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
    ),
    month_first=True,
    month_cues=frozenset({"in"}),
    doubtful_months=frozenset({"march", "mar", "may", "april", "june", "august", "jan", "dec", "sep"}),
    weekdays=(
        ("monday", "mon"), ("tuesday", "tue", "tues"), ("wednesday", "wed"), ("thursday", "thu", "thur", "thurs"),
        ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ),
    doubtful_weekdays=frozenset({"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}),
    weekday_cues=frozenset({"on", "since", "until", "till", "by", "from", "before", "after", "last", "next", "this"}),
    capitals=True,
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    days={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "last night": -1, "the day before yesterday": -2, "day before yesterday": -2,
        "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
    },
    spans={
        "day": (1, "day"), "days": (1, "day"), "week": (1, "week"), "weeks": (1, "week"), "fortnight": (2, "week"), "fortnights": (2, "week"), "weekend": (1, "weekend"), "weekends": (1, "weekend"),
        "month": (1, "month"), "months": (1, "month"), "quarter": (1, "quarter"), "quarters": (1, "quarter"), "year": (1, "year"), "years": (1, "year"), "decade": (10, "year"), "decades": (10, "year"), "century": (100, "year"), "centuries": (100, "year"),
    },
    last=frozenset({"last"}),
    this=frozenset({"this"}),
    next=frozenset({"next"}),
    ago_after=("ago",),
    ones=frozenset({"a", "an", "one"}),
    cues=frozenset({"in", "since", "by", "until", "till", "from", "during", "before", "after", "between", "through", "throughout", "of", "late", "early", "mid"}),
    since=frozenset({"since", "from", "after"}),
    until=frozenset({"until", "till", "by", "before", "through", "to"}),
    links=frozenset({"of", "the", "in", ","}),
    around=frozenset({"early", "late", "mid", "the", "year", "beginning", "end", "start", "middle", "summer", "spring", "autumn", "fall", "winter", "of", "-"}),
    vague_before=frozenset({"every", "each", "a", "any", "alternate", "per", "most"}),
    names_before=frozenset({"black", "good", "super", "palm", "bloody", "ash", "cyber", "easter", "holy", "shrove", "fat", "whit", "maundy", "giving", "sheffield", "girl", "man"}),
    names_after=frozenset({"times", "mirror", "telegraph", "express", "mail", "post", "independent", "night"}),
    duration_articles=frozenset({"the"}),
    approximate=frozenset({"about", "around", "some", "roughly", "approximately", "almost", "nearly", "over", "than", "least", "under", "to"}),
)  # fmt: skip

LANGUAGE = Language(
    code="en",
    direction="ltr",
    quotation=Quotation("“", "”"),
    inner_quotation=Quotation("‘", "’"),
    figures=FIGURES,
    dates=DATES,
    speech=SPEECH,
)
