"""English: how it says that somebody said something."""

from ontherecord.language.shape import Frame, SpeechForm, SpeechKind, SpeechWords

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "swear": "swore sworn", "read": "read", "put": "put", "find": "found",
    "show": "showed shown", "think": "thought", "feel": "felt", "hold": "held", "make": "made", "go": "went gone", "know": "knew known", "see": "saw seen",
    "foresee": "foresaw foreseen", "forecast": "forecast", "peg": "pegged", "plead": "pleaded", "shoot": "shot", "lay": "laid", "decry": "decried", "set": "set", "vow": "vowed", "hint": "hinted", "take": "took taken",
}  # fmt: skip
_DOUBLED = frozenset({"admit", "quip", "brag", "refer", "blog", "swear"} - {"swear"})
_VOWELS = "aeiou"


def _inflect(lemma: str) -> dict[str, SpeechKind]:
    """Return the forms of an English verb and what each is."""
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, past = f"{lemma}es", f"{lemma}ed"
    else:
        third, past = f"{lemma}s", f"{lemma}d" if lemma.endswith("e") else f"{stem}ed"
    gerund = f"{lemma[:-1]}ing" if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) else f"{stem}ing"
    pasts = _IRREGULAR.get(lemma, past).split()
    forms: dict[str, SpeechKind] = {lemma: "plain", third: "present", gerund: "gerund", pasts[0]: "past"}
    for participle in pasts[1:]:
        forms[participle] = "participle"
    return forms


_VERBS: dict[str, tuple[Frame, ...]] = {
    "say state write claim insist argue contend assert declare allege joke quip explain conclude reply respond answer retort counter remark comment acknowledge concede admit tweet complain lament"
    " reiterate testify boast brag muse opine caution exclaim shout yell scream recount recall announce posit aver intone deadpan interject blog concur elaborate add continue chant": ("say",),
    "note observe stress emphasize emphasise underscore underline reveal disclose confirm predict suggest repeat stipulate clarify indicate imply report reason theorize speculate estimate hint signal mention relate attest affirm"
    " proclaim bemoan agree vow promise swear warn guess fret wonder dispute deny confess show find fear worry": ("clause",),
    "charge": ("thing",), "read hold continue pledge charge advise propose recommend demand determine rule assume post threaten learn figure suspect decide": ("that",),
    "vow promise pledge swear threaten volunteer agree": ("to",),
    "report": ("thing",), "report deny acknowledge admit recall confess": ("doing",),
    "tell remind assure inform warn notify reassure": ("hearer",),
    "ask": ("hearer", "clause", "thing"),
    "urge beg implore exhort": ("thing", "that"),
    "order instruct": ("that",),
    "accuse blame criticize criticise blast slam condemn denounce decry praise applaud laud hail mock ridicule deride dismiss cite describe portray characterize"
    " characterise lambaste chide rebuke scold": ("thing",),
    "announce propose predict demand deny acknowledge stress emphasize emphasise reiterate disclose highlight tout outline confirm request recommend suggest promise admit"
    " allege recall explain lament bemoan protest forecast claim note dispute invoke"
    " voice repeat bash rip trash knock express quote reject": ("thing",),
    "defend mention echo question thank pledge maintain refuse decline order instruct": ("quoted",),
    "calculate project forecast": ("clause",), "list peg rank rate estimate": ("thing",), "identify": ("quoted",),
    "call dub label brand declare deem": ("name",),
    "want plan expect think believe hope feel": ("to", "clause", "thing"), "support oppose offer put": ("thing",),
}  # fmt: skip
_VIEWS = frozenset(
    [
        "want",
        "plan",
        "expect",
        "think",
        "believe",
        "hope",
        "feel",
        "support",
        "oppose",
        "offer",
        "put",
        "list",
        "peg",
        "rank",
        "rate",
    ]
)

_PARTICLES: dict[str, tuple[Frame, ...]] = {
    "call:for call:on call:upon warn:of warn:against warn:about complain:of complain:about boast:of boast:about brag:about talk:about speak:of speak:about speak:against hint:at point:to refer:to"
    " allude:to object:to argue:for argue:against rail:against joke:about plead:for lash:out insist:on caution:against advise:against agree:with disagree:with"
    " apologize:for apologise:for comment:on write:about ask:for": ("thing",),
    "admit:to confess:to": ("doing",),
    "point:out spell:out": ("say", "thing"), "go:on": ("say", "quoted"),
}  # fmt: skip

