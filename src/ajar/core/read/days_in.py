"""Read how many days a week the work is done on site, from office days alone.

"Two days from home" says nothing here: the week may have four days, or six.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.remember import remember_passage
from ajar.core.read.sought import find_sentences, seek
from ajar.core.read.weekdays import count_weekdays, find_weekdays
from ajar.core.text import Span

_NUMBERS = {
    "one": 1, "a": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "four": 4,
    "five": 5, "six": 6,
    "ein": 1, "einen": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4,
    "twee": 2, "drie": 3, "due": 2, "tre": 3, "quattro": 4,
    "couple": 2, "every": 5,
}  # fmt: skip
_N = r"(?:[1-6](?:\.5)?|" + "|".join(word for word in _NUMBERS if len(word) > 1) + ")"
_COUNT = (
    rf"(?<![\w.,:/$£€])(?:{_N} ?(?:-|to|or|bis|à|a|ou|/) ?)?"
    rf"(?:a )?(?P<n>{_N}|a)(?: of)?[ -]?"
)
_DAY = (
    r"(?:full )?(?:days?|d|tage?n?|jours?|j|días?|dias?|dagen|giorni|dni)"
    r"(?:(?=p/?w\b)|\b)"
)
_WEEK_SAID = (
    r"(?:,? ?(?:a|per|each|every|/|pro|in der|die|par|por|a la|na|à la) ?"
    r"(?:week|woche|semaine|semana|settimana|wk|w)\b| w tygodniu\b"
    r"| (?:out )?of (?:the (?:working )?week|five)\b|,? ?p/?w\b| weekly\b"
    r"| wöchentlich\b| semana(?:les|is)\b)"
)
_WEEK = rf"{_WEEK_SAID}?"
_SITE = (
    r"(?:\b(?:in|at|on|from|into)[ -](?:the |our |their |your |an )?"
    r"(?:[^\W\d_][\w.&'-]{0,20},? ){0,3}?"
    r"(?:offices?|site|campus|hq|headquarters|lab|labs|studio|clinic|hub|branch|plant"
    r"|building|person|surgery|hospital|school|factory|warehouse|depot|premises|yard"
    r"|mill|farm|ward|practice|hospice|museum|church|cathedral|gallery"
    r"|library|shop|store|showroom|salon|kitchen|theatre|garage|workshop|bakery"
    r"|brewery|nursery|desk|bench|floor|table|house)\b"
    r"|on-?site\b|in-office\b|office\b|offices\b|wfo\b|rto\b|face[ -]to[ -]face\b"
    r"|at (?:your|their|his|her) (?:desks?|bench)\b"
    r"|around the table\b"
    r"|in (?:der|die|unserer) (?:kanzlei|praxis|klinik|werkstatt|filiale|firma)\b"
    r"|im (?:betrieb|werk|labor|laden|salon)\b"
    r"|vor ort\b|(?:im |ins )?büro\b|in präsenz\b|präsenz\b|sur (?:site|place)\b"
    r"|(?:au|dans (?:nos|les|vos)) (?:bureaux?|siège|studio|locaux)\b|en agence\b"
    r"|en présentiel\b|présentiel\b|(?:de )?présence\b"
    r"|(?:en|a|de) (?:(?:la|el|las|nuestr[oa]s?) )?(?:oficinas?|estudio|sede|planta"
    r"|tienda|fábrica)\b"
    r"|presencial(?:es|mente)?\b|presenciais\b"
    r"|(?:no|na|em|ao|à) (?:noss[ao] )?(?:escritório|sede|estúdio|fábrica|loja)\b"
    r"|im haus\b|(?:site|office|branch|clinic|ward|plant)[ -]based(?: now)?\b"
    r"|w (?:naszym )?biurze\b"
    r"|op kantoor\b|in ufficio\b|in sede\b|in presenza\b|in presence\b)"
)
_JOIN = (
    r"[,:(]? ?(?:(?:are|is|be|being|of|will|would|spent|working|work|required|expected"
    r"|based|minimum|presence|attendance|weekly|we|you|you'd|sind|ist|wir|sie|du|alle"
    r"|kommen|kommst|arbeiten|arbeitest|möchten?|hätten?|ich|gern) ){0,3}"
)
_NOT_WEEKLY = (
    r"(?! ?\(?(?:per|a|every|each|/|pro|im|par|por|once)? ?"
    r"(?:month|quarter|year|fortnight|monat|quartal|jahr|mois|an\b|mes\b|mês|other"
    r"|two weeks|second))"
)
_HOME = r"(?:home|remote(?:ly)?|wfh|télétravail|casa|zu ?hause|homeoffice)\b"
_NOT_HOME = rf"(?! ?(?:from|at|in|de|im|en|of|von|desde)? ?{_HOME})"
_ALWAYS_IN = _WEEK + _NOT_WEEKLY + _NOT_HOME
_NOT_ONCE = rf"(?:(?<!one day)(?<!a day)|(?={_WEEK_SAID}))"
_OFFICE_DAYS = (
    r"(?:office|in-?office|on-?site|anchor|büro-?|präsenz-?)[ -]?(?:days?|tage?n?)\b"
)
_OF_ATTENDANCE = (
    r"(?: (?:attendance|presence|days?|requirement|time))?(?: is| of| are|:| -)?"
)
_IN_TOWN_BESIDE = r"(?:(?:,? (?:in|at)| ?[|:]) [^\W\d_][\w' -]{2,18}?)?"
_ABOUT = (
    r"(?:for |about |around |at least |up to |min\.? |minimum |a minimum of |just |all "
    r"|a full |the full |probably |call it |like |maybe |say |roughly )?"
)
_TIMES = (
    rf"(?:(?P<n>once|twice|[1-4](?=x| times))(?:x| times)?{_WEEK_SAID}"
    rf"|(?P<m>{_N}) ?(?:vezes|veces|fois|mal|keer){_WEEK_SAID})"
)
_ALL_OF_US = r"(?:(?:we|we're|you|you're|are|all|everyone|come|be) ){0,4}"
_SOMEBODY = (
    r"(?:people|you|us|everyone|everybody|be|come|coming|them|staff|folks|are|is|we're"
    r"|being|get|team|everybody's|everyone's)"
)
_IN_TOWN = r"(?:in|at|on) (?!(?:the|a|an|my|your) )[a-zà-ÿ][\w -]{2,25}"
_ELSE_HOME = (
    r"(?:(?:and|the|is|are|from|other|days?|der) ){0,4}"
    r"(?:rest\b|otherwise|remote|home|remainder|remaining|wherever|anywhere"
    r"|other (?:one|two|three|four|days?)\b)"
)
_AND_ALSO = (
    r"(?:and|y|e|et|und|&|plus|then|the|with)(?: the)?(?: other| remaining| outros"
    r"| otros| autres| restlichen)?"
)
_AT_HOME = (
    r"(?:(?:at|from|em|en|im|von|zu|de|desde|chez) ?(?:your |my |the |sua |tu |su )?"
    r"(?:home|house|own|casa|vous|toi|soi|hause|homeoffice)\b|\bhome\b|\bdaheim\b"
    r"|\btélétravail\b"
    r"|\bzuhause\b|\bkitchen table\b|\bwherever\b|\bremote\b"
    r"|\boù (?:vous|tu) voul|\bdonde quier)"
)
_DESK = (
    r"(?:(?:in |at |au |en |no |im |op )(?:the |our |la |de )?)?"
    r"(?:office|büro|bureau|oficina|escritório|kantoor|on-?site)\b"
)
_BESIDE = r" ?[,/;&+-]? ?(?:and |y |e |et |und |then )?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # "three days a week in the Leeds office"
        rf"{_COUNT}{_DAY}{_WEEK}{_JOIN}{_SITE}{_NOT_WEEKLY}",
        # "two mornings a week here with us, the rest at home"
        rf"{_COUNT}(?:morning|afternoon)s?{_WEEK_SAID} [^.;\d]{{3,30}}?, {_ELSE_HOME}",
        # "hybrid, three days in."
        rf"{_COUNT}{_DAY}{_WEEK} in(?= ?(?:[,.;:)]|\Z| and {_N}))",
        # "in the office three days"; but "come to see the office one day"
        _SITE
        + _OF_ATTENDANCE
        + rf"{_IN_TOWN_BESIDE},? ?\(?{_ABOUT}{_COUNT}{_DAY}{_NOT_ONCE}{_ALWAYS_IN}",
        # "two office days"
        rf"{_COUNT}{_OFFICE_DAYS}{_NOT_WEEKLY}",
        # "two days from home and three in the office", "3 days wfh, 2 in"
        r"\b(?:days?|home|wfh|remote)\b[^.;]{0,40}[,&+/d] "
        rf"{_COUNT}(?:days? )?(?:in (?:the |our )office|on-?site|in(?= ?(?:[,.;)]"
        rf"|\Z)))",
        # "2 in the office, 3 at home"
        rf"{_COUNT}(?:in (?:the |our )?office|on-?site|in),? (?:and )?{_N} "
        rf"(?:days? )?(?:(?:at|from) )?{_HOME}",
        # "3 days remote 2 office", "2 jours de télétravail, 3 au bureau"
        rf"(?:{_N})(?: {_DAY})? (?:(?:at|from|de|en|im) )?{_HOME}{_BESIDE}"
        rf"{_COUNT}(?:{_DAY} )?{_DESK}",
        # "2 office 3 home", "3 días oficina, 2 en casa"
        rf"{_COUNT}(?:{_DAY} )?{_DESK}{_BESIDE}(?:{_N})(?: {_DAY})? "
        rf"(?:(?:at|from|de|en|em|im) )?{_HOME}",
        # "four days a week in Canary Wharf"; a name begins with a capital
        rf"{_COUNT}{_DAY}{_WEEK_SAID} in (?P<town>[a-zà-ÿ][\w'-]{{2,20}})"
        rf"(?! {_HOME})(?=[ ,.;:)!]|\Z)",
        r"(?:(?<![^\n])|(?<=[.,;:(] ))(?P<n>four|five|4|5) days in "
        r"(?P<town>[a-zà-ÿ][\w'-]{2,20})(?: [\w'-]{2,15})?(?=[,.;)!]|\Z)",
        # "three days minimum in Zwolle"
        rf"{_COUNT}{_DAY}{_WEEK},? \(?(?:minimum|min\.?|at least"
        rf"|mindestens)\)? (?:in|at) "
        r"(?P<town>[a-zà-ÿ][\w'-]{2,20})(?=[ ,.;:)!]|\Z)",
        # "in the office twice a week", "twice a week in the office"
        rf"{_SITE},? {_TIMES}",
        rf"{_TIMES},? {_ALL_OF_US}{_SITE}",
        # "they want you in three days a week"
        rf"\b{_SOMEBODY} in {_ABOUT}{_COUNT}{_DAY}(?={_WEEK_SAID})",
        # "one day a week in Leeds, otherwise remote", "3 days Leeds, 2 home"
        rf"{_COUNT}{_DAY}{_WEEK_SAID} {_IN_TOWN}[,;]? {_ELSE_HOME}",
        rf"{_COUNT}{_DAY}{_WEEK} (?:in )?[a-zà-ÿ][\w' -]{{2,20}}, "
        rf"(?:the |der )?(?:{_N}|rest\b|otherwise)"
        rf" (?:days? )?(?:(?:at|from|von) )?(?:{_HOME}|wherever\b|anywhere\b)",
        # "a three-days-in sort of place", "you'd be with us a couple of days a week"
        rf"{_COUNT}days?-in\b",
        rf"\b(?:with us|(?:over |down |up )?here)(?: in [a-zà-ÿ][\w'-]{{2,18}})?"
        rf" {_ABOUT}{_COUNT}{_DAY}{_WEEK_SAID}",
        # "one day a week in the hospice …, you can do the rest at home"
        rf"{_COUNT}{_DAY}{_WEEK_SAID} (?:in|at|on) (?:the|our|your) [^.;]{{3,90}}?"
        rf"\b(?:rest|remaining|other)\b[^.;]{{0,40}}?{_HOME}",
        # "at your desk every day of the week"
        rf"{_SITE},? (?P<n>every)(?: single)? day(?= (?:of the (?:working )?week"
        r"|(?:from )?monday to friday))",
        # "Truro two days a week, the rest from home"
        rf"{_COUNT}{_DAY}{_WEEK}[,;] {_ELSE_HOME}",
        # "three days on the wards and the other two at home"
        rf"{_COUNT}{_DAY}{_WEEK}{_NOT_HOME}{_NOT_WEEKLY} (?!off\b|on,|notice|to )"
        rf"[^.;,\d]{{3,45}}?,? (?:{_AND_ALSO} )(?:{_N}|le reste|el resto|o resto"
        r"|the rest|(?:mon|tues|wednes|thurs|fri)days?|(?:lun|mar|jeu|vendre)di)"
        rf"(?: {_DAY})?[^.;,]{{0,45}}?{_AT_HOME}",
        # "two days a week you're expected in"
        rf"{_COUNT}{_DAY}{_WEEK_SAID},? (?:you|you're|you are|they|we|people|staff)\b"
        r"[^.;,]{0,20}\b(?:expected|wanted|needed|asked|supposed) (?:to be )?in\b",
        # "two days at home, three with us"
        rf"\b{_N} {_DAY}{_WEEK} {_AT_HOME}[, ]+(?:{_AND_ALSO} )?{_COUNT}(?:{_DAY} )?"
        r"(?:with us|here|in\b|avec nous|bei uns|ici|sur place|aquí|aqui|con nosotros"
        r"|connosco|conosco)",
        # "two in the workshop …" of five
        rf"\b(?:with us|here) {_COUNT}{_DAY} out of (?:the )?five",
        # "hybrid, two days in Exeter", "hybrid working, about four days"
        rf"\bh[yí]brid[eo]?\b(?: (?:on paper|working|model|role|con|with|is|at))?"
        rf"[,:]? ?\(?{_ABOUT}{_COUNT}{_DAY}{_ALWAYS_IN}"
        rf"(?! off\b)(?= ?(?:[,.;)]|\Z| (?:in |at )?(?!advance)[a-zà-ÿ]))",
    )
)
_MAY_COUNT = re.compile(
    rf"(?<![\w.,:/$£€])(?:{_N}|a)[ -]?(?:full )?(?:days?\b|mornings?\b|afternoons?\b"
    rf"|d\b|d?p/?w\b|x\b|times"
    r"|tage?n?\b|jours?\b|j\b|d[ií]as?\b|dagen|giorni|dni|vezes|veces|fois|mal\b"
    r"|keer|office|oficina|bureau|in[ -]|on-?site|anchor|büro|präsenz)"
    r"|\b(?:twice|once|couple|every)\b"
)
_GUARDS = seek(
    *("semana", "woche", "semaine", "days", "day ", "week", "tag", "jour", "día"),
    *("dia", "dagen", "giorni", "dni ", "wfo", "wfh", "home", "pw"),
)
_SITES = (
    *("office", "site", "wfo", "rto", " in", "in ", "hq", "ort", "büro", "präsen"),
    *("prése", "présence", "bureau", "ofici", "presen", "escrit", "kantoor", "face"),
    *("anchor", "campus", "lab", "studio", "clinic", "hub", "branch", "plant"),
    *("person", "sede", "locaux", "home", "brid", "here", "with us", "desk", "floor"),
    *("table", "bench", "sur ", "chez", "casa", "haus", "wherever", "based"),
    *("daheim", "biurze", "other"),
)
_OTHER_MATTER = re.compile(
    r"\b(?:interviews?|assessment|round|entretien|vorstellungs\w*|entrevista"
    rf"|first {_N} days|onboarding|trial day|probearbeit\w*|training"
    r"|(?<!in the )(?<!in our )workshop"
    r"|trade show|conference)\b"
)
_AROUND, _MOST_SENTENCES = 45, 10


class OfficeDays(NamedTuple):
    """A number of days a week on site, and the words that say so."""

    number: int | float
    span: Span


def read_days_in(letter: Letter) -> tuple[Fact, ...]:
    """Return the days a week on site that `letter` states."""
    return best_first(
        [
            make_claim(letter, passage, Topic.DAYS_IN, days.number, days.span)
            for passage in letter.offer
            for days in find_office_days(passage)
        ]
    )


@remember_passage
def find_office_days(passage: Passage) -> tuple[OfficeDays, ...]:
    """Return each different number of office days that `passage` states."""
    found: dict[int | float, OfficeDays] = {}
    for days in (*_counted(passage), *_named(passage)):
        found.setdefault(days.number, days)
    return tuple(found.values())


def _counted(passage: Passage) -> Iterator[OfficeDays]:
    low, left = passage.low, _MOST_SENTENCES
    for start, end in find_sentences(passage, _GUARDS):
        sentence = low[start:end]
        if not any(map(sentence.__contains__, _SITES)):
            continue
        if not left or not _MAY_COUNT.search(sentence):
            continue
        left -= 1
        for form in _FORMS:
            for match in form.finditer(low, start, end):
                groups = match.groupdict()
                town = match.start("town") if groups.get("town") else -1
                if town >= 0 and not passage.plain[town].isupper():
                    continue
                if not _is_other_matter(low, Span(start, end), match):
                    number = _number(groups["n"] or groups["m"])
                    yield OfficeDays(number, Span(*match.span()))


def _is_other_matter(low: str, sentence: Span, match: re.Match[str]) -> bool:
    """Say whether the days are those of an interview, a training or a journey."""
    before = low[max(sentence.start, match.start() - _AROUND) : match.start()]
    after = low[match.start() : min(sentence.end, match.end() + _AROUND)]
    return bool(
        _OTHER_MATTER.search(re.split(r"[;:)]", before)[-1] + match[0])
        or _OTHER_MATTER.search(re.split(r"[;,(]", after)[0])
    )


def _number(word: str) -> int | float:
    if word in _NUMBERS:
        return _NUMBERS[word]
    value = float(word)
    return int(value) if value.is_integer() else value


def _named(passage: Passage) -> Iterator[OfficeDays]:
    for span in find_weekdays(passage):
        low = passage.low
        before = low[max(0, span.start - 40) : span.start]
        yield OfficeDays(count_weekdays(low[span.start : span.end], before), span)
