"""Rank the people the user knows for a role, with reasons, or say plainly: nobody.

Who is out of work comes first, friends before others; then the nearer the title, the
better known, the more of it fits. Nobody is proposed at the hiring firm or at the
sender's, nor whose title and wishes have nothing to do with the role.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ajar.core.decision.spots import distance_km, find_spot
from ajar.core.help.titles import Space, nearness, shipped_space
from ajar.core.nouns.referral import Acquaintance, Bond, Candidate, Search, Vacancy
from ajar.core.nouns.role import Level

FITS, MAY_FIT = 0.60, 0.42
"""How near a title must be to fit, and to fit perhaps."""

MOST = 10
_SHORTEST = 60
_ENOUGH = 3
_NEAR_KM, _FAR_KM = 60.0, 400.0
_KM_A_MILE = 1.609344
_TOO_FAR_IN_LEVEL = 3
_LEVELS = tuple(Level)
_BONDS = {Bond.FRIEND: 0.3, Bond.WELL: 0.2, Bond.SOME: 0.05, Bond.HARDLY: -0.15}
_SEARCHES = {Search.LOOKING: 0.35, Search.OPEN: 0.1, Search.SETTLED: -0.3}
_OF_LEVEL, _OF_PLACE, _OF_WISH, _OF_SAME = 0.06, 0.1, 0.15, 0.05
_MOST_WORDS = 80
_OR = re.compile(r"[,;/]|\b(?:or|and)\b")
_SAYS_LOOKING = re.compile(
    r"\b(?:open to (?:work|new)|(?:actively )?(?:seeking|looking for)|in transition"
    r"|between (?:jobs|roles)|available (?:for|from|now)|auf der suche"
    r"|en (?:recherche|búsqueda)|à l'écoute|em busca)\b"
)
_RETIRED = re.compile(
    r"\b(?:retired|emerit\w{1,3}|pensioniert|im ruhestand|retraitée?|jubilad[oa]"
    r"|aposentad[oa]|student|schüler(?:in)?|étudiante?|estudiante)\b"
)
_BOND_WORDS = {
    Bond.FRIEND: "a friend",
    Bond.WELL: "you know them well",
    Bond.SOME: "you know them a little",
}
_SEARCH_WORDS = {
    Search.OUT_OF_WORK: "out of work",
    Search.LOOKING: "looking",
    Search.OPEN: "open to the right move",
}


Completing = Callable[[Acquaintance], Acquaintance]
"""Adds to what is known of somebody."""


class _Near(NamedTuple):
    """How near the role is to a title, and to what they would want if it is known."""

    title: float
    wish: float | None

    @property
    def best(self) -> float:
        """The nearer of the two."""
        return self.title if self.wish is None else max(self.title, self.wish)


class _Weighed(NamedTuple):
    """What one thing adds, and the words for it: a reason, or a doubt."""

    points: float
    reason: str = ""
    doubt: str = ""


_NOTHING = _Weighed(0.0)


def rank_people(
    vacancy: Vacancy,
    people: Sequence[Acquaintance],
    space: Space | None = None,
    complete: Completing = lambda one: one,
) -> tuple[Candidate, ...]:
    """Return who might want it, the best first, at most ten; nobody where none fits.

    `complete` fills in what takes time to find out, such as the level that a title
    tells; it is asked only of those whose title or wish is near.
    """
    space = space or shipped_space()
    titles = nearness(vacancy.title, [one.title for one in people], space)
    found = []
    for one, title in zip(people, titles, strict=True):
        wishes = _wishes(one) if one.wants else []
        wish = max(nearness(vacancy.title, wishes, space)) if wishes else None
        near = _Near(title, wish)
        if near.best >= MAY_FIT:
            found.append((near, one))
    # Of many with a title alike only the nearest can come out in front.
    found.sort(key=lambda pair: (-pair[0].best, pair[1].name, pair[1].key))
    told = [pair for pair in found[_SHORTEST:] if pair[1].search or pair[1].bond]
    weighed = [
        _weigh(whole, near, vacancy)
        for near, one in (*found[:_SHORTEST], *told)
        if not _is_out(whole := complete(one), vacancy)
    ]
    weighed.sort(key=lambda pair: pair[0])
    return _without_far([candidate for _, candidate in weighed])[:MOST]


def _without_far(ranked: list[Candidate]) -> tuple[Candidate, ...]:
    """Return `ranked` without those only akin, where enough others fit."""
    if sum(one.nearness >= FITS for one in ranked) < _ENOUGH:
        return tuple(ranked)
    return tuple(
        one for one in ranked if one.nearness >= FITS or one.who.search or one.who.bond
    )


def _wishes(one: Acquaintance) -> list[str]:
    """Return the kinds of role they would want: "sales lead, or operations"."""
    return [part for part in _OR.split(one.wants) if part.strip()]


def _is_out(one: Acquaintance, vacancy: Vacancy) -> bool:
    """Say whether not to think of them: at work there, retired, or levels away."""
    if not one.search and _RETIRED.search(f"{one.title[:300]} {one.firm}".lower()):
        return True
    if one.firm_key and one.firm_key in vacancy.firms:
        return one.search is not Search.OUT_OF_WORK
    apart = _levels_apart(one, vacancy)
    return apart is not None and abs(apart) >= _TOO_FAR_IN_LEVEL


def _levels_apart(one: Acquaintance, vacancy: Vacancy) -> int | None:
    if one.level is None or vacancy.level is None:
        return None
    return _LEVELS.index(vacancy.level) - _LEVELS.index(one.level)


_Order = tuple[bool, bool, float, str, str]


def _weigh(
    one: Acquaintance, near: _Near, vacancy: Vacancy
) -> tuple[_Order, Candidate]:
    search = one.search or _said_in_title(one)
    parts = (
        _of_search(one, search),
        _of_bond(one),
        _of_title(one, near, vacancy),
        _of_level(one, vacancy),
        _of_place(one, vacancy),
        _of_firm(one, vacancy),
    )
    reasons = tuple(part.reason for part in parts if part.reason)
    doubts = tuple(part.doubt for part in parts if part.doubt)
    score = near.best + sum(part.points for part in parts)
    is_out = one.search is Search.OUT_OF_WORK
    is_friend_out = is_out and one.bond is Bond.FRIEND
    order = (not is_friend_out, not is_out, -score, one.name, one.key)
    return order, Candidate(one, round(near.best, 3), reasons, doubts)


def _said_in_title(one: Acquaintance) -> Search | None:
    says = _SAYS_LOOKING.search(one.title[:300].lower())
    return Search.LOOKING if says else None


def _of_search(one: Acquaintance, search: Search | None) -> _Weighed:
    if search is None:
        return _NOTHING
    if one.search is None:
        return _Weighed(_SEARCHES[search], "their own line says they are looking")
    if search is Search.SETTLED:
        return _Weighed(_SEARCHES[search], doubt="they aren't looking")
    return _Weighed(_SEARCHES.get(search, 0.5), _SEARCH_WORDS[search])


def _of_bond(one: Acquaintance) -> _Weighed:
    match one.bond:
        case None:
            return _NOTHING
        case Bond.HARDLY:
            return _Weighed(_BONDS[one.bond], doubt="you hardly know them")
        case bond:
            return _Weighed(_BONDS[bond], _BOND_WORDS[bond])


def _of_title(one: Acquaintance, near: _Near, vacancy: Vacancy) -> _Weighed:
    wishes, title = _short(one.wants), _short(one.title)
    if near.wish is not None and near.wish >= MAY_FIT:
        return _Weighed(_OF_WISH, f"would want {wishes}")
    doubt = f"would rather want {wishes}" if wishes else ""
    points = -_OF_WISH if wishes else 0.0
    if one.title.casefold() == vacancy.title.casefold():
        had = "had" if one.search is Search.OUT_OF_WORK else "has"
        return _Weighed(points + _OF_SAME, f"{had} the same title", doubt)
    if near.title >= FITS:
        does = "did" if one.search is Search.OUT_OF_WORK else "does"
        return _Weighed(points, f"{does} much the same: {title}", doubt)
    return _Weighed(points, doubt=doubt or f"a title only akin to it: {title}")


def _short(words: str) -> str:
    return " ".join(words.split())[:_MOST_WORDS]


def _of_level(one: Acquaintance, vacancy: Vacancy) -> _Weighed:
    apart = _levels_apart(one, vacancy)
    if apart is None:
        return _NOTHING
    if apart == 0:
        return _Weighed(_OF_LEVEL, "at the same level")
    if apart == 1:
        return _Weighed(_OF_LEVEL / 2, "it would be a step up")
    if apart < 0:
        return _Weighed(-_OF_LEVEL * -apart, doubt="it would be a step down")
    return _Weighed(-_OF_LEVEL, doubt="it would be two steps up")


def _of_firm(one: Acquaintance, vacancy: Vacancy) -> _Weighed:
    if one.firm_key and one.firm_key == vacancy.own_firm:
        return _Weighed(-_OF_PLACE, doubt="works where you do, and would know of it")
    return _NOTHING


def _of_place(one: Acquaintance, vacancy: Vacancy) -> _Weighed:
    if vacancy.is_remote:
        return _Weighed(_OF_PLACE / 2, "it can be done from anywhere")
    if not one.place or not vacancy.places:
        return _NOTHING
    km = _distance(one.place, vacancy.places)
    if km is None:
        return _NOTHING
    if km <= _NEAR_KM:
        return _Weighed(_OF_PLACE, f"lives near it, in {one.place}")
    miles = round(km / _KM_A_MILE, -1)
    points = -_OF_PLACE if km <= _FAR_KM else -2 * _OF_PLACE
    return _Weighed(
        points, doubt=f"lives about {miles:,.0f} miles away, in {one.place}"
    )


def _distance(home: str, places: tuple[str, ...]) -> float | None:
    """Return kilometres to the nearest of `places`; None where either isn't known."""
    here = find_spot(home).towns[:1]
    there = [town for place in places for town in find_spot(place).towns[:1]]
    return (
        min((distance_km(here[0], town) for town in there), default=None)
        if here
        else None
    )