_NOUN_LIKE = ["project", "projects", "list", "lists", "rank", "ranks", "rate", "rates", "peg", "pegs", "claim", "claims", "report", "reports", "call", "calls", "comment", "comments", "note", "notes", "remark", "remarks", "request", "requests", "offer", "offers", "promise", "promises", "demand", "demands", "charge", "charges", "answer", "answers", "question", "questions", "attack", "attacks", "challenge", "challenges", "pledge", "pledges", "post", "posts", "tweet", "tweets", "estimate", "estimates", "warning", "state", "states", "show", "shows", "hope", "hopes", "fear", "fears", "find", "finds", "reason", "reasons", "signal", "signals", "figure", "figures", "order", "orders", "read", "reads", "rule", "rules", "advocate", "advocates", "label", "labels", "brand", "brands", "challenge", "blast", "defense", "worry", "worries", "vow", "vows", "propose", "hint", "hints", "forecast", "forecasts", "protest", "protests", "praise", "boast", "echo", "feeling", "meaning", "reply", "replies", "voice", "voices", "quote", "quotes", "detail", "details", "thought", "guess", "suspect", "suspects", "threat", "credit", "blame", "mock", "broadcast", "hold", "holds", "joke", "jokes", "plan", "plans", "want", "wants", "support", "supports", "offer", "offers", "hope", "hopes", "testify", "attack", "counter", "finding", "findings", "showing", "guess", "press", "push", "fault", "rip", "trash", "knock"]  # fmt: skip


def _make_forms() -> tuple[
    dict[str, tuple[SpeechForm, ...]], dict[str, frozenset[Frame]], dict[tuple[str, str], frozenset[Frame]]
]:
    frames: dict[str, frozenset[Frame]] = {}
    for lemmas, takes in _VERBS.items():
        for lemma in lemmas.split():
            frames[lemma] = frames.get(lemma, frozenset()) | frozenset(takes)
    particles = {
        (lemma, small): frozenset(takes)
        for pairs, takes in _PARTICLES.items()
        for lemma, small in (pair.split(":") for pair in pairs.split())
    }
    forms: dict[str, list[SpeechForm]] = {}
    for lemma in dict.fromkeys([*frames, *(lemma for lemma, _ in particles)]):
        frames.setdefault(lemma, frozenset())
        for form, kind in _inflect(lemma).items():
            forms.setdefault(form, []).append(SpeechForm(lemma, kind))
    return {form: tuple(meanings) for form, meanings in forms.items()}, frames, particles


