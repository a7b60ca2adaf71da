"""Judge from the words around a place how surely it is where the job is."""

import re
from enum import IntEnum

from ajar.core.nouns.letter import Part, Passage
from ajar.core.read.hedges import find_sentence
from ajar.core.read.place_names import Known, Mention
from ajar.core.tables import load_terms
from ajar.core.text import Span


class Tier(IntEnum):
    """How surely the words around a place make it the job's."""

    NO = 0
    GUESS = 1
    COMPANY = 2
    MENTION = 3
    JOB = 4
    NAMED = 5
    FIELD = 6


_THE = (
    r"(?:(?:the|our|their|my|central|downtown|greater|sunny|north|south|east|west"
    r"|northern|southern|inner|metro|and around|city of|heart of|"
    r"city cent(?:re|er) of|la|le|les|el|los|der|dem|den|nossa|cidade de"
    r"|ciudad de|o|a) ){0,3}"
)
_STEP = (
    r"(?:in|near|at|around|outside|within|across|from|out of|of|anywhere in|north of"
    r"|south of|east of|west of|close to|just outside|on|para|i|på|im raum|raum"
    r"|großraum"
    r"|am standort|standort|nähe von|nähe|bei|à|près de|sur|en|em|no|na|cerca de"
    r"|zona de|região de|te|i|ved|w|we|v|til)"
)
_LABEL = re.compile(
    r"(?:^|[|;.] ?)[ \t*>-]{0,6}(?:job |work(?:ing)? |office |primary |base )?"
    r"(?:locations?|where|place(?: of work)?|based|base|office|city|site"
    r"|standorte?|einsatzort|arbeitsort|dienstort|ort|lieu(?: de travail)?"
    r"|localisation|ubicación|lugar(?: de trabajo)?|localidad|local|localização"
    r"|cidade|sede(?: di lavoro)?|standplaats|locatie|lokalizacja)(?:\(s\))?"
    r"[ \t]{0,3}(?::|=| - |\t| {2,}| ?\|)[^\n|]{0,100}\Z"
)
_JOB = re.compile(
    r"\b(?:role|position|job|post|opening|vacancy|opportunity|seat|slot|spot|shifts?"
    r"|contract|work|gig|assignment|placement|internship|apprenticeship|locum|need"
    r"|looking for|hiring|based|located|situated|sits|on-?site|on site|hybrid"
    r"|in[- ]person|remote(?:ly)?|covering|fifo|weeks? off|office|offices|working"
    r"|live|living|reside|residing"
    r"|be in|want|stelle|einsatz|poste|basée?|puesto|vacante|vaga|plaza|sede|suche"
    r"|recherche|procuro|buscamos|busco)\b"
    rf"[^.;\n]{{0,45}}?(?:\b{_STEP} |[(:,/-] ?){_THE}\Z"
)
_LABEL_ENDS = frozenset(":=-|\t")
_LOCATED = re.compile(rf"\b(?:based|located) {_STEP} {_THE}\Z")
_MOVE_TO = re.compile(r"\b(?:relocat\w{1,5}|move|moving) (?:\w+ )?to (?:the )?\Z")
_REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|télétravail|remoto|remota|home[- ]based|anywhere|wfh)\b"
    r"(?:(?!office|hq|headq)[^.;\n]){0,30}\Z"
    rf"|\b(?:on-?site|hybrid|in[- ]person)(?: ?[:,-])? (?:in |at )?{_THE}\Z"
    r"|\b(?:lives?|living|resid\w{1,4}) in (?:the )?\Z"
)
_DISCIPLINE = re.compile(
    r"\b(?:experienced?|expert\w*|degrees?|bsc|msc|phd|master'?s?|bachelor'?s?|interest"
    r"\w*|background|built|build|running|written|writing|skills?|skilled|knowledge"
    r"|specialis\w*|specializ\w*|leaders?|proficien\w*|fluen\w*|qualified|trained"
    r"|training|courses?|certified|confident|careers?|people|women|years?|believe)\b"
    r"[^.;\n]{0,40}\Z"
)
_POST = re.compile(r"(?:fort|ft\.?|camp|joint base|port|cape|lake|naval) ")
_IN_BEFORE = re.compile(
    r"\b(?:in|near|outside|around|north of|south of|east of|west of|im raum|raum|à|em"
    rf"|en|bei|no|na|te|w|we|i|på|para|out of|covering|based) {_THE}\Z"
)
_AFTER = re.compile(
    r"(?:'s)?(?: ?\(| ?- ?|, ?| |/)(?:(?:based|city|north|south|west|east|central"
    r"|area|metro|main|downtown) ){0,2}(?:office|offices|campus|site|plant|hub|lab"
    r"|studio|branch|headquarters|hq|city cent(?:re|er)|area|depot|warehouse|clinic"
    r"|hospital|region|store|nursery|practice|surgery|salon|showroom|club|pharmacy"
    r"|dealership|terminal|yard|mill|farm|brewery|based|preferred|locals?|locations?)\b"
)
# "Cambridge, remote is fine", "US only", "Valencia o en remoto"
_BESIDE_MODE = re.compile(
    r"(?: ?\(| ?- ?|, ?| |/| or | o | ou | oder )(?:fully |en |em |based |full )?"
    r"(?:on-?site|on site|hybrid|in[- ](?:office|person)|only|remot[eoa]|residents?)\b"
)
_INTRODUCES = re.compile(r"(?:i am|i'm|my name is|this is|soy|je suis|ich bin)\b")
_RIGHT_TO_WORK = re.compile(
    r"\b(?:eligible|authori[sz]ed|authori[sz]ation|right|legally|permitted|able)"
    r"(?: to| able to)? work in (?:the )?\Z"
)
# "a Leeds law firm"
_FIRM_AFTER = re.compile(
    r" (?:[a-z-]{2,20} ){0,2}(?:firm|company|charity|practice|agency|hospital|school"
    r"|manufacturer|start-?up|hotel|retailer|brewery|hospice|trust|fund|family office"
    r"|team|boutique|biotech|fintech)\b"
)
_HEADQUARTERS = re.compile(
    r"\b(?:headquartered|hq(?:'d)?|headquarters|company|firm|client|business|group"
    r"|manufacturer|practice|hotel|shop|bakery|startup|start-up|agency|team|people"
    rf"|out of|founded)\b[^.;\n]{{0,30}}\b{_STEP} {_THE}\Z"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:flights?|flying|fly|trip|travel(?:s|ling|ing)? (?:to|around|between"
    r"|across|from|about|is|of)|visit(?:s|ing)?|plants"
    r"|clients|customers|markets?|sells? into|sites in|offices (?:like|such)"
    r"|conference|workshop|summit|meet-?up|breakfast|talk|poster|event|interview"
    r"|holiday|met|enjoyed|saw you|see you|lunch|coffee|dinner|drinks|move from"
    r"|moving from|relocat(?:e|ing|ion) from|bank of|university of|moved from"
    r"|come from|calling from|writing from|grüße aus|saludos desde|saludos de"
    r"|registered (?:in|at)|incorporated|degree|studied|studies|graduated|lecture"
    r"|already (?:in|live|living|based)|(?:i'm|i am) (?:\w+ )?based|i sit|i am in"
    r"|i'm in|i'll be in|i'll be at|i live"
    r"|i was in|we are in|we're in|you live|you're in|you are in|you were in"
    r"|search in|recruit\w* in|specialis\w* in|we cover"
    r"|your (?:work|talk|time|years?|team|site|project|role|profile|post|article|paper"
    r"|lecture|poster|stint|shop|business|company|employer|move|visit|stay|studies"
    r"|degree|practice|background|experience|network|current \w+)"
    r"|know you|previously|years in|back in|hospice|also (?:in|have)|stint|grew up"
    r"|sister|flug|vols?|vuelos?|department of|ministry of|state of|city of|mayor of"
    r"|port of|second plant|licen[cs]e in|admission|admitted|trains?|from)\b"
    r"[^.;:\n]{0,40}\Z"
)
_OTHER_AFTER = re.compile(
    r"-based (?:clients|customers|users|investors)\b|(?:'s)?,? (?:licen[cs]e|time"
    r"|times|timezone|time ?zone|hours|business hours"
    r"|passport|citizens?\b(?! only)|government|law\b(?! firm)|department|stock|market"
    r"|workshop|conference|summit|marathon|winters?|university|college|meetup|trip"
    r"|gmbh|ag\b|ltd|llc|inc\b|group\b|bank|insurance|partners|capital|council"
    r"|airport|lines|airlines|times\b|street|st\b|road|rd\b|avenue|ave\b|place|plaza"
    r"|dr\b|drive|lane|square|admission|or compact|work permit|permit|visa)"
)
# Over folded text, not lower case: "12 Elm Street, Reno" but "2 on the floor, Reno".
_ADDRESS_BEFORE = re.compile(
    r"(?:\b\d{1,6}[A-Za-z]?,? (?:(?:[NSEW]\.?|[A-ZÀ-Þ][\w.'-]{1,20}) ){1,4}?"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Blvd|Boulevard|Way|Row|Square"
    r"|Plaza|House|Floor|Suite|Ste|Place|Loop|Court|Ct|Parkway|Pkwy)\b"
    r"|\b(?:Suite|Ste\.?|Floor|Unit) \w{1,5}|[a-zß]{3,20}(?:straße|strasse|str\.|platz"
    r"|weg|allee|damm|wall|gasse) \d{1,4}|\b(?:[Rr]ue|Calle|Rua|Via|Avenida)\b"
    r"[^\n|]{2,30}\d{1,4})[^\n|]{0,30}\Z|\b(?:D-)?\d{5} \Z"
)
_POSTCODE_AFTER = re.compile(
    r",? (?:[a-z]{2} )?(?:\d{5}\b|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b)"
)
_SEPARATED = re.compile(r"(?:\A|[|:,(\[·@/+&]|\s-{1,2}|\b(?:or|and|und|y|et|e)\b) ?\Z")
_SEPARATES = re.compile(
    r" ?(?:\Z|[|:,)\](·?!/+&*.]|-{1,2}\s|\b(?:or|and|und|y|et|e)\b)"
)
_LISTED = re.compile(
    r"(?:,? (?:or|and|und|oder|et|ou|y|o|e|plus)|,| ?/| ?&| ?\+| ?\|)? "
    rf"?(?:{_STEP} )?(?:the )?\Z"
)


_JOINED = re.compile(r",? (?:or|and|und|oder|et|ou|y|o|e) | ?[/&] ?")


def follows(passage: Passage, earlier: Span, later: Span) -> bool:
    """Say whether two places stand in one list: "Ohio, Indiana or Michigan"."""
    gap = passage.low[earlier.end : later.start]
    return len(gap) < 12 and "\n" not in gap and _LISTED.match(gap) is not None


def are_equals(passage: Passage, earlier: Span, later: Span) -> bool:
    """Say whether "or" or "and" joins two places, so that both stand or fall."""
    return _JOINED.fullmatch(passage.low, earlier.end, later.start) is not None


def may_be_town(passage: Passage, span: Span, headline: str) -> bool:
    """Say whether a name of no known place after "in" may be where the job is.

    `headline` is the subject in lower case: what it repeats needs no other sign.
    """
    low = passage.low
    sentence = find_sentence(passage, span.start)
    before = low[max(sentence.start, span.start - 90) : span.start]
    first = re.split(r"[ '-]", low[span.start : span.end])[0]
    return (
        first not in load_terms("not_places.tsv")
        and bool(_JOB.search(before) or low[span.start : span.end] in headline)
        and not _DISCIPLINE.search(before)
        and not _OTHER_BEFORE.search(before)
    )


def judge(passage: Passage, mention: Mention) -> Tier:
    """Return how surely the job is where `mention` says."""
    low, (start, end) = passage.low, mention.span
    if mention.known is Known.NO:
        return _judge_unknown(low, mention.span)
    line = _line_before(low, start)
    if _LABEL.search(line):
        return Tier.FIELD
    sentence = find_sentence(passage, start)
    before = low[max(sentence.start, start - 90) : start]
    after = low[end : min(sentence.end, end + 40)]
    if _is_address(passage, start, end) or _OTHER_AFTER.match(after):
        return Tier.NO
    if _is_sign_off(passage, line, end):
        return Tier.NO
    if _is_headline(passage, sentence) and _stands_alone(before, after):
        if not before and passage.part is not Part.SUBJECT:
            # "Punchbowl | Remote | …": the first of a posting's fields is the firm.
            return Tier.GUESS
        # A name before a dash is whom the letter greets: "Sydney - a word?".
        return Tier.NAMED if mention.known >= Known.TOWN or before else Tier.NO
    if _MOVE_TO.search(before):
        return Tier.JOB
    if _OTHER_BEFORE.search(before):
        return Tier.NO
    at_post = _POST.match(low, start) is not None
    return _judge_known(mention.known, before, after, at_post=at_post)


def _line_before(low: str, start: int) -> str:
    return low[max(low.rfind("\n", 0, start) + 1, start - 120) : start]


def _judge_unknown(low: str, span: Span) -> Tier:
    """Judge a name of no known place: only plain words for a place let it pass."""
    before = low[max(0, span.start - 40) : span.start]
    if re.split(r"[ -]", low[span.start : span.end])[0] in load_terms("not_places.tsv"):
        return Tier.NO
    if before.rstrip()[-1:] in _LABEL_ENDS and _LABEL.search(
        _line_before(low, span.start)
    ):
        return Tier.FIELD
    if ("based" in before or "located" in before) and _LOCATED.search(before):
        return Tier.JOB
    return Tier.NO


def _is_address(passage: Passage, start: int, end: int) -> bool:
    street = passage.plain[max(0, start - 90) : start].rpartition("\n")[2]
    after = passage.low[end : end + 16]
    return bool(_ADDRESS_BEFORE.search(street) or _POSTCODE_AFTER.match(after))


def _judge_known(known: Known, before: str, after: str, *, at_post: bool) -> Tier:
    named_only = known < Known.LARGE
    if known is Known.SHAPED:
        placed = _IN_BEFORE.search(before) or (at_post and before.endswith("at "))
        return Tier.MENTION if placed else Tier.NO
    if _REMOTE.search(before) or _BESIDE_MODE.match(after):
        return Tier.NAMED
    if _AFTER.match(after):
        return Tier.JOB
    if named_only is False and _FIRM_AFTER.match(after):
        return Tier.COMPANY
    if _INTRODUCES.match(before) and _IN_BEFORE.search(before):
        return Tier.COMPANY
    if _HEADQUARTERS.search(before) or _RIGHT_TO_WORK.search(before):
        return Tier.COMPANY
    if _JOB.search(before):
        return Tier.JOB
    if _IN_BEFORE.search(before):
        return Tier.MENTION
    in_brackets = before.endswith("(") and after.startswith(")")
    if in_brackets or (_stands_alone(before, after) and not named_only):
        return Tier.COMPANY
    return Tier.NO if named_only else Tier.GUESS


def _is_headline(passage: Passage, sentence: Span) -> bool:
    return passage.part is Part.SUBJECT or (
        passage.low.count("|", sentence.start, sentence.end) > 1
    )


def _is_sign_off(passage: Passage, line: str, end: int) -> bool:
    """Say whether a place is all of a line in the second half: a sender's town."""
    if line.strip(" *>") or passage.low[end : end + 2].strip(" .") not in {"", "\n"}:
        return False
    return end > (passage.sentences[-1].end if passage.sentences else 0) * 0.6


def _stands_alone(before: str, after: str) -> bool:
    return bool(_SEPARATED.search(before) and _SEPARATES.match(after))
