"""Spanish."""

from ontherecord.language.shape import DateWords, FigureWords, Language, Quotation

MONEY = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "céntimos": "cent", "$": "dollar", "dólar": "dollar", "dólares": "dollar", "us $": "USD", "usd": "USD", "dólares estadounidenses": "USD", "dólares americanos": "USD", "£": "GBP", "gbp": "GBP", "libras": "pound", "libra": "pound", "libras esterlinas": "GBP",
    "chf": "CHF", "franco": "franc", "francos": "franc", "francos suizos": "CHF", "yen": "JPY", "yenes": "JPY", "yuan": "CNY", "yuanes": "CNY", "rublo": "RUB", "rublos": "RUB", "shekels": "ILS", "séqueles": "ILS", "peso": "peso", "pesos": "peso", "pesos mexicanos": "MXN", "pesos argentinos": "ARS", "pesos chilenos": "CLP", "pesos colombianos": "COP", "reales": "BRL", "bolívares": "VES", "pesetas": "ESP", "soles": "PEN", "rupias": "rupee", "dírhams": "dirham", "dinares": "dinar",
}  # fmt: skip

MEASURES = {
    "km": "km", "kilómetro": "km", "kilómetros": "km", "km²": "km²", "km2": "km²", "kilómetros cuadrados": "km²", "m": "m", "metro": "m", "metros": "m", "m²": "m²", "metros cuadrados": "m²", "metros cúbicos": "m³", "cm": "cm", "centímetros": "cm", "mm": "mm", "milímetros": "mm", "millas": "mile", "hectárea": "ha", "hectáreas": "ha", "ha": "ha",
    "kg": "kg", "kilo": "kg", "kilos": "kg", "kilogramos": "kg", "g": "g", "gramos": "g", "t": "t", "tonelada": "t", "toneladas": "t", "litro": "l", "litros": "l", "barril": "barrel", "barriles": "barrel", "km / h": "km/h", "kilómetros por hora": "km/h", "°c": "°C", "° c": "°C", "ºc": "°C", "grados celsius": "°C", "grados centígrados": "°C", "°": "degree", "grado": "degree", "grados": "degree",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "mw": "MW", "gw": "GW", "megavatios": "MW", "gigavatios": "GW", "segundos": "second", "minuto": "minute", "minutos": "minute", "hora": "hour", "horas": "hour", "día": "day", "días": "day", "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "año": "year", "años": "year", "década": "decade", "décadas": "decade", "siglo": "century", "siglos": "century",
}  # fmt: skip

FIGURES = FigureWords(
    decimal=",",
    cardinals={
        "cero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
        "veinte": 20, "veintiuno": 21, "veintiún": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
        "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
        "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
    },
    hundreds={"cien": 100},
    scales={"mil": 1000, "millón": 10**6, "millones": 10**6, "millardo": 10**9, "millardos": 10**9, "billón": 10**12, "billones": 10**12},
    scale_signs={"k": 1000, "m": 10**6, "mm": 10**6, "mill": 10**6},
    dozens={"docena": 12, "docenas": 12},
    rounds={"decena": 10, "quincena": 15, "veintena": 20, "treintena": 30, "cincuentena": 50, "centenar": 100, "centena": 100, "millar": 1000},
    bare=frozenset({"cien", "mil"}),
    articles=frozenset({"un", "una"}),
    articles_count=True,
    joiners=frozenset({"y"}),
    tens_joined=True,
    halves=frozenset({"medio", "media", "½"}),
    parts={"tercio": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10},
    plural_parts={"tercios": 3, "cuartos": 4, "quintos": 5, "terceras partes": 3, "cuartas partes": 4, "quintas partes": 5, "sextos": 6, "séptimos": 7, "octavos": 8, "novenos": 9, "décimos": 10, "décimas partes": 10},
    fixed_parts={"mitad": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)},
    part_of=frozenset({"de", "del"}),
    out_of=("de cada", "de"),
    qualifiers={
        "exactly": ("exactamente", "justo", "precisamente"),
        "at least": ("al menos", "por lo menos", "como mínimo", "un mínimo de", "no menos de", "cuando menos", "mínimo", "≥"),
        "more than": ("más de", "por encima de", "superior a", "superiores a", "más allá de", "supera los", "superan los", "superó los", "supera las", "superado los", "algo más de", "poco más de", ">"),
        "at most": ("como mucho", "a lo sumo", "como máximo", "hasta", "un máximo de", "no más de", "máximo", "≤"),
        "less than": ("menos de", "por debajo de", "inferior a", "inferiores a", "<"),
        "nearly": ("casi", "cerca de", "prácticamente", "poco menos de", "algo menos de"),
        "about": ("unos", "unas", "alrededor de", "aproximadamente", "en torno a", "cerca", "sobre", "más o menos", "entorno a", "estimado en", "~", "≈", "±"),
    },
    after_qualifiers={
        "at least": ("o más", "al menos", "como mínimo", "por lo menos", "+"),
        "at most": ("o menos", "como máximo", "como mucho", "a lo sumo"),
        "about": ("aproximadamente", "más o menos", "y pico"),
    },
    fillers=frozenset({"los", "las", "otros", "otras", "un", "una", "unos", "unas", "esos", "sus"}),
    range_openers=frozenset({"entre", "de", "del"}),
    range_links=frozenset({"a", "o", "u"}),
    alternatives=frozenset({"o", "u"}),
    opened_links=frozenset({"y", "a", "al"}),
    change_openers=frozenset({"de"}),
    percent=("%", "por ciento", "por cien"),
    percentage_points=("puntos porcentuales", "punto porcentual", "puntos de porcentaje"),
    money=MONEY,
    measures=MEASURES,
    unit_links=frozenset({"de", "-"}),
    vague=frozenset({"varios", "varias", "algunos", "algunas", "muchos", "muchas", "pocos", "pocas"}),
    ordinals=frozenset({"primer", "primero", "primera", "segundo", "segunda", "tercer", "tercero", "tercera", "cuarto", "cuarta", "quinto", "quinta", "sexto", "sexta", "séptimo", "séptima", "octavo", "octava", "noveno", "novena", "décimo", "décima", "centésimo"}),
    ordinal_endings=frozenset({"º", "ª", "o", "a", "er", "ro", "ra", "do", "da", "to", "ta"}),
    labels=frozenset({"artículo", "artículos", "sección", "capítulo", "párrafo", "título", "resolución", "enmienda", "ley", "ruta", "carretera", "autopista", "línea", "puerta", "vuelo", "canal", "habitación", "planta", "piso", "bloque", "zona", "sector", "distrito", "página", "páginas", "figura", "tabla", "anexo", "tomo", "volumen", "número", "núm", "nº", "n.º", "fase", "etapa", "episodio", "temporada", "grupo", "nivel", "categoría", "clase", "tipo", "boeing", "airbus", "covid", "división", "brigada"}),
    ages=frozenset(),
    times_before=frozenset({"las", "la"}),
    clock_words=frozenset({"horas", "h"}),
    times_after=("gmt", "utc", "a. m.", "p. m.", "am", "pm", "h gmt", "hora local"),
    year_cues=frozenset({"en", "desde", "hasta", "antes", "después", "entre", "año", "años", "finales", "principios", "mediados", "primavera", "verano", "otoño", "invierno", "del"}),
    after_years=frozenset({"a", "al", "antes", "como", "con", "contra", "cuando", "de", "del", "desde", "después", "donde", "durante", "e", "el", "ella", "en", "era", "es", "eran", "fue", "fueron", "ha", "había", "han", "hasta", "la", "las", "lo", "los", "más", "mientras", "no", "o", "para", "pero", "por", "porque", "pues", "que", "se", "según", "si", "sin", "sobre", "su", "sus", "tras", "u", "un", "una", "y", "ya"}),
    not_one=frozenset({"cada", "ningún", "algún"}),
    not_one_after=frozenset({"de", "vez", "poco", "cierto", "cierta", "tal"}),
)  # fmt: skip

