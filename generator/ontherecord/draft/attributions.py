"""The rules that bring a verb of speech, its source and its content together: one rule, one function."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.contents import Content, find_content_after, find_end, read_hearer
from ontherecord.draft.cues import Cue, find_cues
from ontherecord.draft.subjects import Subject, find_inverted, find_main_subject, find_subject, group_start
from ontherecord.draft.units import Unit
from ontherecord.draft.words import QUOTE, Sentence, is_finite, is_speech_quote, read_words
from ontherecord.language import SpeechWords
from ontherecord.text.article import Span

_SHORTEST = 3
_LABEL = re.compile(r"([A-Z][A-Z.'’ -]{2,30}): +")
"""How many words content without quotation marks has at least."""


def find_attributions(sentences: list[Sentence], speech: SpeechWords) -> list[Attribution]:
    """The attributions of an article's sentences, in order; sources are still words of the article."""
    found: list[Attribution] = []
    previous: Sentence | None = None
    for sentence in sentences:
        here = list(_read_sentence(sentence, speech))
        if not here:
            here = read_opened(sentence, previous, speech) or _continue_quotation(sentence, previous, found, speech)
        found += here
        previous = sentence
    return found


def join_asked(text: str, units: list[Unit], speech: SpeechWords) -> Iterator[Sentence]:
    """The sentences, “Can you?” and the Sanders asked. after it as one."""
    held: Sentence | None = None
    for unit in units:
        sentence = read_words(text, unit)
        if not sentence.words:
            continue
        if held is not None:
            if held.unit.block == unit.block and (sentence.words[0].low == "—" or _asks(sentence, speech)):
                joined = Unit(held.unit.start, unit.end, unit.block, (*held.unit.quoted, *unit.quoted))
                sentence, held = read_words(text, joined), None
            else:
                yield held
                held = None
        if sentence.words[-1].low == QUOTE and is_speech_quote(sentence, len(sentence.words) - 1):
            held = sentence
        else:
            yield sentence
    if held is not None:
        yield held


def _asks(sentence: Sentence, speech: SpeechWords) -> bool:
    # A subject at its very beginning and a verb of speech that reports nothing after it.
    for cue in find_cues(sentence, speech)[:1]:
        if (
            cue.kind not in ("past", "present")
            or cue.first > 12
            or not cue.frames & {"say", "clause", "hearer", "thing"}
        ):
            return False
        subject = find_subject(sentence, cue.first, speech)
        if subject is None or (subject.first != 0 and subject.whole != 0):
            return False
        end = find_end(sentence, cue.past, [cue], cue, speech)
        content = find_content_after(sentence, cue, end, speech)
        return content is None or (sentence.low(content.first) == QUOTE and sentence.low(content.first - 1) == ",")
    return False


def _read_sentence(sentence: Sentence, speech: SpeechWords) -> Iterator[Attribution]:
    label = read_label(sentence, speech)
    if label is not None:
        yield label
        return
    cues = find_cues(sentence, speech)
    earlier: list[tuple[Cue, Subject]] = []
    found = list(read_according_to(sentence, speech, cues))
    for cue in cues:
        if cue.negated or cue.unreal:
            continue
        made = _read_cue(sentence, cue, cues, earlier, speech)
        if made is not None:
            found.append(made)
    yield from found
    for rule in (read_signature, read_any_verb, read_colon):
        for at, word in enumerate(sentence.words):
            if word.low != QUOTE or not is_speech_quote(sentence, at):
                continue
            if any(span.start < word.end and word.start < span.end for one in found for span in one.content):
                continue
            made = rule(sentence, at, speech)
            if made is not None:
                found.append(made)
                yield made


