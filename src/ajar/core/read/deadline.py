"""Read by when an answer or an application is wanted."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.dates import MOST_SENTENCES, Moment, find_dates
from ajar.core.read.phrases import Book, find_within, load_book
from ajar.core.read.sought import find_sentences, seek
from ajar.core.read.theirs import is_theirs
from ajar.core.text import Span

_AHEAD = 64
_FILLER = (
    r"(?>(?:\s{0,2}(?:on|the|this|is|was|are|will be|it's|=|:|-|\(|,|at|around|about|of"
    r"|for"
    r"|close of business|close of play|close|cob|eod|end of|noon|midnight|midday|latest"
    r"|date|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty"
    r"|fifteen|o'clock|oclock|[ap] ?m|\d{1,2}(?::\d\d)?\s?(?:am|pm|h|uhr)"
    r"|\d{1,2}(?::\d\d)?|ist|den|dem|der|die"
    r"|es|le|el|il|em|o|a|dia"
    r"|zum|am|um|spätestens|au|du|del|do|lo más tardar|your time|gmt|bst|et|ct|pt|est"
    r"|pst"
    r"|cet|sharp|day|business|play|in|within|next|only)(?![^\W_])){0,7})\s{0,2}\Z"
)
_UNTIL = (
    r"(?:through|until|till?|hasta(?: el)?|até|jusqu'au|jusqu'à|bis(?: zum"
    r"| einschließlich)?|t/m)"
)
_STRONG = re.compile(
    r"(?:\b(?:closing(?: date(?: (?:for|on|at|with) [\w-]{3,14}(?: \w{3,14})?)?| on)?"
    r"|close date|closes?(?: on)?|closed"
    r"|clos(?:e|ing)s? (?:on|at)"
    r"|deadline(?:'s)?(?: for \w{3,14})?|apply (?:by|before|until)"
    r"|applications? (?:due|close|until|by|deadline)"
    r"|(?:req|posting|portal|job|role|vacancy|shortlist|window|submission|entrie"
    r"|advert|submissions|entries"
    r"|application|offer|link|bewerbung)s?(?: \w{2,12})?"
    r" (?:closes?|ends?|lapses|expires|shuts?|is up)"
    r"|lapses?(?: on)?|expires?(?: on)?"
    r"|stays? open(?: until| till?| to| through)"
    rf"|(?:open|live|up|posted|online|advertised|listed|abiertas?|abertas?|en ligne"
    rf"|(?:ausschreibung|anzeige|stelle) läuft|valid|good|stands|holds"
    rf"|held(?: for you)?"
    rf"|(?:on|at|auf|en|no) (?:[\w'-]{{2,12}} ){{0,2}}(?:jobs?|(?:web)?site|portal|page"
    rf"|board|intranet)) {_UNTIL}"
    r"|(?:offer|link|invitation|slot|place|seat)\b[^.;]{0,12}"
    r" (?:valid|good|stands|holds|open)(?: only)? for"
    r"|(?:i|we|you|they|client)(?:'ve| have| has)(?: only| just)?(?: got)?"
    r" (?:until|till?)"
    r"|(?:offer|slot|place|seat|invitation|link)s?(?: \w{2,8}){0,2}"
    r" (?:withdrawn|void|gone|pulled|cancelled|released|dies)"
    r"|(?:pulls?|closes?|locks?|finali[sz]es?|cuts?) the (?:short)?list"
    r"|stop(?:s|ping)? (?:taking|accepting) (?:\w{2,8} )?(?:cvs|applications|resumes"
    r"|names)"
    r"|(?:advert|ad|posting) (?:comes|goes|is coming|will come|is) (?:down|off)"
    r"|(?:i|we) (?:have to|must|need to|should|will) (?:send|give|submit|tell|pass|put)"
    r" (?:names?|cvs|a name|the list|finance|hr|them|the board|the client|it in)"
    r"(?: (?:over|in|forward|on))?(?: to (?:the )?\w{2,12})?(?: on| by)"
    r"|due(?: by| on| date)?|cut-?off|(?:last|final) (?:date|day)(?: (?:to|for) "
    r"(?:\w{2,12} ){0,3}?\w{3,14})?|no later than|not later than"
    r"|bewerbungsschluss|bewerbungsfrist(?: bis)?|einsendeschluss|frist(?: bis)?"
    r"|date limite(?: de \w{3,14})?|limite|clôture(?: des candidatures)?"
    r"|(?:besoin de|réponse|retour)\b[^.;\n]{0,30} pour"
    r"|fecha (?:límite|de cierre)|cierre(?: de \w{3,15})?|plazo(?: de \w{3,15})?"
    r"(?: (?:termina|vence|cierra|finaliza|acaba))?"
    r"|prazo(?: final)?(?: (?:termina|encerra|vence))?|data limite"
    r"|encerramento(?: d[aeo]s? \w{3,14})?|inscrições até"
    r"|scadenza|entro(?: e non oltre)?|sluitingsdatum|uiterlijk"
    r"|senast|senest|(?:reageren|solliciteren)\b[^.;\n]{0,12} tot(?: en met)?)"
    rf"[^\w\n]{{0,3}}){_FILLER}"
)
# A shop closes at six and a deal in May: neither is an answer's last day.
_CLOSES_OTHER = re.compile(
    r"\b(?:five|six|four|seven) days\b[^.;]{0,16}\bclosed (?:on )?\Z|"
    r"\b(?:office|shop|store|branch|kitchen|bar|restaurant|deal|financing|funding|round"
    r"|sale|merger|acquisition|transaction|market|exchange|series \w|we|we're|plant"
    r"|clinic|school)s?\b[^.;]{0,24}\bclos\w{1,4}\b[^.;]{0,12}\Z"
)
_STRONG_BEHIND = re.compile(
    r"\s(?:is|as) (?:the |our |my )?(?:closing date|deadline|cut-?off|last day)\b"
)
_WEAK = re.compile(
    r"\b(?:by|this side of|ahead of|you have(?: only| just)?|before|until|till|til"
    r"|not after|within"
    r"|inside|b4|in(?: the next)?|no later than"
    r"|bis(?: zum)?"
    r"|spätestens|vor|innerhalb von|binnen|avant|jusqu'au|d'ici|sous|antes de|antes del"
    r"|antes do|hasta|en|até|dentro de|entro|tot)"
    rf"\b{_FILLER}"
)
# "for those who start before 15 January" is about the start, not the answer.
_OTHER_EVENT = re.compile(
    r"\b(?:start\w{0,3}|join\w{0,3}|begin\w{0,4}|live|launch) \w{2,6}\s\Z"
)
# What the sender promises by Friday is not asked of the reader.
_PROMISE = re.compile(
    r"\b(?:i'll|i will|i shall|we'll|we will|we shall|i'm going to|they'll|he'll|she'll"
    r"|i can|we can) (?:\w{2,8} )?"
    r"(?:send|reply|respond|confirm|let you know|get back|come back|email|call|answer"
    r"|decide|have you submitted|submit you)\b"
    r"|\byou(?:'ll| will| should) hear\b|\bsans réponse de notre part\b"
    r"|\bif you (?:do not|don't|haven't) hear\b"
)
# "We respond within two weeks", "she turns it round in 48 hours", "they had 40 CVs"
_ROUTINE = re.compile(
    r"\b(?:we|they|she|he|who|our \w{3,14}|the (?:team|client|hr|board)|recruiters)"
    r" (?:(?:usually|always|typically|generally|normally|often|aim to|try to|then) )?"
    r"(?:answer|reply|respond|turn|get|come|pay|deliver|ship|decide|review|contact|had"
    r"|got|received|make)s?\b"
    r"|\b(?:usually|typically|normally|always|generally) \w{3,12}s\b"
    # "Three conversations, a decision within two weeks": theirs.
    r"|\b(?:conversations?|interviews?|rounds?|stages?|steps?|calls?)\b[^.;]{0,50}"
    r"\bdecision\b"
    r"|\b(?:project|build|migration|rollout|works)\b[^.;]{0,30}"
    r"\bcompleted\b"
)
# "Reply by Friday or the slot goes": the threat is the request.
_OR_ELSE = re.compile(
    r"(?:\bor (?:the|your|we|it|they|i)\b|\botherwise\b|\bsenão\b|\bsonst\b|\bsinon\b"
    r"|\bde lo contrario\b)[^.;]{0,50}\b(?:goes|go to|lapses?|expires?|is lost|lost"
    r"|offered to|next candidate|move on|cancel\w{0,4}|chamamos|weiter\w{0,4})\b"
)
_IMPERATIVE = re.compile(
    r"(?:\A|[.,;:!] ?|\b(?:please|pls|kindly|must|need to|to|por favor|bitte|merci de"
    r"|and|you) )(?:reply|respond|send|confirm|finish|complete|submit|apply|sign|revert"
    r"|return|accept|fill|pay|answer|register|act|call me back|message me back|responde"
    r"|responda|env[ií][ea]|mande|confirme|confirma|répondre|confirmer|melden)\b"
    r"[^.;!?\n]{0,50}\Z"
)
_NEEDED = re.compile(
    r"\b(?:need|needs|needed|must|due|required|submission|submitted|preciso|necessário"
    r"|necesito|necesario|brauche)\b(?: [^\W\d_]+){0,4} \Z"
)
_CLOSE = re.compile(
    r" (?:(?:eod|cob|eob|latest|itself|only|mismo|mesmo|noch)\b|(?:before|by|b4) \d)"
)
# "Within one week of joining" is a duty of the job.
_OF_SOMETHING = re.compile(r" (?:of|from|after) (?!receipt|receiving|this|today|now)")
_CLOCK = re.compile(
    r"\b(?:(?:by|before|until|till) (?:\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|noon|midday"
    r"|midnight|eod|cob|close of (?:business|play)|end of (?:the )?(?:day|business"
    r"|play))(?![^\W_])|within (?:the|an|one) hour\b)"
)
# "He said the slot closes at five."
_SHUTS_AT = re.compile(
    r"\b(?:slot|window|offer|portal|place|posting|system|link)s? (?:closes|shuts|ends"
    r"|expires|goes|locks) at (?:\d{1,2}|noon|midnight|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)\b"
)
_HINTS = seek(
    *(
        "by ",
        "before ",
        "until ",
        "til ",
        "through ",
        "clos",
        "deadline",
        "hour",
        "days",
        "due",
    ),
    *(
        "week",
        "lapse",
        "expire",
        "today",
        "tonight",
        "eod",
        "cut-off",
        "cutoff",
        "later",
    ),
    *("bis ", "frist", "schluss", "spätestens", "avant", "sous ", "limite", "límite"),
    *("jusqu", "d'ici", "antes", "hasta", "até ", "prazo", "hoje", "hoy", "last da"),
    *("heute", "final da", "hrs", "within", "inside", "b4", "expir", "plazo", "cierre"),
    *("encerra", "scadenza", "entro", "sluiting", "uiterlijk", " tot ", "pour le"),
    *(
        "heure",
        "hora",
        "shortlist",
        "sift",
        "names ",
        "till ",
        "24h",
        "48h",
        "shut",
        " ends",
        "held",
        "clôture",
    ),
    *(
        "senast",
        "senest",
        "pulls",
        "stop",
        "down",
        "this side",
        "ahead of",
        "withdrawn",
    ),
)


@cache
def _actions() -> Book:
    return load_book("deadline_actions.tsv")


def read_deadline(letter: Letter) -> tuple[Fact, ...]:
    """Return the dates by which `letter` wants an answer, none without a sending date.

    "In 48 hours" counts from the moment the message was sent.
    """
    sent_at = letter.message.sent_at
    if sent_at is None:
        return ()
    return best_first(
        [
            make_claim(
                *(letter, passage, Topic.DEADLINE, moment.on),
                Span(moment.start, moment.end),
                confidence=confidence,
            )
            for passage in letter.offer
            for sentence in find_sentences(passage, _HINTS)[:MOST_SENTENCES]
            for moment, confidence in _find(passage, sentence, sent_at, letter.country)
        ]
    )


def _find(
    passage: Passage, sentence: Span, sent_at: datetime, country: str
) -> Iterator[tuple[Moment, float]]:
    low = passage.low
    moments = list(find_dates(low, *sentence, sent_at, country))
    asks = bool(moments) and _asks(low, sentence)
    for moment in moments:
        confidence = _judge(low, sentence, moment, asks=asks)
        if confidence and moment.on >= sent_at.date():
            yield moment, confidence
    shut = None if moments else _SHUTS_AT.search(low, *sentence)
    if shut:
        yield Moment(shut.start(), shut.end(), sent_at.date()), 0.8
        return
    clock = None if moments else _CLOCK.search(low, *sentence)
    if clock and _asks(low, sentence):
        yield Moment(clock.start(), clock.end(), sent_at.date()), 0.8


def _judge(low: str, sentence: Span, moment: Moment, *, asks: bool) -> float:
    """Return how surely `moment` is a deadline, 0 where nothing is due by it."""
    ahead = low[max(sentence.start, moment.start - _AHEAD) : moment.start]
    if _STRONG.search(ahead) or _STRONG_BEHIND.match(low, moment.end):
        return 0.0 if _CLOSES_OTHER.search(ahead) else 0.9
    if not asks or _ROUTINE.search(ahead) or is_theirs(low, sentence, moment):
        return 0.0
    other = _OTHER_EVENT.search(ahead) or _OF_SOMETHING.match(low, moment.end)
    if _WEAK.search(ahead) and not other:
        return 0.85
    # "for submission today EOD", "é preciso fazer hoje": no "by" is needed
    said = low[moment.start : moment.end]
    if said in ("today", "tonight", "hoje", "hoy", "heute", "eod", "cob"):
        needed = _NEEDED.search(ahead) or _IMPERATIVE.search(ahead)
        return 0.75 if needed or _CLOSE.match(low, moment.end) else 0.0
    return 0.0


def _asks(low: str, sentence: Span) -> bool:
    """Say whether the sentence asks for something to be sent, said or done."""
    if _PROMISE.search(low, *sentence):
        return False
    if _OR_ELSE.search(low, *sentence):
        return True
    return any(True for _ in find_within(low, *sentence, _actions()))
