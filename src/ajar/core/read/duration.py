"""Read how long the work is to last, in months."""

import re
from collections.abc import Iterator
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.sought import find_sentences, seek
from ajar.core.text import Span

_UNITS = {
    **dict.fromkeys(
        ("month", "months", "mth", "mths", "mos", "monat", "monate"), "month"
    ),
    **dict.fromkeys(("monaten", "mois", "mes", "meses", "mês", "maanden"), "month"),
    **dict.fromkeys(("månader", "månad", "måneder", "maand"), "month"),
    **dict.fromkeys(("veckor", "uger", "uker"), "week"),
    **dict.fromkeys(("mesi", "monatige", "monatiger", "monatigen"), "month"),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "woche", "wochen"), "week"),
    **dict.fromkeys(("semaine", "semaines", "semana", "semanas", "weken"), "week"),
    **dict.fromkeys(("year", "years", "yr", "yrs", "jahr", "jahre", "jahren"), "year"),
    **dict.fromkeys(
        ("an", "ans", "année", "années", "año", "años", "ano", "anos"), "year"
    ),
    **dict.fromkeys(("day", "days", "tage", "tagen", "jours", "días", "dias"), "day"),
}
_COUNT = count_pattern()
_SPELL = re.compile(
    # Each begins a word: in the midst of one none is tried.
    rf"(?<!\w)(?=\w)(?:(?<![.,/$€£-])(?P<n>{_COUNT})\s?\+?(?:\s?(?:-|to|bis|à|a|or"
    rf"|/)\s?{_COUNT})?\+?(?P<more> and a half)?[\s-]?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}"
    r"|m(?= (?:ftc|contract|rolling|initial|fixed)))(?:'s|')?(?![^\W_])"
    r"|(?P<half>half a year|ein halbes jahr|medio año|meio ano|six mois)\b"
    r"|(?<=\bfor )(?P<twelve>a year)(?! (?:or|ago|now|and counting|already))\b"
    r"|(?P<year>(?:a|one) year'?s)(?= (?:worth of )?(?:work|contract|assignment)))"
)
_LABEL = re.compile(
    r"(?:\b(?:duration|length|contract term|assignment|term|laufzeit|dauer"
    r"|vertragsdauer"
    r"|projektdauer|einsatzdauer|projektlaufzeit|zeitraum|durée|duración|duração|plazo"
    r"|prazo|vigencia|looptijd|durata|contract(?=\s?[:=])|contrat(?=\s?[:=])"
    r"|vertrag(?=\s?[:=])"
    r"|contrato(?=\s?[:=]))\b[\s:=.-]{0,24}(?:(?:of|is|will be|about|approx\.?"
    r"|ca\.?"
    r"|around|roughly|initially|at least|min\.?|de|env\.?|von)\s){0,2})\Z"
)
_WORK_AHEAD = re.compile(
    r"\b(?:contract (?:of|for|length)|cdd de|cdd|vertrag über|befristet auf"
    r"|befristet für|befristung von"
    r"|(?:cdd|contrat) saisonnier de|contrato temporal de|mat(?:ernity)? leave,?"
    r"|covering (?:an? )?(?:[\w]+ ){1,2}(?:leave|sabbatical|secondment),? ?(?:for)?"
    r"|contrato de|contrato por|assignment of|engagement of|initial|initially"
    r"|for an initial"
    r"|period of|project of|stage de|mission de|fixed[ -]term of|ftc of|contract,"
    r"|contract -"
    r"|contract|freelance,|projekt über|proyecto de|projeto de|missão de|contrat de"
    r"|contrat temporaire de"
    r"|vertrag(?: zunächst| vorerst| erst)? auf|zunächst auf|vorerst auf"
    r"|spread over|runs|runs for|lasts?|lasts? for|lasting|running for|remplacement de"
    r"|cover of|last around|last about)"
    r" (?:about |approx\.? |ca\.? |at least )?\Z"
)
_WORK_BEHIND = re.compile(
    r"(?:'s)?[\s,-]{1,2}(?:max(?:imum)?[ -]term |rolling |initial |long |full[ -]time "
    r"|w2 |c2c"
    r" |research |paid |plus |\w{3,14} )?(?:contract\b|(?:outside|inside) ir35"
    r"|fixed[ -]terms?\b|ftc\b"
    r"|assignment\b"
    r"|engagement\b|project\b|gig\b|placement\b|internship\b|posting\b|secondment\b"
    r"|on (?:a|an|the) (?:[\w-]+ ){0,2}(?:refurb|job|site|project|build|dig|shoot)\b"
    r"|freelance\b"
    r"|rolling\b|initial(?:ly)?\b|max(?:imum)? term\b|cover\b|stint\b|mission\b"
    r"|vertrag\b"
    r"|projekt\b|praktikum\b|elternzeitvertretung\b|contrato\b|of work\b|work\b|term\b"
    r"|(?:[\w/]{2,8} ){0,2}(?:rn|lpn|nights|shifts)\b)"
)
_EXTENDS = re.compile(
    r"[\s,(;+-]{1,4}(?:with |and |mit |avec |con |com |a |an |the |very |most |good "
    r"|strong"
    r" |eine[rn]? |de ){0,4}(?:poss\w{0,8}|likely|option\w*|potential\w*|extension\w*"
    r"|exten[ds]\w*"
    r"|renew\w+|verlänger\w+|renouvel\w+|prorrog\w+|prórroga|renovável|maybe more"
    r"|or more"
    r"|or longer|possibly longer|min\b|minimum\b|initially|in the first instance"
    r"|to start\b|to begin\b"
    r"|through us"
    r"|through our|on our payroll|contract\b|w2\b|c2c\b)"
)
_AT_FIRST = re.compile(r" (?:in the first instance|to begin with|initially)\b")
_FROM_DATE = re.compile(
    r"[\s,]{1,2}(?:from|starting|beginning|commencing|ab|à partir|a partir|start)"
    r" (?!now\b|today\b|the date|offer|signing|hire|then\b|here\b)(?:mid|early|late"
    r"|asap|the"
    r"|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall"
    r"|winter)"
)
_FOR = re.compile(
    r"\b(?:for|für|pour|por|durante|para|i) (?:an? |an initial |about |around "
    r"|approx\.? "
    r"|roughly |at least |up to "
    r"|the )??\Z"
)
_PITCH = re.compile(
    r"\b(?:need|needs|after|seeking|looking for|engage|engaging|hire|hiring|requires?"
    r"|bring in|role|position|manager|engineer|developer|consultant|designer|nurse"
    r"|analyst"
    r"|architect|someone|want|wants|söker|vikariat|contract|freelance\w*|contractor"
    r"|suche|suchen|cherche|busco"
    r"|procuro)\b"
)
_PAST = re.compile(r"\b(?:been|worked|was|were|spent|kept|keep|did)\b")
_HAS = re.compile(r"\b(?:has|have|had|working)\b")
_SEGMENT_BEFORE = re.compile(
    r"(?:\A|\b(?:it'd be|would be|job's|job is|gig's|contract's|initially) |[,;"
    r"|(/\[>+]\s{0,2}"
    r"|\s-\s|[.:]\s|^|\n\s{0,4}(?:[-*]\s)?)(?:about |approx\.? "
    r"|ca\.? |min\.? )?\Z"
)
_SEGMENT_BEHIND = re.compile(
    r"(?= as (?:an?|our|the|[a-z]+ manager))"
    r"|\+?(?: (?:anyway|or so|at least|solid|guaranteed|minimum|max))?\s{0,2}(?:[,;"
    r"|)\].\n]|/(?!\s?(?:ye|yr))|\s-\s|\Z|\+\s)"
)
_NOT_WORK_BEHIND = re.compile(
    r"[\s-]{1,2}(?:\w{2,12} ){0,2}?(?:experience|exp\b|probation|notice|runway|vesting"
    r"|cliff"
    r"|ago|old\b|paid leave|leave|parental|pto|accommodation|housing|severance"
    r"|guarantee"
    r"|exclusivity|exclusivité|exklusivität|exclusividade?|representation|rebate"
    r"|warranty|free\b|track record|training|onboarding|later|earlier|in a row"
    r"|erfahrung"
    r"|berufserfahrung|d'expérience|de experiencia|de experiência|holiday|vacation"
    r"|urlaub"
    r"|per year|a year|on site|onsite|remote|in the office|on \d|off\b|trial)"
)
_NOT_WORK_AHEAD = re.compile(
    r"\b(?:course|programme lasts"
    r"|experience|probation|probezeit|notice|notice period|kündigungsfrist|training"
    r"|onboarding|vest\w*|runway|cliff|leave|warranty|guarantee|experiencia|expérience"
    r"|periodo de prueba|période d'essai)\b(?:[^.;\n]|\.(?=\d)){0,36}\Z"
    r"|(?<!to )(?<!will )\b(?:last|past|previous|next|within|every|each|after|over"
    r"|first|than|been|ago|per|in|under|sur|since|seit|vor|nach|hace|depuis)"
    r"\s(?:the |about |around |last |past |next )?\Z"
)
# "We may represent you to them for six months" is the term of that, not of the job.
_TERM_OF_ELSE = re.compile(
    r"\b(?:represent(?:s|ed|ing)? (?:you|u|me)|representation|exclusivity"
    r"|exclusive (?:rights?|agreement|representation)|exclusively represent\w*"
    r"|right to represent|sole (?:agency|agents?|rights?)|rebate|replacement guarantee"
    r"|exklusivität|alleinvertretung|exclusivité|(?:vous|te) représenter"
    r"|exclusividade?|representar(?:l[eo]|te|me|l[ao]s)|representá-l[ao])\b"
    r"[^.;\n]{0,70}\Z"
)
# "For good rather than a contractor for a year."
_RATHER = re.compile(r"\b(?:rather than|instead of|not) an? [^.,;\n]{2,30}\Z")
_GUARDS = seek(
    *("m ftc", "m contract", "m fixed", "m rolling", "m initial"),
    *(
        "month",
        "mths",
        "mos",
        "week",
        "wk",
        "year",
        "yr",
        "days",
        "monat",
        "woche",
        "jahr",
    ),
    *("mois", "mes", "mês", "semaine", "semana", "ans", "año", "ano", "maand", "tage"),
    *("månad", "måned", "veckor", "weken", "half a year", "halbes"),
)
_MOST, _MOST_A_SENTENCE = 60, 8
_WEEKS_A_MONTH = 4.345
_DAYS_A_MONTH = 30