def _read_cue(
    sentence: Sentence, cue: Cue, cues: list[Cue], earlier: list[tuple[Cue, Subject]], speech: SpeechWords
) -> Attribution | None:
    if cue.passive:
        return None
    inverted = read_inverted(sentence, cue, speech)
    if inverted is not None:
        earlier.append((cue, inverted[1]))
        return inverted[0]
    subject = _subject_of(sentence, cue, earlier, speech)
    if subject is None:
        return None
    earlier.append((cue, subject))
    if cue.to and cue.lemma not in ("say",):
        return None
    postposed = read_postposed(sentence, cue, subject, speech)
    if postposed is not None:
        return postposed
    end = find_end(sentence, cue.past, cues, cue, speech)
    if cue.lemma in speech.findings and _is_evidence(sentence, subject, speech):
        cue = replace(cue, frames=cue.frames | {"thing"})
    content = find_content_after(sentence, cue, end, speech)
    if content is None:
        return None
    return _make(sentence, cue, subject, [(content.first, content.past)], content.rule, content, speech)


def _is_evidence(sentence: Sentence, subject: Subject, speech: SpeechWords) -> bool:
    """Whether the source is a poll or a study, whose findings are what it says."""
    return any(sentence.low(at) in speech.evidence for at in range(subject.first, subject.past))


def _subject_of(
    sentence: Sentence, cue: Cue, earlier: list[tuple[Cue, Subject]], speech: SpeechWords
) -> Subject | None:
    """The subject of a verb: its own, or for “, adding that” and “and said” that of the verb before."""
    before = sentence.low(cue.first - 1)
    if cue.kind == "gerund":
        own = _find_with_subject(sentence, cue, speech)
        if own is not None:
            return own
        return _main_subject(sentence, cue, earlier, speech)
    if before in speech.conjunctions:
        return _main_subject(sentence, cue, earlier, speech)
    if cue.to:
        return _main_subject(sentence, cue, earlier, speech)
    return find_subject(sentence, cue.first, speech)


def _find_with_subject(sentence: Sentence, cue: Cue, speech: SpeechWords) -> Subject | None:
    # with Trump reportedly yelling; despite optimism and his office describing
    joined: int | None = None
    for at in range(cue.first - 1, max(cue.first - 12, -1), -1):
        low = sentence.low(at)
        if low in (",", ";", QUOTE) or is_finite(sentence, at, speech):
            return None
        if low == "and" and joined is None and at + 1 < cue.first:
            joined = at + 1
        if low in speech.absolute and at + 1 < cue.first:
            first = at + 1 if joined is None else joined
            return Subject(first, cue.first, first, "somebody with a participle")
    return None


def _main_subject(
    sentence: Sentence, cue: Cue, earlier: list[tuple[Cue, Subject]], speech: SpeechWords
) -> Subject | None:
    if earlier:
        return earlier[-1][1]._replace(rule="the subject of the verb before")
    if cue.kind == "gerund" and cue.first == 0:
        return _subject_after_opening(sentence, cue, speech)
    return find_main_subject(sentence, cue.first, speech)


def _subject_after_opening(sentence: Sentence, cue: Cue, speech: SpeechWords) -> Subject | None:
    # “Calling it a farce, Mr Smith left.”
    for at in range(cue.past, len(sentence.words)):
        if sentence.low(at) == ",":
            for verb in range(at + 1, len(sentence.words)):
                if is_finite(sentence, verb, speech):
                    return find_subject(sentence, group_start(sentence, verb, speech), speech)
            return None
    return None


# ------------------------------------------------------------------------------------------ rules


