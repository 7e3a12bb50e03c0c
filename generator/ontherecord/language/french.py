"""French."""

from ontherecord.language.french_speech import SPEECH
from ontherecord.language.shape import DateWords, FigureWords, Language, Quotation

MONEY = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "centime": "cent", "centimes": "cent",
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "us $": "USD", "$ us": "USD", "usd": "USD", "dollars américains": "USD", "dollars canadiens": "CAD", "$ ca": "CAD", "cad": "CAD", "dollars australiens": "AUD",
    "£": "GBP", "gbp": "GBP", "livre": "pound", "livres": "pound", "livres sterling": "GBP", "livres égyptiennes": "EGP", "livres libanaises": "LBP", "livres syriennes": "SYP", "livres turques": "TRY",
    "chf": "CHF", "franc": "franc", "francs": "franc", "francs suisses": "CHF", "francs cfa": "XOF", "fcfa": "XOF", "¥": "yen-yuan", "yen": "JPY", "yens": "JPY", "yuan": "CNY", "yuans": "CNY",
    "₪": "ILS", "shekel": "ILS", "shekels": "ILS", "rouble": "RUB", "roubles": "RUB", "₽": "RUB", "roupie": "rupee", "roupies": "rupee", "dirham": "dirham", "dirhams": "dirham", "dinar": "dinar", "dinars": "dinar", "couronnes": "krone", "pesos": "peso", "hryvnias": "UAH",
}  # fmt: skip

MEASURES = {
    "km": "km", "kilomètre": "km", "kilomètres": "km", "km²": "km²", "km2": "km²", "kilomètres carrés": "km²", "m": "m", "mètre": "m", "mètres": "m", "m²": "m²", "m2": "m²", "mètres carrés": "m²", "m³": "m³", "mètres cubes": "m³", "cm": "cm", "centimètres": "cm", "mm": "mm", "millimètres": "mm",
    "hectare": "ha", "hectares": "ha", "ha": "ha", "kg": "kg", "kilo": "kg", "kilos": "kg", "kilogrammes": "kg", "g": "g", "grammes": "g", "t": "t", "tonne": "t", "tonnes": "t", "litre": "l", "litres": "l", "l": "l", "baril": "barrel", "barils": "barrel",
    "km / h": "km/h", "kilomètres par heure": "km/h", "kilomètres à l'heure": "km/h", "kilomètres-heure": "km/h", "°c": "°C", "° c": "°C", "degrés celsius": "°C", "°": "degree", "degré": "degree", "degrés": "degree", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "mw": "MW", "gw": "GW", "mégawatts": "MW", "gigawatts": "GW",
    "seconde": "second", "secondes": "second", "minute": "minute", "minutes": "minute", "heure": "hour", "heures": "hour", "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year", "année": "year", "années": "year", "décennies": "decade", "siècle": "century", "siècles": "century",
}  # fmt: skip

