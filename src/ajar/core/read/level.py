"""Read how senior the role is said to be."""

import re
from functools import cache

from ajar.core.nouns.fact import Evidence, Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Level, Topic
from ajar.core.read.clip import clip
from ajar.core.read.title import choose_title
from ajar.core.read.title_words import WORDS
from ajar.core.tables import load_rows

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# "Staff Engineer" is a rank, "Staff Nurse" is none.
_STAFF = re.compile(
    r"\bstaff (?:[^\s,]{1,20} ){0,4}(?:engineer|developer|designer|scientist|architect"
    r"|researcher|swe|sre|manager|programmer|analyst|writer)"
)
_CHIEF = re.compile(r"\bchief (?:[^\s,]{1,20} ){1,4}officer\b|\bchief executive\b")
_NOT_RANKS = re.compile(
    r"\b(?:managing|art|creative|funeral|casting|account|film|executive) director"
    r"|\bgraduate (?:programmes?|programs?|schemes?|recruitment|school|studies)\b"
    r"|\bsenior (?:care|living)\b|\bprincipal of\b|\blead generation\b|\bleadership\b"
    r"|\bmid[- ]?market\b|\b(?:data|order|remote) entry\b|\bjunior school\b"
)
_SEMI = re.compile(r"\bsemi[ -]?s[eê]nior\b")
_NO_EXPERIENCE = re.compile(
    r"\bno (?:(?:prior|previous|work|earlier) )?(?:(?!crm|erp|sap)[a-z]{3,12} )?"
    r"exp(?:erience)? (?:is |will be )?(?:needed|necessary|required|asked|at all)"
    r"|\bexp(?:erience)? not (?:needed|nec)\w{0,6}|\b(?:don't"
    r"|do not) need (?:any )?"
    r"(?:prior |previous )?experience\b"
    r"|\bno hace falta (?:tener )?experiencia|\bervaring (?:heb je |is )?niet (?:nodig"
    r"|vereist)"
    r"|\bgeen ervaring (?:nodig|vereist)|\baucune expérience (?:requise|nécessaire"
    r"|exigée)"
    r"|\bfull training (?:is |will be )?(?:given|provided)(?=[^.;\n]{0,20}(?:[.;,\n]"
    r"|\Z))"
    r"|\bquereinsteiger (?:sind )?willkommen|\bn(?:o|ão) (?:se )?(?:precisa|requiere"
    r"|necesita|exige|pide)\w* (?:de )?(?:\w{3,12} (?:ni|nem|o|ou) )?"
    r"(?:ninguna |nenhuma )?"
    r"experi[eê]ncia"
    r"|\bsin experiencia\b|\bnão precisa (?:de |ter )?experiência|\bsem experiência\b"
    r"|\bsans expérience\b|\bdébutants? acceptés?\b|\bberufseinsteiger\b"
    r"|\bkeine (?:berufs|vor)?(?:erfahrung|kenntnisse) (?:nötig|erforderlich|notwendig)"
    r"|\b(?:berufserfahrung|erfahrung|vorkenntnisse) (?:ist|sind|wird|werden)"
    r" (?:nicht|keine) (?:nötig|erforderlich|notwendig|vorausgesetzt|gebraucht)"
    r"|\bn(?:ão|o) (?:é|es|são) (?:necessári[ao]|precis[ao]|necesari[ao]) "
    r"(?:ter |tener )?experi[eê]n?cia|\bpas d'expérience (?:requise|exigée|nécessaire)"
    r"|\bexperience (?:is not|isn't|not) (?:needed|necessary|required|essential)"
    r"|\bno (?:prior |previous |work )?experience(?=\s*(?:[.,;!)]|\Z))"
)
_EXPERIENCE = (
    "exp",
    "erfahrung",
    "kenntnisse",
    "début",
    "einsteiger",
    "ervaring",
    "full training",
)
_IN_TEXT = re.compile(
    r"\b(?P<it>entry|mid|junior|senior|intermediate|graduate)[- ](?:level|career"
    r"|weight)\b(?P<range> ?(?:to|through|up|-) )?"
)
# "Staff iOS role", "a principal backend seat": no title, but its rank is said.
_RANKED = re.compile(
    r"\b(?:staff|principal)(?:[ -](?:ios|android|mobile|backend|back-end|frontend"
    r"|front-end|full[- ]?stack|ml|ai|data|platform|infra\w{0,13}|software|product"
    r"|security|sre|devops|firmware|hardware|cloud|web|engineering|design"
    r"|research)){1,2}"
    r" (?:role|position|seat|job|opening|opportunity|post)\b"
)
_READ = 6000


@cache
def _levels() -> dict[str, Level]:
    """Return word → level; of several words in a title the highest counts."""
    return {
        word: Level(row[0])
        for row in load_rows("level_words.tsv")
        for word in row[1].split(", ")
    }


_ORDER = tuple(Level)


def read_level(letter: Letter) -> tuple[Fact, ...]:
    """Return the level that the title tells, else the one the text says."""
    letter = clip(letter)
    found = _of_title(letter) or _of_text(letter)
    if found is None:
        return ()
    level, evidence, sure = found
    return (Fact(Topic.LEVEL, level, evidence, sure, said_at=letter.message.sent_at),)


_Found = tuple[Level, Evidence, float]


def _of_title(letter: Letter) -> _Found | None:
    title = choose_title(letter)
    if title is None:
        return None
    level = level_of(title.words)
    if level is None:
        return None
    span = title.phrase.start, title.phrase.end
    return level, title.passage.evidence(*span), min(0.95, title.confidence)


def level_of(title: str) -> Level | None:
    """Return the level a title (in small letters) tells, None if it tells none.

    >>> level_of("senior director, clinical operations"), level_of("staff nurse")
    (<Level.DIRECTOR: 'director'>, None)
    """
    bare = _SEMI.sub("ssr", _NOT_RANKS.sub(" ", title))
    if _CHIEF.search(bare):
        return Level.C_LEVEL
    if re.search(r"\bvice[ -]president\b", bare):
        return Level.VP
    found = []
    for word in (*_WORD.findall(bare), *WORDS.findall(bare)):
        level = _levels().get(word)
        if level and (word != "staff" or _STAFF.search(bare)):
            found.append(level)
    return max(found, key=_ORDER.index, default=None)


def _of_text(letter: Letter) -> _Found | None:
    said: list[_Found] = []
    for passage in letter.offer:
        low = passage.low[:_READ]
        if any(map(low.__contains__, _EXPERIENCE)):
            none = _NO_EXPERIENCE.search(low)
            if none:
                said.append((Level.ENTRY, passage.evidence(*none.span()), 0.85))
        if "staff" in low or "principal" in low:
            ranked = _RANKED.search(low)
            if ranked:
                said.append((Level.LEAD, passage.evidence(*ranked.span()), 0.7))
        if "level" in low or "weight" in low or "career" in low:
            for match in _IN_TEXT.finditer(low):
                if match["range"]:
                    # "Entry level to principal" is no level.
                    return None
                level = _levels()[match["it"]]
                said.append((level, passage.evidence(*match.span()), 0.75))
    return said[0] if len({level for level, _, _ in said}) == 1 else None