def read_inverted(sentence: Sentence, cue: Cue, speech: SpeechWords) -> tuple[Attribution, Subject] | None:
    """“…,” said David Cohen, a professor. The verb stands between what is said and who says it."""
    if cue.kind not in ("past", "present") or not cue.frames & {"say", "clause", "that"} or cue.first != cue.verb:
        return None
    before = sentence.low(cue.first - 1)
    if cue.first == 0 and cue.kind in ("past", "present"):
        return _read_inverted_colon(sentence, cue, speech)
    quote = (
        cue.first - 1
        if before == QUOTE
        else cue.first - 2
        if before in (",", "—", "?", "!") and sentence.low(cue.first - 2) == QUOTE
        else None
    )
    if quote is None and before not in (",", "?"):
        return None
    if quote is not None and not is_speech_quote(sentence, quote):
        return None
    subject = find_inverted(sentence, cue.past, speech)
    if subject is None:
        return None
    if quote is None:
        after = sentence.low(subject.past)
        clause = any(is_finite(sentence, at, speech) for at in range(cue.first - 1))
        if after in speech.prepositions:
            tail = next(
                (at for at in range(subject.past, len(sentence.words)) if sentence.low(at) == ","), len(sentence.words)
            )
            if any(is_finite(sentence, at, speech) for at in range(subject.past, tail)):
                return None
        elif after not in (",", "", "("):
            return None
        if (
            not clause
            or "say" not in cue.frames
            or sentence.low(subject.first) in speech.subject_pronouns | speech.that
        ):
            return None
        if after == "," and _has_main_verb(sentence, subject.past, speech):
            return None
        if find_subject(sentence, cue.first, speech) is not None and cue.lemma not in ("say",):
            return None
    return _postposed(sentence, cue, subject, cue.first, "content, then verb and source", speech), subject


def _has_main_verb(sentence: Sentence, start: int, speech: SpeechWords) -> bool:
    """Whether a finite verb follows that belongs to no relative clause: what follows is then more than an apposition."""
    relative = False
    for at in range(start, len(sentence.words)):
        low = sentence.low(at)
        if low == ",":
            relative = False
        elif low in speech.relatives or low in speech.subordinators:
            relative = True
        elif not relative and is_finite(sentence, at, speech) and low in speech.auxiliaries:
            return True
    return False


def _read_inverted_colon(sentence: Sentence, cue: Cue, speech: SpeechWords) -> tuple[Attribution, Subject] | None:
    # Said Ellis: “…”
    subject = find_inverted(sentence, cue.past, speech)
    if subject is None or sentence.low(subject.past) not in (":", ",") or sentence.low(subject.past + 1) != QUOTE:
        return None
    made = _make(
        sentence,
        cue,
        subject,
        [(subject.past + 1, len(sentence.words))],
        "verb, source, then a quotation",
        Content(0, 0, ""),
        speech,
    )
    return (made, subject) if made is not None else None


def read_signature(sentence: Sentence, quote: int, speech: SpeechWords) -> Attribution | None:
    """“…” — Azucena González: a name after a dash signs what stands before it."""
    if sentence.low(quote + 1) != "—":
        return None
    past = quote + 2
    while past < len(sentence.words) and (sentence.words[past].capital or sentence.low(past) in speech.name_links):
        past += 1
    if past == quote + 2 or (past < len(sentence.words) and sentence.low(past) not in (",", "(", QUOTE)):
        return None
    cue = Span(sentence.words[quote + 1].start, sentence.words[quote + 1].end)
    return _build(sentence, [(quote, quote + 1)], (quote + 2, past), cue, "quotation, then a dash and a name", "")


def read_any_verb(sentence: Sentence, quote: int, speech: SpeechWords) -> Attribution | None:
    """“…,” Blige sings. Whatever the verb: a comma inside the marks, then a subject and its verb."""
    inner = sentence.text[sentence.words[quote].start : sentence.words[quote].end].rstrip("\"”»' ")
    if inner[-1:] not in ",?!…" and sentence.low(quote + 1) != ",":
        return None
    start = quote + 1 + (sentence.low(quote + 1) == ",")
    for verb in range(start + 1, min(start + 14, len(sentence.words))):
        if sentence.low(verb) in (",", ";", QUOTE) and not sentence.words[start].capital:
            return None
        if not is_finite(sentence, verb, speech) and not _is_unknown_verb(sentence, verb, start, speech):
            continue
        if sentence.low(verb) in speech.negations or (
            sentence.low(verb) in speech.auxiliaries and sentence.low(verb + 1) in ("a", "the")
        ):
            return None
        subject = find_subject(sentence, verb, speech)
        if subject is None or min(subject.first, subject.whole) != start:
            return None
        cue = Span(sentence.words[verb].start, sentence.words[verb].end)
        parts = [(quote, quote + 1)]
        return _build(
            sentence,
            parts,
            (subject.first, subject.past),
            cue,
            "quotation, then source and any verb",
            sentence.low(verb),
        )
    return None