def read_duration_months(letter: Letter) -> tuple[Fact, ...]:
    """Return the lengths of the work that `letter` states, in months.

    13 weeks are 3 months, 90 days are 3, two years 24; of a range the shorter.
    """
    return best_first(
        [
            make_claim(
                *(letter, passage, Topic.DURATION_MONTHS, months, span),
                confidence=confidence,
            )
            for passage in letter.offer
            for sentence in find_sentences(passage, _GUARDS)[:_MOST]
            for months, span, confidence in _find(passage, sentence)
        ]
    )


def _find(
    passage: Passage, sentence: Span
) -> Iterator[tuple[int | float, Span, float]]:
    low = passage.low
    for spell in islice(_SPELL.finditer(low, *sentence), _MOST_A_SENTENCE):
        months = _said_outright(spell) or _to_months(spell)
        if not months:
            continue
        confidence = _judge(low, sentence, spell)
        if confidence:
            yield months, Span(*spell.span()), confidence


def _said_outright(spell: re.Match[str]) -> int:
    """Return the months of a spell that has no number, 0 of one that has."""
    return 12 if spell["year"] or spell["twelve"] else 6 if spell["half"] else 0


def _to_months(spell: re.Match[str]) -> int | float | None:
    count, unit = read_count(spell["n"]), _UNITS.get(spell["unit"], "month")
    if not count:
        return None
    count += 0.5 if spell["more"] else 0
    match unit:
        case "month":
            months = count
        case "year":
            months = count * 12
        case "week":
            months = count / _WEEKS_A_MONTH
        case _:
            months = count / _DAYS_A_MONTH
    if months > 120 or (unit == "day" and count < 28):
        return None
    # Six weeks are a month and a half; eight are two, as people count.
    rounded = (
        months
        if spell["more"]
        else round(months)
        if months >= 1.75 or unit == "month"
        else round(months * 2) / 2
    )
    return int(rounded) if rounded == int(rounded) else rounded