DATES = DateWords(
    months=(
        ("enero", "ene"), ("febrero", "feb"), ("marzo", "mar"), ("abril", "abr"), ("mayo", "may"), ("junio", "jun"),
        ("julio", "jul"), ("agosto", "ago"), ("septiembre", "setiembre", "sept", "sep"), ("octubre", "oct"), ("noviembre", "nov"), ("diciembre", "dic"),
    ),
    weekdays=(("lunes",), ("martes",), ("miércoles",), ("jueves",), ("viernes",), ("sábado",), ("domingo",)),
    seasons={"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
    days={"hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ayer": -1, "anoche": -1, "anteayer": -2, "antier": -2, "pasado mañana": 2},
    spans={
        "día": (1, "day"), "días": (1, "day"), "semana": (1, "week"), "semanas": (1, "week"), "mes": (1, "month"), "meses": (1, "month"), "trimestre": (1, "quarter"), "trimestres": (1, "quarter"),
        "año": (1, "year"), "años": (1, "year"), "década": (10, "year"), "décadas": (10, "year"), "siglo": (100, "year"), "fin de semana": (1, "weekend"),
    },
    last=frozenset({"pasado", "pasada", "último", "última"}),
    this=frozenset({"este", "esta"}),
    next=frozenset({"próximo", "próxima"}),
    last_after=frozenset({"pasado", "pasada"}),
    next_after=frozenset({"próximo", "próxima", "viene"}),
    ago_before=("hace",),
    ones=frozenset({"un", "una"}),
    cues=frozenset({"en", "desde", "hasta", "antes", "después", "entre", "año", "de", "del", "finales", "principios", "mediados"}),
    since=frozenset({"desde"}),
    until=frozenset({"hasta"}),
    links=frozenset({"de", "del"}),
    around=frozenset({"finales", "principios", "mediados", "de", "del", "el", "mes", "año", "verano", "invierno", "otoño", "primavera", "a"}),
    vague_before=frozenset({"cada", "todos", "los", "un", "por"}),
    names_before=frozenset({"santo"}),
    names_after=frozenset({"santo", "negro"}),
    duration_articles=frozenset({"los", "las"}),
    approximate=frozenset({"unos", "unas", "casi", "más", "menos", "de", "cerca", "aproximadamente"}),
)  # fmt: skip

LANGUAGE = Language(
    code="es",
    direction="ltr",
    quotation=Quotation("«", "»"),
    inner_quotation=Quotation("“", "”"),
    figures=FIGURES,
    dates=DATES,
)
