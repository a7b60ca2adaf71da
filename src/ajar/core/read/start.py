"""Read when the work begins, where a day is named."""

import re
from datetime import date

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.dates import MOST_SENTENCES, Moment, find_dates
from ajar.core.read.sought import find_sentences, seek
from ajar.core.text import Span

_AHEAD = 60
_LINKS = (
    r"(?>(?:\s{0,2}(?:date|day|on|from|of|is|will be|would be|ist|sera|est|es|será|:|="
    r"|-|\||,|the|this|der|den|dem|le|el|em|en|am|zum|ab|no|du|dès le|au|à partir du"
    r"|a partir del?|wäre|possibly|ideally|hopefully|around|about|op|il|d[ae]l"
    r"|sería|seria|serait|na|la|las|os|at|é|dia|previst[oa]s?|para|prévue?s?)"
    r"(?![^\W_]))*)\s{0,2}\Z"
)
# As in "Mob date 3 May", "Eintritt zum 1. Mai", "DOJ 3 May 2027", "starting Monday"
_BEGIN = re.compile(
    r"(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es?|ing|ement|ez|eriez|erez"
    r"|erais)|joining|join"
    r"|onboarding|kick-?off|mob(?:ilisation|ilization)?|esd|doj|eff(?:ective)?"
    r"|with effect|first (?:day|shift)(?: (?:on|at|in) (?:the )?\w{2,14})?|go-?live"
    r"|in (?:the )?(?:seat|post|place|chair|role|situ)|report for duty"
    r"|(?:at the gate|on shift|on the (?:tools|floor|rota)|behind the (?:wheel|bar"
    r"|counter))(?: at (?:\d{1,2}|five|six|seven|eight|nine|ten)(?: ?am)?)?"
    r"|start-?termin|startdatum|beginn|eintritts?(?:datum|termin)?|einstieg"
    r"|(?:einsatz|arbeits|dienst|vertrags)(?:beginn|antritt|start)|antritt|projektstart"
    r"|démarrage|prise de (?:poste|fonction)|à pourvoir|début(?: de (?:mission"
    r"|contrat))?"
    r"|inicio|incorporación|ingreso|início|admissão|aanvang|ingangsdatum|inizio"
    r"|empezar\w{2,4}|empiezas?|comenzar\w{2,4}|comienzas?|começa\w{0,3}|iniciar\w{1,3}"
    r"|te esperamos|le esperamos|anfang(?:en)?(?: würden sie| würdest du| könnten sie)?"
    r"|los geht's|losgehen|day one|primer día|primeiro dia|premier jour|erster tag"
    r"|startdato|tiltrædelse|date de début|date d'embauche"
    r"|fecha de (?:inicio|ingreso|alta)|data de (?:início|admissão))"
    rf"{_LINKS})"
)
_FROM = re.compile(
    r"(?<!apart )(?<!away )(?<!home )\b(?:from|as of|zum|ab(?: dem)?|vom|à partir du"
    r"|dès le|du|a partir del?|del?|desde|partire dal|dal|vanaf)\s?(?:the |el |den )?\Z"
)
_WORK = re.compile(
    r"\b(?:need|needed|needs|required|wanted|role|contract|position|post|job|vacancy"
    r"|cover|weeks?|wks?|months?|season(?:al)?|nights?|days shifts?|booking|assignment"
    r"|freelance\w*|maternity|placement|rotation|swing|available|temps?\b|locum"
    r"|gesucht|suchen|suche|frei|besetzen|stelle|vertrag|befristet|saison(?:ni(?:er"
    r"|ère))?"
    r"|poste|cdd|cdi|contrat|mission|remplacement|logée?|puesto|contrato|temporada"
    r"|vaga|contratto|stagione|contract)\b"
)
# "Cover, so Mon 3 May to the summer"
_COVER = re.compile(
    r"\b(?:cover|contract|seasonal|season|temp|booking|placement|locum|maternity|gig)\b"
    r"(?:,? (?:so|it's|its|that's|running|runs|is|-|,|:))* ?[,:(-]? ?\Z"
)
# As in "Contract dates 3 May to 9 July", "Season runs 3 May through 9 July"
_SPAN = re.compile(
    r"\b(?:contract|assignment|season|placement|project|term|cover|booking|rotation"
    r"|saison|einsatz|vertrag|contrat|mission|contrato|temporada)?(?: runs?| dates?"
    r"| period|\bdates?|\bcontract|\bassignment)(?: is| are)?\s?[:|]?\s{0,2}\Z"
)
_UNTIL = re.compile(
    r"\s?(?:to|-{1,2}|through|thru|until|till|til|bis(?: zum)?|à|au|al|a|até|tot)"
    r"\s(?:the |el |le )?(?:\d|end\b|(?:mid|late|early)\b|[a-zà-ÿ]{3,10}\.? \d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|easter|christmas|summer))"
)
# "From Monday to Friday" are the hours of work.
_HOURS = re.compile(r"\s?(?:to|-|through|thru|until|till|bis|à|a|al|até)\s")
_OTHER = re.compile(
    r"\b(?:interview(?:s|ing)?|meetings?|calls?|training|shifts? (?:starts?|begins?)"
    r"|webinar|course|class|process|screening|talks?|event|session|fair|sale|semester"
    r"|term (?:starts?|begins?)|school year|subscription|trial|offer starts)\b"
)
# What else a day may be the first of: prices, a holiday, somebody's free hours.
_FROM_OTHER = re.compile(
    r"\b(?:i'm|i am|i'll|i can|we're|we are|call|ring|reach|speak|leave|holiday|closed"
    r"|urlaub|office|rates?|prices?|appl(?:y|ies)|moves?|trading|opened|opens|changed?"
    r"|visa|law|rules?|email|mail|message|letter|post of|paris|profile|cv)\b"
    r"(?! (?:for|a|an|the|two|three)\b)[^.;]{0,40}\Z"
)
# The day somebody goes is not the day somebody comes.
_LEAVES = re.compile(
    r"\b(?:ruhestand|rente|verlässt|retraite|jubila|pension|retires?|leaves|quitte)\b"
)
_HINTS = seek(
    *("start", "begin", "commenc", "join", "onboarding", "eintritt", "démarrage"),
    *("début", "inicio", "incorporación", "início", "from ", "zum ", "ab ", "partir"),
    *("poste", "kick", "mob", "esd", "doj", "effect", "first day", "first shift"),
    *("in post", "in the post", "in seat", "in the seat", "in place", "in role"),
    *("einsatz", "antritt", "einstieg", "pourvoir", "ingreso", "admiss", "aanvang"),
    *("inizio", "runs", "dates", "contrat", "season", "saison", "assignment", "vom "),
    *("empez", "empiez", "comenz", "comienz", "começ", "iniciar", "esperamos"),
    *("anfang", "los geht", "losgeh", "day one", "primer", "primeir", "premier"),
    *(" gate", "on shift", "on the floor", "on the tools", "on the rota", "cover"),
    *("du ", "del ", "dal ", "vanaf", "as of", "go-live", "cdd", "ingang"),
)