def _is_unknown_verb(sentence: Sentence, at: int, start: int, speech: SpeechWords) -> bool:
    # A small word right after a name or a pronoun: Blige sings.
    word = sentence.words[at]
    before = sentence.words[at - 1]
    if (
        word.capital
        or not word.low.isalpha()
        or word.low in speech.prepositions
        or word.low in speech.conjunctions
        or word.low in speech.subordinators
    ):
        return False
    return word.low.endswith("s") and (before.capital or before.low in speech.subject_pronouns)


def read_colon(sentence: Sentence, quote: int, speech: SpeechWords) -> Attribution | None:
    """The piece took one of her lines as its headline: “…” – the subject of what stands before the colon."""
    if (
        sentence.low(quote - 1) != ":"
        or len(sentence.text[sentence.words[quote].start : sentence.words[quote].end].split()) < 5
    ):
        return None
    subject = find_main_subject(sentence, quote - 1, speech)
    if subject is None:
        return None
    cue = Span(sentence.words[quote - 1].start, sentence.words[quote - 1].end)
    return _build(
        sentence, [(quote, len(sentence.words))], (subject.first, subject.past), cue, "a colon before a quotation", ""
    )


def read_postposed(sentence: Sentence, cue: Cue, subject: Subject, speech: SpeechWords) -> Attribution | None:
    """“…,” Figueroa told reporters. Source and verb come after what is said."""
    if cue.kind not in ("past", "present", "plain", "participle") or not cue.frames & {
        "say",
        "clause",
        "hearer",
        "that",
    }:
        return None
    begin = min(subject.first, subject.whole)
    before = sentence.low(begin - 1)
    if before in ("as",):
        begin, before = begin - 1, sentence.low(begin - 2)
    quote = (
        begin - 1
        if before == QUOTE
        else begin - 2
        if before in (",", "—", "?", "!") and sentence.low(begin - 2) == QUOTE
        else None
    )
    if quote is not None and is_speech_quote(sentence, quote) and cue.frames & {"say", "clause", "hearer", "that"}:
        return _postposed(sentence, cue, subject, begin, "content, then source and verb", speech)
    if before not in (",", "—") or begin < _SHORTEST + 1 or not cue.frames & {"say", "clause"}:
        return None
    if subject.whole != subject.first and sentence.low(subject.whole - 1) not in (",", "—"):
        return None
    after = sentence.low(cue.past)
    ends = cue.past >= len(sentence.words) or (
        after in (",", "—") and sentence.low(cue.past + 1) not in (QUOTE, *speech.that)
    )
    if not ends and _only_circumstances(sentence, cue, speech):
        ends = True
    if not ends:
        return None
    if not any(is_finite(sentence, at, speech) for at in range(begin - 1)) and after != ",":
        return None
    return _postposed(sentence, cue, subject, begin, "clause, then source and verb", speech)


def _only_circumstances(sentence: Sentence, cue: Cue, speech: SpeechWords) -> bool:
    at = cue.past
    low = sentence.low(at)
    if low not in speech.prepositions and low not in speech.time_words:
        return False
    end = next((one for one in range(at, len(sentence.words)) if sentence.low(one) == ","), len(sentence.words))
    if any(sentence.low(one) in speech.that or sentence.low(one) == QUOTE for one in range(at, end)) or sentence.low(
        end + 1
    ) in (QUOTE, *speech.that):
        return False
    return not any(is_finite(sentence, one, speech) for one in range(at, end)) and "say" in cue.frames