_FORMS, _FRAMES, _TAKEN = _make_forms()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH = SpeechWords(
    forms=_FORMS,
    frames=_FRAMES,
    particles=_TAKEN,
    completed={"charge": "with"},
    plainest=_words("say"),
    when_words=_words("when"),
    views=_VIEWS,
    absolute=_words("with despite"),
    deadly=_words("killed dead deaths died"),
    findings=_words("show find put estimate indicate suggest give say reveal note report state identify list"),
    measurements=_words("poll survey study census estimate count tally"),
    evidence_leads=_words("in by"),
    agents=_words("by"),
    wishing=_words("recommend demand propose urge order instruct request ask beg"),
    waiting=_words("of with from into at for to between among than as during until because if about in by under"),
    reflexives=_words("himself herself itself themselves"),
    numerals=_words("half one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands millions twenty thirty forty fifty sixty seventy eighty ninety"),
    asked=_words("voters adults participants surveyed polled majority majorities percent"),
    points=_words("point points"),
    giving=_words("has have had gives gave puts put places placed lists listed pegs pegged"),
    estimating=_words("put estimate peg value calculate expect project forecast predict list rank rate tally"),
    evidence=_words("poll polls survey surveys study studies report reports data figures records record analysis estimate estimates census research statistics documents filing filings results audit review polling document documents memo memos email emails slide slides chart charts tally"),
    unnamed=_words("official officials source sources medic medics witness witnesses diplomat diplomats aide aides adviser advisers advisor advisors analyst analysts expert experts observer observers critic critics resident residents rescuer rescuers doctor doctors activist activists protester protesters insider insiders lawyer lawyers trader traders"),
    noun_like=frozenset(_NOUN_LIKE),
    according_to=(("according", "to"),),
    statement_nouns=_words("claim claims statement argument assertion allegation allegations suggestion accusation accusations warning warnings announcement promise pledge vow prediction complaint belief admission declaration contention insistence emphasis call calls"),
    plan_nouns=_words("plan plans proposal proposals offer demand request decision bid agreement bill law legislation resolution treaty"),
    plan_leads=_words("under"),
    estimate_nouns=_words("estimate estimates forecast forecasts projection projections prediction predictions outlook"),
    as_words=_words("as"),
    empty_subjects=_words("that there this which what"),
    pointing=_words("this that these those"),
    impersonal=_words("took takes take taken seems seemed seem appears appeared emerged remains remained rained snowed turned turns happened happens"),
    definite="the",
    contracted=_words("there that what here"),
    subject_pronouns=_words("he she they it i we you who"),
    own_pronouns=_words("i we you me us my our your"),
    object_pronouns=_words("him her them it me us you"),
    female=_words("she her hers herself"),
    male=_words("he him his himself"),
    plural=_words("they them their theirs themselves"),
    neuter=_words("it its itself"),
    determiners=_words("the a an this that these those some any no each every both several many most few all another such other one two three four five six seven eight nine ten dozens hundreds thousands much neither either half least"),
    articles=_words("the a an"),
    indefinite=_words("a an"),
    stand_alone=_words("that this all both some many most few several others another one"),
    both=_words("both"),
    possessives=_words("his her its their my our your whose"),
    prepositions=_words(
        "of in on at by for from with about against between into through during before after above below to under over among amid across around behind beyond near since until upon within without despite toward towards along "
        "outside inside alongside regarding like unlike versus per via throughout following including concerning off onto up down besides except than"
    ),
    of_words=_words("of for"),
    dimensions=_words("wide deep high long tall thick"),
    place_words=_words("at from with"),
    clause_prepositions=_words("under after despite with in if"),
    about=_words("about"),
    than=_words("than"),
    comparing=_words("from versus compared"),
    joiners=_words("and or"),
    and_words=_words("and"),
    weak_contrasts=_words("but"),
    asides=_words("but and still meanwhile"),
    headline_cuts=("after", "as", "while", "and", "in a", "for", "with", "who", "which", "that", "since"),
    source_ends=_words("but which who while when as"),
    opening_prepositions=_words("as after before since"),
    conjunctions=_words("and but or nor yet so then"),
    subordinators=_words("because while although though when if unless since as whereas before after until once whether even where that how why what which lest"),
    contrasts=_words("while although though whereas but"),
    relatives=_words("who whom whose which that"),
    askers=_words("whether if how why what when where who which"),
    that=_words("that"),
    auxiliaries=_words(
        "is are was were be been being getting am has have had having do does did done will would can could shall should may might must ought 's 've 're 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't "
        "won't wouldn't can't cannot couldn't shouldn't mightn't mustn't"
    ),
    unfinished=_words("be being been having getting"),
    passive=_words("is are was were be been being am 're 'm wasn't weren't isn't aren't gets got"),
    unreal=_words("would could should might may must can can't couldn't wouldn't shouldn't will won't cannot 'll 'd shall"),
    future=_words("will won't 'll shall would"),
    possible=_words("may might must should can"),
    early=_words("early soon late"),
    present=_words("is are am 's 're 'm"),
    planned=_words("expected scheduled forecast due set planned slated plans plan planning expects hopes intends intend ready likely poised supposed going bound vows promises aims"),
    infinitive=_words("to"),
    negations=_words("not never n't neither nor didn't don't doesn't hasn't haven't hadn't won't wouldn't can't couldn't wasn't weren't isn't aren't cannot hardly"),
    adverbs=_words(
        "also then later now again still already just often once ever always soon only even recently earlier previously first further however meanwhile instead too though thus therefore nevertheless nonetheless otherwise "
        "quickly flatly long far well rather perhaps maybe so yet repeatedly sometimes since here there back ago not never twice privately publicly today yesterday tomorrow tonight once"
    ),
    adverb_endings=("ly",),
    parts_of_day=_words("morning afternoon evening night"),
    time_words=_words(
        "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last this next earlier late later early week month year morning afternoon evening night weekend day days weeks months years ago january february march april "
        "may june july august september october november december noon midnight mid-day midday recently once"
    ),
    relative_times=_words("this last next"),
    times_in_names=_words("may march april june august"),
    date_leads=("on", "in", "since", "by", "during", "from", "until", "at", "over", "for", "early", "late", "earlier", "later", "of", "before", "around", "fiscal"),
    date_parts=_words("end beginning start middle half rest course afternoon morning evening night hours"),
    date_rounding=_words("nearly almost about around roughly approximately some just more less than"),
    postponing=_words("off extended extend given gave postponed delayed adjourned suspended remanded deferred closed barred banned prolonged valid"),
    scheduled=_words(
        "meets meet meeting begins begin beginning opens opening reopens reopen reopening resumes resume resuming starts starting ends ending closes closing expires expire convenes convene reconvenes reconvene arrives arrive arriving departs depart departing leaves leaving "
        "travels travel traveling travelling returns returning flies flying goes go going takes plays runs votes gathers sails kicks kick kicking visits visiting attends attending holds holding faces facing hosting speaking marks continues"
    ),
    planned_once=_words("planned"),
    setting_a_day=_words("set fixed proposed suggested"),
    attending=_words("attend host hold join miss skip"),
    resolved=_words("decided agreed obliged ordered told asked invited"),
    planned_for=_words("for on by at in"),
    planned_firmly=_words("for"),
    ever_since=_words("since"),
    until=_words("until till through"),
    clock_words=_words("noon midnight on at"),
    refusals=_words("declined refused failed neglected declines refuses"),
    having=_words("has have 've"),
    pluperfect=_words("had"),
    not_words=_words("not"),
    finite=_words(
        "came come comes went go goes got gets get took take takes made make makes gave give gives knew know knows thought think thinks saw see sees found find finds felt feel feels left leave leaves kept keep keeps held hold holds brought bring brings began begin begins "
        "met meet meets ran run runs paid pay pays stood stand stands lost lose loses sent send sends built build builds fell fall falls won win wins led lead leads broke break breaks spent spend spends grew grow grows drew draw draws chose choose chooses rose rise rises "
        "spoke speak speaks wrote write writes became become becomes wants want need needs seems seem appears appear believes believe hopes hope expects expect plans plan means mean remains remain shows show helps help works work looks look lets let puts put set sets cut cuts hit hits "
        "let's deserves deserve supports support faces face represents represent allows allow requires require continues continue includes include depends depend says say tells tell believes likes like loves love hates hate understands understand knows killed left struck fought fight fights bought sold sell sells taught teach "
        "threw throw throws wore wear wears drove drive drives ate lies lay lied owes owe belongs belong matters matter exists exist happens happen starts start ends end stays stay turns turn tries try uses use calls call gives serves serve owns own intends intend "
        "sank sang rang swam flew sought swept slid shook stole stuck caught clung crept dealt dug drank forgot forgave froze hid hung knelt lent lit overcame rode sat shone shot shrank slept sped sprang strode swore swung tore underwent wept wove withdrew withstood woke arose fled forbade overtook oversaw overthrew undertook upheld withheld beat blew burst split"
    ),
    past_endings=("ed",),
    gerund_endings=("ing",),
    present_endings=("s",),
    done={form: verb for verb, forms in {
        "killed": "kill kills killed killing", "wounded": "wound wounded wounding", "injured": "injure injured injuring", "kidnapped": "kidnap kidnapped kidnapping abducting", "abducted": "abducted", "displaced": "displace displaced displacing", "forced": "force forced forcing",
        "arrested": "arrest arrested arresting", "detained": "detain detained detaining", "destroyed": "destroy destroyed destroying", "damaged": "damage damaged damaging", "evacuated": "evacuate evacuated evacuating", "rescued": "rescue rescued rescuing",
        "hired": "hire hired hiring", "employed": "employ employs employed employing", "released": "release released releasing freed freeing", "left homeless": "", "infected": "infect infected infecting", "affected": "affect affects affected affecting", "surveyed": "survey surveyed surveying", "sold": "sell sells sold selling",
        "built": "build builds built building", "spent": "spend spends spent spending", "raised": "raise raises raised raising", "lost": "lose loses lost losing", "cut": "cut cuts cutting", "executed": "execute executed executing", "fired": "fire fired firing", "deployed": "deploy deployed deploying", "killed or wounded": "",
    }.items() for form in forms.split()},
    grave=_words("killed dead deaths died wounded injured casualties homeless displaced missing kidnapped hostages abducted arrested detained refugees victims people evacuated homes jobs infected cases casualty fatalities lives civilians children prisoners"),
    count_fillers=_words("of more other additional the its their new"),
    streets=_words("road rd street st avenue ave way lane drive boulevard blvd court place square terrace"),
    levels=_words("to at of from"),
    changes={"up": _words("up grow expand expanded climb surge jump + rose rise rises risen rising gained gain gains gaining climbing grew growth grown increased increase jumped climbed surged soared advanced added higher"), "down": _words("down fell fall falls fallen falling dropped dropping plummeted plummeting drop lost decline declined decreased decrease slipped slid tumbled plunged sank shed lower reduced")},
    changes_after={"up": _words("increase rise higher gain jump more growth"), "down": _words("decrease decline drop fall lower less fewer cut")},
    titles=_words(
        "councillor alderman sergeant inspector mr mrs ms miss dr prof sir dame lord lady president vice prime minister senator sen rep congressman congresswoman representative governor gov mayor judge justice chief secretary general gen col colonel lt lieutenant capt captain sgt sergeant maj major adm admiral "
        "king queen prince princess pope cardinal archbishop bishop rev reverend father sister brother rabbi imam sheikh ayatollah ambassador chancellor premier chairman chairwoman chair director commissioner professor officer detective sheriff attorney spokesman spokeswoman spokesperson "
        "deputy former republican democratic foreign interior defense defence finance first speaker majority minority leader candidate co-founder founder executive ceo coach councilman councilwoman"
    ),
    female_titles=_words("mrs ms miss dame lady queen princess congresswoman spokeswoman councilwoman chairwoman sister actress mother wife daughter"),
    male_titles=_words("mr sir lord king prince pope congressman spokesman councilman chairman father brother actor husband son rabbi imam bishop cardinal archbishop"),
    courtesies=_words("mr mrs ms miss sir dr"),
    ranks=_words("former foreign prime vice deputy senior chief interim acting then"),
    offices=_words("state defense defence education health staff"),
    organisation_links=_words("of for at with"),
    name_links=_words("de la van von der den bin ibn al el bint dos da di du le st y abu ben"),
    openers=_words(
        "the a an this that these those he she they it we i you his her their its our my your in on at by for from with after before during since while when if as but and or so yet although though because however meanwhile still then there here according what who how why where "
        "some many most several few all both one two three another other despite under over among not no even also just only once last next earlier later today yesterday tomorrow now asked speaking more much such each every neither either nor about until unless like instead perhaps to of"
    ),
    organisation_words=_words(
        "ministry party university agency department committee council court commission association union institute center centre group company corporation corp inc ltd bank army police force forces office house senate congress government administration times post journal news network tv radio "
        "foundation organization organisation society board bureau federation league church school college hospital campaign team club authority service services nations coalition alliance front movement parliament cabinet embassy press foods airlines airways motors holdings industries shipping pharma studios media states kingdom republic emirates federation agency magazine tribune herald street pentagon kremlin"
    ),
    role_words=_words(
        "spokesman spokeswoman spokesperson minister president senator secretary director chairman chairwoman leader official officials chief commissioner mayor governor ambassador judge lawyer attorney professor analyst economist strategist adviser advisor aide manager officer founder owner head "
        "editor reporter correspondent author activist candidate representative congressman congresswoman general commander deputy envoy coach player resident student teacher doctor scientist researcher expert executive ceo pollster organizer organiser mother father wife husband voter supporter member negotiator coordinator "
        "prosecutor detective sheriff pastor bishop priest historian columnist host speaker premier chancellor king queen prince diplomat witness farmer worker engineer president-elect nominee billionaire businessman"
    ),
)  # fmt: skip