def _judge(low: str, sentence: Span, spell: re.Match[str]) -> float:
    """Return how surely `spell` is the length of the work, 0 if of something else."""
    start, end = spell.span()
    line = max(sentence.start - 40 if _is_short(low, sentence) else sentence.start, 0)
    ahead = low[max(line, start - 60) : start]
    if _LABEL.search(ahead.replace("\n", " ")):
        return 0.95
    if _RATHER.search(ahead):
        return 0.0
    if _NOT_WORK_BEHIND.match(low, end) or _NOT_WORK_AHEAD.search(ahead):
        return 0.0
    if spell["year"] or _WORK_AHEAD.search(ahead):
        return 0.9
    # "4 years min" asks for experience; only shorter times are extended.
    extends = _EXTENDS.match(low, end)
    if extends and _UNITS.get(spell["unit"]) == "year":
        extends = _AT_FIRST.match(low, end)
    if _WORK_BEHIND.match(low, end) or extends:
        return 0.88
    if _TERM_OF_ELSE.search(low, max(line, start - 110), start):
        return 0.0
    return _judge_bare(low, sentence, spell)


def _is_short(low: str, sentence: Span) -> bool:
    """Say whether the sentence may be a cell under its heading: "Duration" above."""
    return sentence.end - sentence.start <= 60 and low[sentence.start - 1 :][:1] == "\n"


def _judge_bare(low: str, sentence: Span, spell: re.Match[str]) -> float:
    """Judge "24 months" between commas, or "for 10 months" of a role."""
    start, end = spell.span()
    unit = _UNITS.get(spell["unit"] or "month", "month")
    ahead = low[max(sentence.start, start - 80) : start]
    if _FROM_DATE.match(low, end):
        return 0.85
    if _FOR.search(ahead) and unit != "day" and _is_pitched(ahead):
        return 0.8
    before = low[max(sentence.start, start - 16) : start]
    if unit in ("month", "week") and _SEGMENT_BEFORE.search(before):
        return 0.78 if _SEGMENT_BEHIND.match(low, end) else 0.0
    return 0.0


def _is_pitched(ahead: str) -> bool:
    """Say whether `ahead` seeks a person "for 10 months", rather than tells a past."""
    pitched = max((match.end() for match in _PITCH.finditer(ahead)), default=-1)
    told = _PAST.search(ahead) or _HAS.search(ahead, max(pitched, 0))
    return pitched >= 0 and not told