def _postposed(
    sentence: Sentence, cue: Cue, subject: Subject, begin: int, rule: str, speech: SpeechWords
) -> Attribution:
    start = _content_start(sentence, begin, speech)
    past = begin
    while past > start and sentence.low(past - 1) in (",", "—"):
        past -= 1
    parts = [(start, past)]
    after = max(cue.past, subject.past)
    hearer = (
        read_hearer(sentence, cue.past, len(sentence.words), speech)
        if "hearer" in cue.frames and subject.past <= cue.first
        else None
    )
    at = after = hearer[1] if hearer else after
    while at < len(sentence.words):
        if (
            at > after
            and sentence.low(at) in speech.forms
            and not sentence.words[at].capital
            and sentence.low(at - 1) != "to"
            and sentence.low(at - 1) not in speech.prepositions
        ):
            break
        if (
            sentence.low(at) == QUOTE
            and sentence.low(at - 1) in (",", ":", "—", "that")
            and is_speech_quote(sentence, at)
        ):
            parts.append((at, len(sentence.words)))
            break
        at += 1
    else:
        if rule == "clause, then source and verb" and sentence.low(after) == "," and subject.past <= cue.first:
            parts.append((after + 1, len(sentence.words)))
    circumstances = (after, min(at, len(sentence.words)))
    return _make(sentence, cue, subject, parts, rule, Content(0, 0, rule, circumstances, hearer), speech)


def _content_start(sentence: Sentence, begin: int, speech: SpeechWords) -> int:
    start = 0
    for at in range(begin - 1, 0, -1):
        if sentence.low(at) == ";" or (sentence.low(at) == ":" and sentence.low(at + 1) == QUOTE):
            start = at + 1
            break
    while start < begin - 1 and (
        sentence.low(start) in ("but", "and", ",")
        or (sentence.low(start) in ("still", "meanwhile") and sentence.low(start + 1) == ",")
    ):
        start += 1
    return start


def read_according_to(sentence: Sentence, speech: SpeechWords, cues: list[Cue]) -> Iterator[Attribution]:
    """According to the police, … · …, according to the police."""
    lows = [word.low for word in sentence.words]
    for phrase in speech.according_to:
        for at in range(len(lows) - len(phrase)):
            if tuple(lows[at : at + len(phrase)]) == phrase:
                made = _according(sentence, at, at + len(phrase), speech)
                if made is not None:
                    yield made


def _according(sentence: Sentence, at: int, after: int, speech: SpeechWords) -> Attribution | None:
    past = after
    total = len(sentence.words)
    while (
        past < total
        and sentence.low(past) not in (",", ";", ":", "—", "?", "(")
        and sentence.low(past) not in ("but", "which", "who", "while", "when", "as")
    ):
        if (
            sentence.low(past) == "and"
            and past + 1 < total
            and any(is_finite(sentence, one, speech) for one in range(past + 1, min(past + 8, total)))
        ):
            break
        past += 1
    if past == after:
        return None
    source = (after, past)
    cue = Span(sentence.words[at].start, sentence.words[after - 1].end)
    if at == 0 or (sentence.low(at - 1) in ("and", "but", ";") and at <= 2):
        start = past
        # a source with an appositive: According to Ann Lee, an analyst, sales fell.
        while start < total and sentence.low(start) == ",":
            following = next((one for one in range(start + 1, total) if sentence.low(one) == ","), None)
            finite = any(is_finite(sentence, one, speech) for one in range(start + 1, following or total))
            if finite or following is None or sentence.low(start + 1) in (QUOTE,):
                start += 1
                break
            start = following
        parts = [(start, total)]
    else:
        start = 0
        for one in range(at - 1, 0, -1):
            if sentence.low(one) == ";":
                start = one + 1
                break
        end = at
        while end > start and sentence.low(end - 1) in (",", "—"):
            end -= 1
        parts = [(start, end)]
        if (
            sentence.low(past) == ","
            and sentence.low(at - 1) == ","
            and not any(is_finite(sentence, one, speech) for one in range(start, end))
        ):
            parts.append((past + 1, total))
    quoted = any(sentence.low(one) == QUOTE for first, past_ in parts for one in range(first, past_))
    if not quoted and sum(past_ - first for first, past_ in parts) < _SHORTEST:
        return None
    return _build(sentence, parts, source, cue, "according to", "according")


