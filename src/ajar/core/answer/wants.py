"""Say what the user would consider: "a permanent role with a base of $130,000"."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ajar.core.answer.grammar import (
    listed,
    money,
    spelled,
    with_article,
)
from ajar.core.nouns.preferences import (
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Preferences,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Pay, Period, Topic
from ajar.core.nouns.wire import CHOICES
from ajar.core.tables import load_rows

_DERIVED = "-"
_OR_REMOTE = "+remote"


class Part(StrEnum):
    """Where in "a ... role ..." a wish is said."""

    ADJECTIVE = "adj"
    DOING = "doing"
    THAT = "that"
    WHERE = "where"
    WITH = "with"


class Want(NamedTuple):
    """One wish: its part of the phrase, its words, and the same as a clause.

    `topic` and `kind` are its row in the table, `plain` its values as figures: from
    these other languages make their own words.
    """

    part: Part
    words: str
    clause: str
    topic: str = ""
    kind: str = ""
    plain: tuple[tuple[str, str], ...] = ()


class _Row(NamedTuple):
    part: Part
    words: str
    clause: str


@cache
def _rows() -> dict[tuple[str, str], _Row]:
    return {
        (topic, kind): _Row(Part(part), words, clause)
        for topic, kind, part, words, clause in load_rows("answer_wants.tsv")
    }


@cache
def _definite() -> frozenset[str]:
    rows = load_rows("answer_the.tsv")
    return frozenset(words for words, kind in rows if kind == "place")


def place_words(place: str) -> str:
    """Return a place as a sentence has it: "the Bay Area", "Irvine"."""
    return f"the {place}" if place.casefold() in _definite() else place


def wanted_on(
    topic: Topic,
    preferences: Preferences,
    offered: Pay | None = None,
    *,
    names_floor: bool = True,
    or_open: bool = False,
) -> tuple[Want, ...]:
    """Return what is wanted of `topic`: its limits, or its wishes if it has none.

    What the user never said isn't told to anybody; lines they left open only where
    asked for with `or_open`.
    """
    criteria = preferences.on(topic)
    limits = tuple(c for c in criteria if c.firmness is Firmness.MUST)
    wishes = tuple(c for c in criteria if _is_wish(c, or_open=or_open))
    remote = _takes_remote(preferences)
    found = (
        _want(c, offered, remote=remote, names_floor=names_floor)
        for c in limits or wishes
    )
    return tuple(want for want in found if want)


def _is_wish(criterion: Criterion, *, or_open: bool) -> bool:
    is_wish = criterion.firmness is Firmness.RATHER or or_open
    return is_wish and not criterion.is_assumed


def _takes_remote(preferences: Preferences) -> bool:
    """Say whether work from home would do: then no place has to suit."""
    limits = [
        c.wanted
        for c in preferences.on(Topic.MODE)
        if c.firmness is Firmness.MUST and isinstance(c.wanted, OneOf)
    ]
    return all(Mode.REMOTE in wanted.values for wanted in limits)


def _want(
    criterion: Criterion, offered: Pay | None, *, remote: bool, names_floor: bool
) -> Want | None:
    topic = criterion.topic
    match criterion.wanted:
        case OneOf(values):
            return _one_of(topic, values)
        case Within(least, most):
            return _within(topic, least, most)
        case Floor() as floor:
            return _floor(floor, offered, names_floor=names_floor)
        case Near() as near:
            return _near(near, remote=remote)
        case Is(wanted):
            return _fill(topic, str(wanted).lower())
        case Mentions(words):
            return _texts(topic, "has", words)
        case Avoids(words):
            return _texts(topic, "not", words)


def _fill(topic: Topic, kind: str, **values: str) -> Want | None:
    row = _rows().get((topic.value, kind))
    if row is None:
        return None
    words = row.words.format_map(values)
    derived = row.clause == _DERIVED
    clause = _clause(row.part, words) if derived else row.clause.format_map(values)
    return Want(row.part, words, clause, topic.value, kind, tuple(values.items()))


def _clause(part: Part, words: str) -> str:
    match part:
        case Part.ADJECTIVE:
            return f"it's {with_article(words)} role"
        case Part.THAT if words.startswith("is "):
            return f"it's {words.removeprefix('is ')}"
        case Part.THAT:
            return f"it {words}"
        case Part.WITH:
            return f"it comes with {words}"
        case Part.WHERE:
            return f"it's {words}"
        case Part.DOING:
            return f"I'd be {words}"


def _one_of(topic: Topic, values: tuple[str, ...]) -> Want | None:
    order = [value for (named, value) in _rows() if named == topic.value]
    if not values or not set(values) <= set(order):
        return None
    if topic in CHOICES and len(set(values)) == len(CHOICES[topic]):
        return None
    known = sorted(values, key=order.index)
    together = "+".join(known)
    if together in order:
        return _fill(topic, together)
    rows = [_rows()[topic.value, value] for value in known]
    words = listed([row.words for row in rows], "or")
    part = rows[0].part
    return Want(part, words, _clause(part, words), topic.value, together)


def _within(topic: Topic, least: float | None, most: float | None) -> Want | None:
    if most == 0:
        return _fill(topic, "none")
    if not least and most is None:
        return None
    kind = "most" if not least else "least" if most is None else "range"
    bound = most if most is not None else least
    say = _figure if topic is Topic.TRAVEL_PERCENT else spelled
    return _fill(
        topic,
        kind,
        least=say(least or 0),
        most=say(most or 0),
        least_figure=_figure(least or 0),
        most_figure=_figure(most or 0),
        days="day" if bound == 1 else "days",
        months="month" if bound == 1 else "months",
        rounds="round" if bound == 1 else "rounds",
    )


def _figure(number: float) -> str:
    return f"{number:g}"


def _floor(floor: Floor, offered: Pay | None, *, names_floor: bool) -> Want | None:
    if not names_floor:
        return _fill(Topic.PAY, "higher")
    currency = offered.currency if offered else None
    amount = floor.amount_in(currency)
    if amount is None or currency is None:
        amount, currency = floor.amount, floor.currency
    period = offered.period if offered else None
    kind = "floor" if period in {None, Period.YEAR, Period.MONTH} else "yearly"
    figure = f"{amount:,.0f} {currency}"
    return _fill(Topic.PAY, kind, sum=money(amount, currency), sum_figure=figure)


def _near(near: Near, *, remote: bool) -> Want | None:
    places = near.places or ((near.home,) if near.home else ())
    if not places:
        return None
    kind = "near" if near.km is not None else "in"
    words = listed([place_words(place) for place in places], "or")
    kind = f"{kind}{_OR_REMOTE}" if remote else kind
    return _fill(Topic.PLACES, kind, words=words, words_figure=" / ".join(places))


def _texts(topic: Topic, kind: str, words: tuple[str, ...]) -> Want | None:
    known = [word.strip() for word in words if word.strip()]
    if not known:
        return None
    quoted = listed([f'"{word}"' for word in known], "or")
    return _fill(topic, kind, words=listed(known, "or"), quoted=quoted)


@cache
def _limits() -> dict[tuple[str, str], str]:
    rows = load_rows("answer_limits.tsv")
    return {(topic, kind): words for topic, kind, words in rows}


def limit_words(want: Want) -> str:
    """Return a limit as it is said next to a question: "Up to 25% is fine.", or ""."""
    words = _limits().get((want.topic, want.kind), "")
    return words.format_map(dict(want.plain))


def whole_time(found: Sequence[Want]) -> tuple[Want, ...]:
    """Return the wish for full time that goes with one for a permanent role."""
    permanent = any(want.kind == Employment.PERMANENT for want in found)
    want = _fill(Topic.EMPLOYMENT, "full_time") if permanent else None
    return (want,) if want else ()


def role_wanted(wants: Sequence[Want]) -> str:
    """Return the wishes as one phrase: "a remote role with no travel", or ""."""
    if not wants:
        return ""
    wants = _without_twice(wants)
    said = {part: _said(wants, part) for part in Part}
    phrase = with_article(" ".join([", ".join(said[Part.ADJECTIVE]), "role"]).strip())
    doing = listed(said[Part.DOING])
    if said[Part.THAT]:
        phrase += f" that {listed(said[Part.THAT])}"
    elif doing:
        phrase += f" {doing}"
    phrase = " ".join([phrase, *said[Part.WHERE]])
    if said[Part.THAT] and doing:
        # "a team that is remote" would say it of the team.
        phrase += f", {doing}"
    if not said[Part.WITH]:
        return phrase
    is_long = said[Part.THAT] or said[Part.WHERE] or doing
    comma = "," if is_long else ""
    return f"{phrase}{comma} with {listed(said[Part.WITH])}"


def _without_twice(wants: Sequence[Want]) -> Sequence[Want]:
    """Return `wants`; where a place may be home, that says how one works."""
    home = any(want.kind.endswith(_OR_REMOTE) for want in wants)
    return [w for w in wants if not (home and w.topic == Topic.MODE)]


def terms_wanted(wants: Sequence[Want]) -> str:
    """Return the wishes as what it takes: "no travel", or "" where others are too."""
    if any(want.part is not Part.WITH for want in wants):
        return ""
    return listed(_said(wants, Part.WITH))


def _said(wants: Sequence[Want], part: Part) -> list[str]:
    return list(dict.fromkeys(want.words for want in wants if want.part is part))