FIGURES = FigureWords(
    decimal=",",
    cardinals={
        "zéro": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
        "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "quatre-vingt": 80, "quatre-vingts": 80, "huitante": 80, "octante": 80, "nonante": 90,
    },
    hundreds={"cent": 100, "cents": 100},
    scales={"mille": 1000, "milliers": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12},
    scale_signs={"k": 1000, "m": 10**6, "mio": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9},
    dozens={"douzaine": 12, "douzaines": 12},
    rounds={"dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000},
    bare=frozenset({"cent", "mille"}),
    articles=frozenset({"un", "une"}),
    articles_count=True,
    joiners=frozenset({"et"}),
    tens_joined=True,
    wide_tens=frozenset({60, 80}),
    halves=frozenset({"demi", "demie", "½"}),
    parts={"tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "centième": 100},
    plural_parts={"tiers": 3, "quarts": 4, "cinquièmes": 5, "sixièmes": 6, "septièmes": 7, "huitièmes": 8, "neuvièmes": 9, "dixièmes": 10},
    fixed_parts={"moitié": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)},
    part_of=frozenset({"de", "des", "du", "d"}),
    out_of=("sur",),
    out_of_after_noun=("sur",),
    qualifiers={
        "exactly": ("exactement", "précisément", "très exactement"),
        "at least": ("au moins", "un minimum de", "au minimum", "pas moins de", "pas moins d'", "≥"),
        "more than": ("plus de", "plus d'", "au-delà de", "au-dessus de", "supérieur à", "supérieure à", "dépasse", "dépassé", "dépassant", "dépassent", "excédant", "un peu plus de", "bien plus de", ">"),
        "at most": ("au plus", "tout au plus", "jusqu'à", "au maximum", "un maximum de", "pas plus de", "pas plus d'", "maximum", "≤"),
        "less than": ("moins de", "moins d'", "inférieur à", "inférieure à", "au-dessous de", "en dessous de", "<"),
        "nearly": ("près de", "près d'", "presque", "quasiment", "pratiquement", "un peu moins de", "à peine moins de", "pas loin de"),
        "about": ("environ", "quelque", "quelques", "à peu près", "approximativement", "autour de", "aux alentours de", "aux environs de", "vers", "de l'ordre de", "plus ou moins", "estimé à", "estimée à", "estimés à", "~", "≈", "±"),
    },
    after_qualifiers={
        "at least": ("ou plus", "au moins", "au minimum", "et plus", "+"),
        "at most": ("ou moins", "au plus", "au maximum", "maximum", "tout au plus"),
        "about": ("environ", "à peu près", "approximativement"),
    },
    fillers=frozenset({"les", "des", "autres", "un", "une", "ces", "ses", "leurs"}),
    range_openers=frozenset({"entre", "de", "du"}),
    range_links=frozenset({"à", "ou"}),
    alternatives=frozenset({"ou"}),
    opened_links=frozenset({"et", "à", "au"}),
    change_openers=frozenset({"de"}),
    percent=("%", "pour cent", "pourcent", "p. 100", "p. cent"),
    percentage_points=("points de pourcentage", "point de pourcentage", "points de %"),
    money=MONEY,
    measures=MEASURES,
    unit_links=frozenset({"de", "d", "'", "-"}),
    vague=frozenset({"quelques", "plusieurs", "des"}),
    ordinals=frozenset({"premier", "première", "deuxième", "second", "seconde", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "vingtième", "centième", "millième"}),
    ordinal_endings=frozenset({"er", "ère", "ers", "e", "è", "ème", "eme", "ième", "nd", "nde", "re"}),
    labels=frozenset({"article", "articles", "section", "chapitre", "paragraphe", "alinéa", "titre", "résolution", "amendement", "loi", "route", "autoroute", "ligne", "porte", "quai", "vol", "chaîne", "chambre", "étage", "immeuble", "zone", "secteur", "arrondissement", "page", "pages", "figure", "tableau", "annexe", "tome", "volume", "numéro", "n°", "no", "nº", "phase", "étape", "épisode", "saison", "groupe", "niveau", "catégorie", "classe", "type", "boeing", "airbus", "covid", "division", "brigade", "mach", "paris"}),
    ages=frozenset({"âgé", "âgée", "âgés", "âgées"}),
    times_before=frozenset({"à", "vers", "dès"}),
    clock_words=frozenset({"heure", "heures", "h"}),
    times_after=("h gmt", "heures gmt", "gmt", "utc", "heure locale", "heures locales"),
    year_cues=frozenset({"en", "depuis", "dès", "avant", "après", "entre", "jusqu", "année", "années", "an", "l", "début", "fin", "mi", "printemps", "été", "automne", "hiver", "courant"}),
    after_years=frozenset({"a", "à", "après", "au", "aux", "avant", "avec", "car", "ce", "ces", "comme", "contre", "dans", "de", "depuis", "des", "devant", "dont", "du", "elle", "elles", "en", "est", "et", "étaient", "était", "il", "ils", "la", "le", "les", "leur", "lors", "lorsque", "mais", "on", "ont", "ou", "où", "par", "pendant", "pour", "puis", "quand", "que", "qui", "sa", "sans", "se", "selon", "ses", "si", "son", "sont", "sous", "sur", "un", "une", "vers"}),
    not_one=frozenset({"l", "chacun", "quelqu", "aucun"}),
    not_one_after=frozenset({"des", "autre", "peu", "jour", "certain", "certaine", "tel", "telle", "fois"}),
)  # fmt: skip

DATES = DateWords(
    months=(
        ("janvier", "janv"), ("février", "févr", "fév"), ("mars",), ("avril", "avr"), ("mai",), ("juin",),
        ("juillet", "juil"), ("août", "aout"), ("septembre", "sept"), ("octobre", "oct"), ("novembre", "nov"), ("décembre", "déc"),
    ),
    weekdays=(("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    seasons={"printemps": 21, "été": 22, "automne": 23, "hiver": 24},
    days={"aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "cette nuit": 0, "hier": -1, "hier soir": -1, "avant-hier": -2, "demain": 1, "après-demain": 2},
    spans={
        "jour": (1, "day"), "jours": (1, "day"), "semaine": (1, "week"), "semaines": (1, "week"), "week-end": (1, "weekend"), "mois": (1, "month"), "trimestre": (1, "quarter"), "trimestres": (1, "quarter"),
        "an": (1, "year"), "ans": (1, "year"), "année": (1, "year"), "années": (1, "year"), "décennie": (10, "year"), "décennies": (10, "year"), "siècle": (100, "year"),
    },
    this=frozenset({"ce", "cet", "cette"}),
    last_after=frozenset({"dernier", "dernière", "passé", "passée", "précédent"}),
    next_after=frozenset({"prochain", "prochaine"}),
    ago_before=("il y a",),
    ones=frozenset({"un", "une"}),
    cues=frozenset({"en", "depuis", "dès", "avant", "après", "entre", "jusqu'en", "courant", "fin", "début", "mi", "de", "d", "'", "-"}),
    since=frozenset({"depuis", "dès", "après"}),
    until=frozenset({"avant", "d'ici"}),
    links=frozenset({"de", "d", "'", "du", "l"}),
    around=frozenset({"début", "fin", "mi", "-", "le", "mois", "de", "l", "d", "'", "an", "année", "courant", "à", "la", "été", "hiver", "automne", "printemps", "du"}),
    vague_before=frozenset({"chaque", "un", "tous", "les", "par"}),
    names_before=frozenset({"saint", "gras"}),
    names_after=frozenset({"saint", "gras", "noir"}),
    duration_articles=frozenset({"les"}),
    approximate=frozenset({"environ", "près", "plus", "moins", "quelque", "presque", "de", "d", "'"}),
)  # fmt: skip

LANGUAGE = Language(
    code="fr",
    direction="ltr",
    quotation=Quotation("«\u00a0", "\u00a0»"),
    inner_quotation=Quotation("“", "”"),
    figures=FIGURES,
    dates=DATES,
    speech=SPEECH,
)
