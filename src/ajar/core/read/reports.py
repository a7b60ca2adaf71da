"""Read how many people the role leads."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Seat, Topic
from ajar.core.read.claim import make_claim
from ajar.core.read.clip import clip
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.people_groups import count_people, stand_beside
from ajar.core.read.rule_tables import Rule
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.read.title import choose_title
from ajar.core.remember import remember
from ajar.core.text import Span

_FEW = re.compile(
    r"[^,.;:]{0,30}? and (?:a (?:handful|few|couple|bunch)|several|some|the)\b"
)
_AND_BEFORE = re.compile(
    rf"(?<![\w.])(?P<n>{count_pattern()}) (?:[a-z-]{{2,15}} ){{1,3}}and (?:about "
    rf"|around )?\Z"
)
_NOT_PEOPLE = re.compile(
    # "I run a team of six and you'd be the seventh", "two more years to go"
    r"\s(?:[a-z-]+ )?and you(?:'d| would|'ll| will) be (?:one of|the \w+th)\b"
    r"|\s?(?:more |further )?(?:%|k\b|m\b|\+? ?(?:years?|yrs?|months?|weeks?"
    r"|days?|hours?|hrs?|minutes?|million"
    r"|billion|percent|per cent|sites?|plants?|clinics?|stores?|restaurants?|venues?"
    r"|modules?"
    r"|projects?|products?|accounts?|countries|markets?|brands?|properties|beds?"
    r"|rooms?|wards?"
    r"|covers|lines|machines|units|clients?|customers?|tickets?|cases|offices?"
    r"|locations"
    r"|departments|businesses|regions|schools|branches|divisions|teams|shifts|homes"
    r"|farms"
    r"|vessels|ships|boats|trucks|lorries|shops|flights|services|program(?:me)?s|apps"
    r"|depots|garages|vans|studios|galleries|theatres|libraries|churches|parishes"
    r"|surgeries|practices|mines|mills|factories|warehouses|centres|centers|halls"
    r"|gyms|salons|dealerships|turbines|wells|rigs|courses|classes|functions"
    r"|disciplines|areas|districts|territories|counties|states|languages"
    r"|funds|floors|stations|pensioners|patients|pupils|students|residents"
    r"|campaigns|labs|servers|events|bars|pubs|kitchens|hotels|routes|[a-z]*tvs"
    r"|euros?|dollars|pounds|jahre|jahren|monate|wochen|tage|ans|mois|semaines|jours"
    r"|años|meses|semanas|dias|días|anos)\b|[/.,:]\d|(?:st|nd|rd|th)\b)"
    # "Six account managers" are people, "six accounts" are none.
    r"(?! (?:managers?|executives?|directors?|leads?|leaders?|engineers?|reps?"
    r"|technicians?|techs|assistants?|people|staff|advisers|advisors|supervisors)\b)"
)


_ONE_MORE = re.compile(r"\band an? ")


class _Found(NamedTuple):
    passage: Passage
    span: Span
    people: int
    confidence: float


@remember
def read_reports(letter: Letter) -> tuple[Fact, ...]:
    """Return how many people the role leads; 0 only where that is said."""
    letter = clip(letter)
    leads = is_leader(letter)
    found = [
        hit for p in letter.offer for hit in _find(p, letter.language, leads=leads)
    ]
    best = max(found, key=lambda hit: hit.confidence, default=None)
    if best is None:
        return ()
    return (
        make_claim(
            letter,
            best.passage,
            Topic.REPORTS,
            best.people,
            best.span,
            confidence=best.confidence,
        ),
    )


_RANKS = re.compile(r"\b(?:lead|leader|head|chief|manager|director|charge)\b")


def is_leader(letter: Letter) -> bool:
    """Say whether the title may be a leader's: not a plain occupation."""
    title = choose_title(letter)
    if title is None:
        return False
    ranks = _RANKS.search(title.words)
    return title.phrase.occupation.seat is not Seat.INDIVIDUAL or bool(ranks)


def _find(passage: Passage, language: str, *, leads: bool) -> Iterator[_Found]:
    without = frozenset[str]() if leads else _OF_LEADERS
    for hit in find_hits(passage, load_rules("reports_rules.tsv"), without):
        if hit.rule.value in _GROUPS:
            told = hit.rule.value == "told group"
            group = count_people(passage, hit.match.end(), language, told=told)
            found = group and _Found(passage, group[1], group[0], hit.rule.confidence)
        else:
            found = _read(passage, hit.match, hit.rule, language)
        if found:
            yield found


_OF_LEADERS = frozenset({"leader", "leaders group"})
_GROUPS = frozenset({"group", "told group", "leaders group"})


def _read(
    passage: Passage, match: "re.Match[str]", rule: Rule, language: str
) -> _Found | None:
    number = next((name for name, said in match.groupdict().items() if said), None)
    if number is None:
        return _Found(passage, Span(*match.span()), 0, rule.confidence)
    low, start, end = passage.low, *match.span(number)
    if _NOT_PEOPLE.match(low, end) or _FEW.match(low, end):
        return None
    if stand_beside(low, end):
        return None
    people_said = read_count(match[number])
    if people_said is None or people_said < 1 or people_said != int(people_said):
        return None
    if people_said == 1 and "report" not in match[0]:
        return None
    # "nine fitters and two electricians"
    others = [said for name, said in match.groupdict().items() if name != number]
    total = int(people_said) + sum(int(read_count(n) or 0) for n in others if n)
    lone = not any(others) and rule.value not in _OF_LEADERS
    group = count_people(passage, start, language) if lone else None
    if group and group[0] > total:
        total, match_end = group[0], max(match.end(), group[1].end)
        return _Found(passage, Span(start, match_end), total, rule.confidence)
    if "under you" in match[0] or "report" in match[0]:
        # "three cooks and 20 waiters under you" are 23.
        also = _AND_BEFORE.search(low, max(0, start - 60), start)
        more = read_count(also["n"]) if also else None
        if also and more:
            start, total = also.start("n"), total + int(more)
        if _ONE_MORE.search(low, end, match.end()):
            total += 1
    return _Found(passage, Span(start, match.end()), total, rule.confidence)
