"""French: how it says that somebody said something. A first cut: the commonest verbs and words of its newspapers."""

from ontherecord.language.shape import Frame, SpeechForm, SpeechKind, SpeechWords

_REGULAR: dict[str, tuple[Frame, ...]] = {
    "déclarer affirmer ajouter expliquer assurer estimer indiquer préciser souligner rappeler noter confier insister avancer répliquer raconter": ("say",),
    "annoncer révéler confirmer signaler constater observer avouer regretter supposer juger admettre": ("say", "clause"),
    "dénoncer condamner accuser critiquer saluer": ("thing",),
    "demander": ("clause", "thing"),
}  # fmt: skip
_IRREGULAR: dict[str, tuple[tuple[Frame, ...], str, str, str]] = {
    # frames; present and imperfect; past participle; present participle
    "dire": (("say",), "dit disent disait disaient", "dit", "disant"),
    "écrire": (("say",), "écrit écrivent écrivait", "écrit", "écrivant"),
    "répondre": (("say",), "répond répondent répondait", "répondu", "répondant"),
    "reconnaître": (("say", "clause"), "reconnaît reconnaissent reconnaissait", "reconnu", "reconnaissant"),
    "soutenir": (("say", "clause"), "soutient soutiennent soutenait", "soutenu", "soutenant"),
    "promettre": (("clause", "to"), "promet promettent promettait", "promis", "promettant"),
    "craindre": (("clause",), "craint craignent craignait", "craint", "craignant"),
    "poursuivre": (("say",), "poursuit poursuivent poursuivait", "poursuivi", "poursuivant"),
    "conclure": (("say",), "conclut concluent concluait", "conclu", "concluant"),
}


def _stem(verb: str) -> str:
    return verb[:-2] if verb.endswith("er") else verb[:-4] + "ett"


def _make_forms() -> tuple[dict[str, tuple[SpeechForm, ...]], dict[str, frozenset[Frame]]]:
    forms: dict[str, list[SpeechForm]] = {}
    frames: dict[str, frozenset[Frame]] = {}

    def add(form: str, lemma: str, kind: SpeechKind) -> None:
        forms.setdefault(form, []).append(SpeechForm(lemma, kind))

    for verbs, takes in _REGULAR.items():
        for verb in verbs.split():
            frames[verb] = frozenset(takes)
            stem = _stem(verb)
            soft = "e" if stem.endswith("g") else ""
            for ending in (f"{soft}ait", f"{soft}aient"):
                add(stem + ending, verb, "past")
            add(f"{stem}é" if verb.endswith("er") else "admis", verb, "past")
            for ending in ("e", "ent"):
                add(stem + ending, verb, "present")
            add(f"{stem}{soft}ant", verb, "gerund")
    for verb, (takes, present, participle, gerund) in _IRREGULAR.items():
        frames[verb] = frozenset(takes)
        add(participle, verb, "past")
        for form in present.split():
            add(form, verb, "present")
        add(gerund, verb, "gerund")
    return {form: tuple(meanings) for form, meanings in forms.items()}, frames


_FORMS, _FRAMES = _make_forms()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH = SpeechWords(
    forms=_FORMS,
    frames=_FRAMES,
    particles={},
    elisions=("qu'", "l'", "d'", "n'", "s'", "j'", "c'", "m'", "t'"),
    inverted_pronouns=("-t-il", "-t-elle", "-t-on", "-il", "-elle", "-ils", "-elles", "-t-ils", "-t-elles", "-je", "-on"),
    plainest=_words("dire"),
    according_to=(("selon",), ("d'après",), ("d'", "après")),
    evidence=_words("sondage enquête étude rapport données recensement"),
    unnamed=_words("source sources responsables responsable diplomate diplomates témoins médecins secouristes experts"),
    as_words=_words("comme"),
    subject_pronouns=_words("il elle ils elles on je nous vous qui"),
    own_pronouns=_words("je nous vous on j'"),
    object_pronouns=_words("lui leur eux"),
    female=_words("elle"),
    male=_words("il"),
    plural=_words("ils elles leur leurs eux"),
    determiners=_words("le la les l' un une des ce cet cette ces plusieurs quelques tous toutes chaque deux trois quatre cinq"),
    articles=_words("le la les l' un une des"),
    indefinite=_words("un une"),
    possessives=_words("son sa ses leur leurs notre nos votre vos mon ma mes"),
    prepositions=_words("de d' du des à au aux en dans sur sous par pour avec sans contre entre vers chez lors depuis pendant avant après selon dès parmi"),
    of_words=_words("de d' du des"),
    conjunctions=_words("et mais ou or donc car ni puis"),
    waiting=_words("de d' du des à au aux en dans par pour avec sans entre vers que qu'"),
    joiners=_words("et ou"),
    and_words=_words("et"),
    asides=_words("mais et"),
    source_ends=_words("qui dont mais où"),
    subordinators=_words("parce lorsque quand si puisque comme où tandis alors"),
    contrasts=_words("tandis alors mais"),
    weak_contrasts=_words("mais"),
    relatives=_words("qui que dont lequel laquelle"),
    askers=_words("si pourquoi comment combien"),
    that=_words("que qu'"),
    auxiliaries=_words("a ont est sont était étaient avait avaient sera seront aura auront serait aurait ai avons avez suis fut furent doit doivent peut peuvent va vont"),
    passive=_words("est sont était étaient fut furent sera été"),
    unreal=_words("pourrait devrait aurait serait"),
    future=_words("sera seront aura auront va vont"),
    present=_words("est sont"),
    planned=_words("prévu prévue prévus prévues attendu attendue"),
    planned_for=_words("pour en le à"),
    planned_firmly=_words("pour le"),
    infinitive=_words(""),
    negations=_words("ne n' pas jamais"),
    adverbs=_words("aussi également encore toujours déjà ensuite notamment hier aujourd'hui demain ainsi"),
    adverb_endings=("ment",),
    parts_of_day=_words("matin soir après-midi"),
    time_words=_words("lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir janvier février mars avril mai juin juillet août septembre octobre novembre décembre dernier dernière prochain prochaine semaine mois année"),
    date_leads=("en", "le", "depuis", "dès", "du", "au", "de", "à", "l'", "fin", "début"),
    finite=_words("fait font vient viennent prend prennent reste restent ouvre ouvrent rouvre rouvrent commence commencent"),
    past_endings=("ait", "aient", "èrent"),
    grave=_words("morts mort tués tué blessés blessé victimes disparus déplacés évacués personnes"),
    deadly=_words("morts mort tués tué"),
    titles=_words("m mm mme mlle dr président présidente ministre premier première maire général sénateur sénatrice député députée directeur directrice reine roi pape prince princesse secrétaire"),
    courtesies=_words("m mm mme mlle dr"),
    female_titles=_words("mme mlle présidente directrice sénatrice députée reine princesse ministre-présidente"),
    male_titles=_words("m président directeur sénateur député roi pape prince"),
    organisation_links=_words("de d' du à"),
    name_links=_words("de d' du des la le"),
    openers=_words("le la les l' un une des il elle ils elles on ce cet cette ces selon mais et pour dans en à au aux depuis après avant lors si comme qui que nous vous je plusieurs deux trois hier d' son sa ses leur leurs"),
    organisation_words=_words("ministère parti université agence commission conseil cour tribunal association syndicat banque police préfecture assemblée sénat gouvernement parlement mairie"),
    role_words=_words("porte-parole ministre président présidente maire directeur directrice préfet préfète responsable secrétaire députée député avocat avocate professeur architecte juge procureur procureure chef évêque recteur"),
)  # fmt: skip