def read_start_on(letter: Letter) -> tuple[Fact, ...]:
    """Return the days on which `letter` says the work begins; "ASAP" is none."""
    sent_at = letter.message.sent_at
    if sent_at is None:
        return ()
    facts = []
    for passage in letter.offer:
        for sentence in find_sentences(passage, _HINTS)[:MOST_SENTENCES]:
            for moment in find_dates(passage.low, *sentence, sent_at, letter.country):
                confidence = _judge(passage, sentence, moment, sent_at.date())
                if confidence:
                    span = Span(moment.start, moment.end)
                    facts.append(
                        make_claim(
                            *(letter, passage, Topic.START_ON, moment.on, span),
                            confidence=confidence,
                        )
                    )
    return best_first(facts)


def _judge(passage: Passage, sentence: Span, moment: Moment, today: date) -> float:
    """Return how surely `moment` is the first day of work."""
    low = passage.low
    ahead = low[max(sentence.start, moment.start - _AHEAD) : moment.start]
    behind = low[moment.end : moment.end + 16]
    if moment.on < today or _OTHER.search(ahead):
        return 0.0
    by_word = not any(char.isdigit() for char in low[moment.start : moment.end])
    from_then = _FROM.search(ahead) is not None
    if moment.on == today and not (from_then and by_word):
        # "Begin tonight" is a call for haste, "nights from tonight" a first day.
        return 0.0
    if _LEAVES.search(low, *sentence) and not _BEGIN.search(ahead):
        return 0.0
    if _BEGIN.search(ahead):
        return 0.9
    if from_then and _UNTIL.match(behind) and not _FROM_OTHER.search(ahead):
        return 0.75
    if _SPAN.search(ahead) and _UNTIL.match(behind):
        return 0.8
    hours = by_word and _HOURS.match(behind)
    other = hours or _FROM_OTHER.search(ahead)
    runs = _UNTIL.match(behind) and not (by_word or _FROM_OTHER.search(ahead))
    if runs and _COVER.search(ahead):
        return 0.7
    if from_then and _WORK.search(low, *sentence) and not other:
        return 0.7
    return 0.0
