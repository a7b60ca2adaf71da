"""Find where running text says who speaks: "Ada Obi here, head of press at Acme"."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel
from ajar.core.read.clip import clip
from ajar.core.read.firm_places import firm_behind
from ajar.core.read.headline import is_function
from ajar.core.read.names import has_firm_word
from ajar.core.read.occupations import find_occupation
from ajar.core.read.persons import person_at
from ajar.core.remember import remember
from ajar.core.text import Span

_MOST_SENTENCES = 6
_FAR = 90
_MOST_WORDS = 6
_MOST_TRIES = 5


class Introduction(NamedTuple):
    """Who speaks, what they do and for whom, as far as one sentence says."""

    passage: Passage
    person: Span
    does: Span | None
    firm: Span | None


@remember
def find_introductions(letter: Letter) -> tuple[Introduction, ...]:
    """Return how people introduce themselves or are noted, in reading order."""
    letter = clip(letter)
    if not any(letter.parts(Part.SENDER)):
        # A posting is nobody's message.
        return ()
    is_note = letter.message.channel is Channel.CALL
    return tuple(
        found
        for passage in letter.parts(Part.OFFER)
        for found in _introductions_in(passage, letter.language, is_note=is_note)
    )


def _introductions_in(
    passage: Passage, language: str, *, is_note: bool
) -> Iterator[Introduction]:
    said_here = _says_here(passage)
    for number, sentence in enumerate(passage.sentences[:_MOST_SENTENCES]):
        starts = {sentence.start}
        if _opens_as_speakers(passage.low, sentence.start):
            starts |= _past_leads(passage.low, sentence)
        if said_here:
            here = _BEFORE_HERE.search(passage.plain, *sentence)
            starts.add(here.end() if here else sentence.start)
        if is_note:
            note = _NOTED.match(passage.low, *sentence)
            starts.add(note.end() if note else sentence.start)
        for at in sorted(starts):
            found = _introduction_at(
                passage, at, sentence.end, language, is_note=is_note
            )
            if found is None:
                continue
            # "Jobs at Acme" opens many a later sentence.
            plain = found.does is None and not is_note and not _is_here(found)
            if not (plain and number):
                yield found
                break


def _says_here(passage: Passage) -> bool:
    """Say whether one of the first sentences has "here" in it, as few have."""
    first = passage.sentences[:_MOST_SENTENCES]
    return bool(first) and passage.plain.find(" here", 0, first[-1].end) >= 0


def _opens_as_speakers(low: str, at: int) -> bool:
    """Say whether the word at `at` is one that leads to who speaks: few are."""
    word = _FIRST_WORD.match(low, at)
    return word is not None and word[0] in _LEADING


def _past_leads(low: str, sentence: Span) -> set[int]:
    """Return where a name may stand behind "Hi Kim, this is"."""
    lead = _LEAD.match(low, *sentence)
    if lead is None or lead.end() == sentence.start:
        # Who greets nobody has no shorter lead either.
        return set()
    shorter = (_BARE_LEAD.match(low, *sentence), _GREETING.match(low, *sentence))
    return {one.end() for one in (lead, *shorter) if one}


def _is_here(found: Introduction) -> bool:
    """Say whether "here" stands behind the person, or behind their firm."""
    low, end = found.passage.low, found.person.end
    behind = found.firm.end if found.firm else end
    near = _HERE.search(low, end, end + 12) or _HERE.match(low, behind)
    return near is not None


def _introduction_at(
    passage: Passage, at: int, end: int, language: str, *, is_note: bool
) -> Introduction | None:
    person = person_at(passage.plain, at, most=3)
    if person is None:
        return None
    here = _HERE.match(passage.low, person.end)
    rang = _RANG.match(passage.low, person.end) if is_note else None
    here = here or rang
    at = here.end() if here else person.end
    direct = _DIRECT.match(passage.low, at)
    if direct and " for " in direct[0] and _is_trade(passage, person):
        # "Superintendent for Acme": what is wanted, not who rang.
        return None
    if direct:
        firm = firm_behind(passage, direct.end(), tools=True)
        # "Kim, Acme": without a word between, the name must be a firm's.
        told = direct[0].strip(" ") not in _MARKS
        if firm and (told or has_firm_word(passage.plain[slice(*firm)])):
            return Introduction(passage, person, None, firm)
    desk = _DESK.match(passage.low, at)
    firm = firm_behind(passage, desk.end(), tools=True) if desk else None
    if desk and firm:
        return Introduction(passage, person, Span(*desk.span("does")), firm)
    comma = _COMMA.match(passage.low, at)
    if comma is None:
        return None
    listed = _listed(passage, person, comma.end(), language)
    if listed:
        return listed
    start, limit = comma.end(), min(end, at + _FAR)
    behinds = islice(_PREPOSITION.finditer(passage.low, start, limit), _MOST_TRIES)
    candidates = [
        found
        for behind in behinds
        if (found := _does(passage, person, start, behind, language, rang=bool(rang)))
    ]
    # "head of press at Acme": the first "of" names no firm.
    first = next(iter(candidates), None)
    return next((one for one in candidates if one.firm), first)


def _is_trade(passage: Passage, person: Span) -> bool:
    words = tuple(passage.plain[slice(*person)].split(" "))
    return find_occupation(words) is not None


def _listed(
    passage: Passage, person: Span, start: int, language: str
) -> Introduction | None:
    """Return who speaks by commas alone: "Kim Obi, yard manager, Acme Timber"."""
    match = _BETWEEN_COMMAS.match(passage.plain, start)
    words = match["does"].split() if match else []
    tells = (
        bool(words)
        and len(words) <= _MOST_WORDS
        and (
            is_function(words[0], language)
            or is_function(words[-1], language)
            or words[-1].lower() in _PLACERS
        )
    )
    firm = firm_behind(passage, match.end()) if match and tells else None
    if match is None or firm is None:
        return None
    sure = " " in passage.plain[slice(*firm)]
    does = Span(*match.span("does"))
    return Introduction(passage, person, does, firm) if sure else None


def _does(
    passage: Passage,
    person: Span,
    start: int,
    behind: "re.Match[str]",
    language: str,
    *,
    rang: bool,
) -> Introduction | None:
    does = Span(start, behind.start())
    text = passage.plain[slice(*does)]
    words = text.split() if "," not in text else []
    # "Kim, head of press at"; not "Kim, who with her brother the baker has".
    tells = 0 < len(words) <= _MOST_WORDS and (
        is_function(words[0], language) or is_function(words[-1], language)
    )
    # "Hi Kim, Ada from": the first is who is greeted.
    presents = _PRESENTS.match(passage.low, start)
    greeted = presents.end() if presents else start
    is_greeted = person_at(passage.plain, greeted, most=2) is not None
    if is_greeted or not (tells or rang):
        return None
    firm = firm_behind(passage, behind.end(), tools=True)
    if not tells:
        # "Kim rang, the foreman's wife, does the books at Acme": whose word is told.
        known = firm and has_firm_word(passage.plain[slice(*firm)])
        return Introduction(passage, person, None, firm) if known else None
    return Introduction(passage, person, does, firm)


_LEAD = re.compile(
    r"(?:(?:yes|yeah|ah|oh|well|right|okay|ok),? ){0,2}"
    r"(?:(?:hi|hiya|hello|hey|alright|dear|hola|olá|oi|bonjour|hallo|hej|hoi|dag|ciao"
    r"|mornin'?g?|afternoon|evening|good (?:morning|afternoon|evening)|g'day)\b"
    r"[ ,]{0,2}(?:(?:is this|is that|mr|mrs|ms) )?(?:[^\W\d_]{1,20}\b)?[?,!.: -]{0,4})?"
    r"(?:(?:um|uh|er|erm|so|yeah|yes),? ){0,3}"
    r"(?:(?:this is|it's|its|it is|my name is|my name's|i'm|i am|im|ich bin|hier ist"
    r"|je suis|soy|sou o|sou a|sou|ik ben|jag heter|sono) )?"
    r"(?:(?:um|uh|er|erm),? ){0,2}"
)
# The words that _LEAD begins with, up to what is no letter: "it" of "it's".
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LEADING = frozenset(
    {"yes", "yeah", "ah", "oh", "well", "right", "okay", "ok", "hi", "hiya", "hello"}
    | {"hey", "alright", "dear", "hola", "olá", "oi", "bonjour", "hallo", "hej", "hoi"}
    | {"dag", "ciao", "mornin", "morning", "afternoon", "evening", "good"}
    | {"g", "um", "uh", "er", "erm", "so", "this", "it", "its", "my", "i", "im", "ich"}
    | {"hier", "je", "soy", "sou", "ik", "jag", "sono"}
)
_BARE_LEAD = re.compile(
    r"(?:hi|hiya|hello|hey|alright|hej|hoi|g'day|good (?:morning|afternoon|evening))"
    r"[ ,]{1,2}(?:this is|it's|its|it is|i'm|im|my name is) "
    r"(?:(?:um|uh|er|erm),? ){0,2}"
)
_GREETING = re.compile(
    r"(?:(?:yes|yeah|ah|oh|well|right|okay|ok),? ){0,2}"
    r"(?:hi|hiya|hello|hey|alright|hej|hoi|g'day|morning|afternoon|evening"
    r"|good (?:morning|afternoon|evening))[ ,]{1,2}"
)
_BEFORE_HERE = re.compile(r"[,.:;!?-] (?=[^\W\d_]{2,20}(?: [^\W\d_]{2,20})? here\b)")
_NOTED = re.compile(
    r"[^.;:!?\n]{0,24}?(?:(?:call(?:ed)?|spoke|screen|chat(?:ted)?|talked|met|zoom"
    r"|intro"
    r"|voicemail|message|msg|phone call) (?:w/|with|from|to|by) ?|rang ?:? ?"
    r"|(?:guy|woman|man|lady|girl|bloke|chap|somebody|someone|person"
    r"|recruiter) (?:named"
    r"|called|by the name of) |(?:rang|called|phoned)\b[^.;:!?\n]{0,24}, (?:said|says"
    r"|name of|it was|name's|named) (?:(?:it|she|he|this|her name|his name) was )?"
    r"|(?:re|from|contact|recruiter|caller|who) ?[:=] ?|- )"
)
# "Hiya Kim, it's Ada at Acme"
_PRESENTS = re.compile(r"(?:it's|its|it is|this is|i'm|i am|im|my name is) ")
_PLACERS = frozenset({"firm", "agency", "recruiter", "recruiters", "headhunter"})
_HERE = re.compile(r",? (?:here|speaking|calling)\b")
_RANG = re.compile(r" (?:called|rang|phoned)\b")
_DIRECT = re.compile(
    r"(?:\(\?\))?(?:,| -)? (?:over )?(?:at|with|from|of|w/|@|for|bei|chez|hos|på|van"
    r"|fra|från|da|do|na|no|de|del|di|em|en|presso) (?:the )?|,? ?@ ?| [/|-] |, | \("
)
_MARKS = frozenset({"/", "|", "-", ",", "("})
_COMMA = re.compile(
    r"(?:,| -| \() (?:(?:the|an?|your|our|one of the|der|die|el|la|le) )?"
)
_BETWEEN_COMMAS = re.compile(r"(?P<does>[^,.;:()\n]{2,40}), (?=[A-Z\u00c0-\u00de0-9])")
# "Lynette in crewing at Acme Ferries"
_DESK = re.compile(
    r",? (?:here )?(?:in|from|on|of|with) (?:the |our )?(?P<does>(?:[a-z&]{2,15} ){0,2}"
    r"(?:crewing|recruitment|recruiting|hr|talent|people|hiring|resourcing"
    r"|operations|ops"
    r"|sales|finance|marketing|engineering|planning|personnel|staffing))(?: (?:team"
    r"|department|dept|desk|side|office|group))? (?:at|of|with|for|over at|@) (?:the )?"
)
_PREPOSITION = re.compile(
    r",? (?:over |up |out |here )?(?:at|with|from|of|in|for|w/|@|bei(?: der)?|chez|hos"
    r"|på|van|fra|från|da|do|na|no|de|del|di|em|en|presso) (?:the )?"
)