def _read_quoted_label(sentence: Sentence) -> Attribution | None:
    # "WALLACE: Governor, … – a transcript set as one long quotation
    quoted = sentence.words[0].quoted
    match = _LABEL.match(sentence.text, quoted.start, quoted.end) if quoted else None
    if quoted is None or match is None:
        return None
    return Attribution(
        (Span(match.end(), quoted.end),),
        Span(quoted.start, match.end(1)),
        Span(match.end(1), match.end(1) + 1),
        "a label before a colon",
        "",
        sentence.unit.block,
        sentence=Span(sentence.unit.start, sentence.unit.end),
    )


def read_label(sentence: Sentence, speech: SpeechWords) -> Attribution | None:
    """TRUMP: We will win. – a transcript's label; Trump: “We will win” – a headline's."""
    label = _read_quoted_label(sentence)
    if label is not None:
        return label
    colon = next((at for at in range(1, min(8, len(sentence.words))) if sentence.low(at) == ":"), None)
    if colon is None or colon + 1 >= len(sentence.words):
        return None
    words = sentence.words[:colon]
    if not all(word.is_word for word in words):
        return None
    text = sentence.slice(0, colon)
    quoted = sentence.low(colon + 1) == QUOTE
    shouted = text.isupper() and len(text) > 2
    names = all(word.capital for word in words)
    if any(word.low in speech.forms for word in words) and not shouted:
        return None
    if shouted or (quoted and names and is_speech_quote(sentence, colon + 1)):
        cue = Span(sentence.words[colon].start, sentence.words[colon].end)
        return _build(sentence, [(colon + 1, len(sentence.words))], (0, colon), cue, "a label before a colon", "")
    return None


def _continue_quotation(
    sentence: Sentence, previous: Sentence | None, found: list[Attribution], speech: SpeechWords
) -> list[Attribution]:
    """A sentence that is only a quotation goes on with the one before, or inherits its speaker."""
    words = sentence.words
    only = words[0].low == QUOTE and sum(word.is_word for word in words) <= 1 and is_speech_quote(sentence, 0)
    starts = words[0].low == QUOTE and is_speech_quote(sentence, 0)
    if not (only or starts) or not found:
        return []
    last = found[-1]
    span = Span(words[0].start, words[-1].end if only else words[0].end)
    quoted = words[0].quoted
    same_block = previous is not None and previous.unit.block == sentence.unit.block
    if quoted is not None and quoted.continues and last.block >= sentence.unit.block - 1:
        found[-1] = replace(last, content=(*last.content, span), block=sentence.unit.block)
        return []
    if not only:
        return []
    here = Span(sentence.unit.start, sentence.unit.end)
    if same_block and previous is not None and last.sentence == Span(previous.unit.start, previous.unit.end):
        found[-1] = replace(last, content=(*last.content, span), sentence=here)
        return []
    if same_block and previous is not None:
        subject = find_main_subject(previous, len(previous.words), speech)
        if subject is not None and _is_somebody(previous, subject, speech):
            made = _build(
                sentence, [(0, len(words))], (0, 1), here, "a quotation alone, of whom the sentence before speaks", ""
            )
            if made is not None:
                return [replace(made, source=_span(previous, *subject.mention), cue=None)]
    if last.block >= sentence.unit.block - 1:
        return [
            replace(
                last,
                content=(span,),
                block=sentence.unit.block,
                rule="a quotation alone, of the last speaker",
                cue=None,
                hearer=None,
                circumstances=None,
                sentence=here,
            )
        ]
    return []


