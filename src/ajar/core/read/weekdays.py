"""Find the days of the week on which the work is done on site."""

import re
from collections.abc import Iterator

from ajar.core.nouns.letter import Passage
from ajar.core.read.sought import find_sentences, seek
from ajar.core.text import Span

_STEMS = (
    ("mon", "lun", "segunda"),
    ("tue", "die", "mar", "terça"),
    ("wed", "mit", "mer", "mié", "quarta"),
    ("thu", "don", "jeu", "jue", "quinta"),
    ("fri", "fre", "ven", "vie", "sexta"),
    ("sat", "sam", "sáb"),
    ("sun", "son", "dim"),
)
_DAY = (
    r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thur?(?:s(?:days?)?)?"
    r"|fri(?:days?)?"
    r"|(?:mon|diens|donners|frei)tags?|mittwochs?"
    r"|lundis?|mardis?|mercredis?|jeudis?|vendredis?"
    r"|lunes|martes|miércoles|jueves|viernes"
    r"|segunda|terça|quarta|quinta|sexta)s?\b(?:-feiras?)?"
)
_LAST = (
    r"(?:sat(?:urdays?)?|sun(?:days?)?|samstags?|sonntags?|samedi|dimanche|sábado)\b"
)
_RANGE = r" ?(?:-|to|through|thru|until|till|bis|à|au|a) ?"
_AND = r"(?: ?[,/&+] ?| )(?:(?:and|und|et|y|e|on) )?(?:los |les |the )?"
_DAYS = re.compile(
    rf"\b(?:m ?(?:-|to|thru) ?(?:f|th)|t ?- ?(?:th|f))\b"
    rf"|\b{_DAY}(?:{_RANGE}(?:{_DAY}|{_LAST})|(?:{_AND}{_DAY}){{1,4}})?"
)
_SHORT = {"mf": 5, "mth": 4, "tth": 3, "tf": 4}
_PREMISES = (
    r"(?:shop|store|clinic|school|surgery|plant|yard|ward|workshop|branch|warehouse"
    r"|building|depot|factory|library|gallery|salon|kitchen|museum|hospice)"
)
_SITE = (
    r"(?:\boffices?\b|\bon-?site\b|\bon site\b|\bin person\b|\bin-person\b|\bhq\b"
    r"|\bheadquarters\b|\bcampus\b|\bstudio\b|\blab\b|\bvor ort\b|\bbüro\b|\bpräsenz"
    r"|\bsur site\b|\bbureau\b|\bprésentiel|\boficina\b|\bpresencial|\bescritório\b"
    r"|\bkantoor\b|\bhybrid\b|\bworks? there\b|\b(?:pop|come|drop"
    r"|be) in(?: on)? \Z"
    r"|\b(?:come|get|gather) together (?:in|at) [a-z][\w' -]{2,20} (?:every|on|each) \Z"
    r"|\b(?:need|want|like|see|have|expect|prefer|be) (?:you )?(?:to be )?(?:here|in"
    r"|with us)"
    r"(?: on)? \Z"
    r"|\b(?:everyone|everybody|we|team|people|us|staff|all)(?:'s|'re| is| are)? in"
    r"(?: on| from)? \Z"
    rf"|\b(?:in|at|on) (?:the|our) {_PREMISES}(?: on)? \Z)"
)
_BEFORE = re.compile(rf"{_SITE}[^;]{{0,45}}\Z")
_AFTER = re.compile(
    rf"[^;)!?]{{0,30}}{_SITE}| in(?= ?(?:[,.;)]|\Z| and\b| with (?:the|us)\b))"
    r"|(?: (?:are|is))?(?: the| our)? (?:anchor|office|in-office|team|core"
    r"|collaboration) days?\b"
    r"|(?:,)? (?:at|in|on) (?:the|our) [a-z]{3,15}(?: [a-z]{3,15})?,? (?:and )?"
    r"(?:the )?(?:rest|others?|otherwise)\b"
    r"|,? (?:and )?(?:home|remote) (?:otherwise|the rest|for the rest)\b"
    r"|,? (?:and )?(?:otherwise|the rest)(?: of the week| is)? (?:at |from )?(?:home"
    r"|remote|wherever|anywhere)\b"
    r"|,? (?:you'd|you would|you'll|you will|we want you to) be (?:with|in|here|at)\b"
    r"| as (?:the|our) (?:office |team )?days?\b[^.;]{0,25}\b(?:together|everyone"
    r"|all)\b"
)
_HOME = re.compile(r"\b(?:home|remote(?:ly)?|wfh|homeoffice|télétravail|casa)\b")
_HOME_BUT = re.compile(
    r"\b(?:from|at) home\b[^;]{0,40}\b(?:apart from|except|but|save|bar|other than)"
    r"(?: for| on)? \Z"
)
_AT_HOME = re.compile(
    r"(?: (?:and|or) [a-z]{3,10}days?)? (?:is |are |can be |being )?"
    r"(?:from home|at home|remote|wfh|off\b|home\b)"
)
_BUT = re.compile(
    r"\b(?:office|site|studio|lab|in|here|day|week|büro|bureau|oficina|escritório),? "
    r"(?:every day |all week |daily )?(?:bar|but|except|save|apart from|other than"
    r"|not|außer|sauf|menos|excepto|salvo|exceto)(?: for| on)?"
    r"(?: the| le| les| los| el| as| às| a)? \Z"
)
_APPOINTMENT = re.compile(
    r"\b(?:call|ring|chat|talk|speak|free|available|interview|meet|meeting|coffee"
    r"|lunch|deadline|closes|apply|reply|until|by|next|this|i am|i'm|i'll|we could"
    r"|start(?:s|ing)?|works? for)\b"
)
# "The office needs a temp Thursday and Friday": days of a booking.
_WANTED = re.compile(r"\b(?:needs|is after|temp)\b")
_GUARDS = seek(
    *("m-f", "m-th", "t-th", "t-f", "m to f"),
    *("monday", "mon-", "mon ", "mon/", "tue", "wed", "thu", "friday", "-fri", "/fri"),
    *("tag", "mittwoch", "lundi", "mardi", "mercredi", "jeudi", "vendredi"),
    *("lunes", "martes", "miércoles", "jueves", "viernes"),
    *("segunda", "terça", "quarta", "quinta", "sexta", "thurs", "wed/", "mon &"),
)