def _is_somebody(sentence: Sentence, subject: Subject, speech: SpeechWords) -> bool:
    first = sentence.words[subject.first]
    if first.low in speech.male | speech.female:
        return first.low in speech.subject_pronouns
    names = [
        word for word in sentence.words[subject.first : subject.past] if word.capital and word.low not in speech.openers
    ]
    return bool(names) and first.low not in speech.determiners and first.low not in speech.possessives


def read_opened(sentence: Sentence, previous: Sentence | None, speech: SpeechWords) -> list[Attribution]:
    """The Times reports: – and the quotation is the next paragraph."""
    if previous is None or previous.unit.block == sentence.unit.block or previous.words[-1].low != ":":
        return []
    if sentence.low(0) != QUOTE:
        return []
    cues = [cue for cue in find_cues(previous, speech) if not cue.passive]
    subject = (
        find_subject(previous, cues[-1].first, speech)
        if cues
        else find_main_subject(previous, len(previous.words), speech)
    )
    if subject is None:
        return []
    verb = cues[-1] if cues else None
    cue = (
        _span(previous, verb.first, verb.past)
        if verb
        else _span(previous, len(previous.words) - 1, len(previous.words))
    )
    made = _build(
        sentence, [(0, 1)], (0, 1), cue, "a colon at the end of the paragraph before", verb.lemma if verb else ""
    )
    return [replace(made, source=_span(previous, subject.first, subject.past))] if made else []


# ------------------------------------------------------------------------------------------ building


def _make(
    sentence: Sentence,
    cue: Cue,
    subject: Subject,
    parts: list[tuple[int, int]],
    rule: str,
    content: Content,
    speech: SpeechWords,
) -> Attribution | None:
    cue_span = Span(sentence.words[cue.first].start, sentence.words[cue.past - 1].end)
    made = _build(sentence, parts, subject.mention, cue_span, rule, cue.lemma)
    if made is None:
        return None
    if subject.who >= 0:
        made = replace(made, antecedent=_span(sentence, subject.first, subject.past))
    first, past = content.circumstances
    return replace(
        made,
        spoken=cue.lemma not in speech.views,
        hearer=_span(sentence, *content.hearer) if content.hearer else None,
        circumstances=_span(sentence, first, past) if past > first else None,
    )


def _span(sentence: Sentence, first: int, past: int) -> Span:
    return Span(sentence.words[first].start, sentence.words[past - 1].end)


def _build(
    sentence: Sentence, parts: list[tuple[int, int]], source: tuple[int, int], cue: Span, rule: str, lemma: str
) -> Attribution | None:
    spans = []
    for first, past in parts:
        while first < past and not (
            sentence.words[first].is_word or sentence.low(first) in (QUOTE, "$", "(", "#", "@", "'", "[", "£", "€")
        ):
            first += 1
        while past > first and not (
            sentence.words[past - 1].is_word or sentence.low(past - 1) in (QUOTE, "%", ")", "?", "!", "'", "]")
        ):
            past -= 1
        if first < past:
            spans.append(_span(sentence, first, past))
    if not spans:
        return None
    quoted = any(sentence.low(at) == QUOTE for first, past in parts for at in range(first, past))
    if not quoted and sum(len(sentence.text[one.start : one.end].split()) for one in spans) < _SHORTEST:
        return None
    return Attribution(
        tuple(spans),
        _span(sentence, *source),
        cue,
        rule,
        lemma,
        sentence.unit.block,
        sentence=Span(sentence.unit.start, sentence.unit.end),
    )