def find_weekdays(passage: Passage) -> Iterator[Span]:
    """Yield the days of the week that `passage` gives as days on site."""
    low = passage.low
    for start, end in find_sentences(passage, _GUARDS):
        for match in _DAYS.finditer(low, start, end):
            span = Span(*match.span())
            if _is_on_site(low, Span(start, end), span):
                yield span


def _is_on_site(low: str, sentence: Span, days: Span) -> bool:
    before = low[max(sentence.start, days.start - 80) : days.start]
    after = low[days.end : min(sentence.end, days.end + 60)]
    if _HOME_BUT.search(before):
        return True
    if _AT_HOME.match(after) or _APPOINTMENT.search(before):
        return False
    site = _BEFORE.search(before)
    if site is None:
        return _AFTER.match(after) is not None
    if _WANTED.search(site[0]):
        return False
    # "On site, but you can work from home on Fridays."
    return _HOME.search(site[0]) is None


def count_weekdays(days: str, before: str = "") -> int:
    """Return how many days "tue-thu" or "mondays and thursdays" are (lower case).

    `before` are the words ahead of them: "in the office bar Fridays" is four.
    """
    if _BUT.search(before):
        return 5 - count_weekdays(days)
    short = re.sub(r"[ -]|to|thru", "", days)
    if short in _SHORT:
        return _SHORT[short]
    found = [_index(match[0]) for match in re.finditer(rf"{_DAY}|{_LAST}", days)]
    if len(found) == 2 and re.search(rf"{_DAY}{_RANGE}(?:{_DAY}|{_LAST})", days):
        return (found[1] - found[0]) % 7 + 1
    return len(set(found))


def _index(day: str) -> int:
    return next(at for at, stems in enumerate(_STEMS) if day.startswith(stems))
