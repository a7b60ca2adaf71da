"""Work out what the user would consider, and what an answer hangs on."""

from collections.abc import Iterable, Iterator

from ajar.core.answer.occasion import Occasion
from ajar.core.answer.phrases import ENGLISH
from ajar.core.answer.reasons import deciding
from ajar.core.answer.wants import Want, limit_words, wanted_on, whole_time
from ajar.core.decision.shortfall import Miss, misses_in
from ajar.core.nouns.draft import Form
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import Firmness, Floor
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Employment, Mode, Pay, Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Decision, Ground, Stance

_LETTERS = frozenset({Form.MAIL, Form.LINKEDIN})
_MOST_CONDITIONS = 3
_MOST_WANTS, _MOST_SHORT = 3, 2


def wants(occasion: Occasion, *, names_seat: bool = True) -> tuple[Want, ...]:
    """Return what would make a no a yes: its counter-offer, and what is in doubt.

    The first is what decided it, then limits before wishes. They are few, so that a
    letter can say them; the pay comes last of its kind. `names_seat` is whether to say
    what the user would be doing, even where that isn't what was wrong: a recruiter
    would come back with another job of the right place.
    """
    if occasion.verdict.decision is not Decision.NO:
        return ()
    topics = _topics_wanted(occasion)
    offered = None if Topic.EMPLOYMENT in topics else _offered(occasion)
    found = (_wanted(occasion, topic, offered) for topic in topics)
    most = _MOST_WANTS if occasion.form in _LETTERS else _MOST_SHORT
    most = _MOST_SHORT if occasion.length == "brief" else most
    said = [wanted for wanted in found if wanted][:most]
    if names_seat and most == _MOST_WANTS and Topic.SEAT not in topics:
        seat = _is_limit(occasion, Topic.SEAT)
        said += [_wanted(occasion, Topic.SEAT)] if said and seat else []
    return tuple(want for wanted in said for want in wanted)


def _topics_wanted(occasion: Occasion) -> list[Topic]:
    verdict = occasion.verdict
    change, reason = verdict.counter_offer, deciding(verdict)
    topics = [reason.topic] if reason else []
    topics += [occasion.against] if occasion.against else []
    if change and change.to is Decision.YES:
        topics += [condition.topic for condition in change.conditions]
    topics += [g.topic for g in verdict.reasons if g.stance is Stance.DOUBTED]
    ranked = list(dict.fromkeys(topics))
    rest = sorted(ranked[1:], key=lambda topic: topic is Topic.PAY)
    return [
        *ranked[:1],
        *sorted(rest, key=lambda topic: not _is_limit(occasion, topic)),
    ]


def _wanted(
    occasion: Occasion, topic: Topic, offered: Pay | None = None
) -> tuple[Want, ...]:
    names_floor = may_name_floor(occasion)
    found = wanted_on(topic, occasion.preferences, offered, names_floor=names_floor)
    is_no = occasion.verdict.decision is Decision.NO
    if is_no and topic is Topic.EMPLOYMENT and is_part_time(occasion):
        found = (*found, *whole_time(found))
    if not found and topic is Topic.PLACES:
        found = wanted_on(Topic.MODE, occasion.preferences)
    return tuple(want for want in found if occasion.may_say(want.words))


def is_part_time(occasion: Occasion) -> bool:
    """Say whether what they offer is part-time."""
    finding = occasion.findings.get(Topic.EMPLOYMENT)
    return finding is not None and finding.best.value is Employment.PART_TIME


def _offered(occasion: Occasion) -> Pay | None:
    finding = occasion.findings.get(Topic.PAY)
    if finding is None or finding.state is not State.KNOWN:
        return None
    value = finding.best.value
    return value if isinstance(value, Pay) else None


def misses_of(occasion: Occasion) -> tuple[Miss, ...]:
    """Return by how much an offer misses what is wanted and what was said before."""
    told = occasion.underway
    if told.offer is None:
        return ()
    return misses_in(occasion.findings, told.said, occasion.preferences)


def is_own_reason(occasion: Occasion, ground: Ground) -> bool:
    """Say whether `ground` may be told as why the user won't take an offer.

    Of an offer nothing is told that is merely in doubt, that they never wanted, or
    that is counted out.
    """
    if occasion.underway.offer is None:
        return True
    own = any(not one.is_assumed for one in occasion.preferences.on(ground.topic))
    missed = {miss.topic for miss in misses_of(occasion)}
    if not own or ground.topic in missed or ground.stance is Stance.DOUBTED:
        return False
    return ground.stance in {Stance.AGAINST, Stance.REFUSED} or not missed


def further_reason(occasion: Occasion) -> Ground | None:
    """Return what speaks against an offer beside what is counted; None for nothing.

    Limits come before wishes; what the user never said is left out.
    """
    if occasion.underway.offer is None:
        return None
    missed = {miss.topic for miss in misses_of(occasion)}
    for stance in (Stance.AGAINST, Stance.UNMET):
        for ground in occasion.verdict.reasons:
            wishes = occasion.preferences.on(ground.topic)
            is_own = any(not wish.is_assumed for wish in wishes)
            if ground.stance is stance and is_own and ground.topic not in missed:
                return ground
    return None


def may_name_floor(occasion: Occasion) -> bool:
    """Say whether the least base may be named: not if it is what the user earns."""
    floors = [c.wanted for c in occasion.preferences.on(Topic.PAY)]
    sums = {
        amount
        for floor in floors
        if isinstance(floor, Floor)
        for amount in (floor.amount, *dict(floor.also).values())
    }
    return occasion.voice.names_floor and not sums & set(occasion.confidential.pay)


def conditions(occasion: Occasion) -> Iterator[Want]:
    """Yield what a yes hangs on, limits before wishes, where it is to be said.

    What is asked in the next breath isn't, where the question says the limit.
    """
    if occasion.answer != "yes_if":
        return
    asked = {
        question.topic
        for question in occasion.asked
        if occasion.form is Form.PHONE or limit_of(occasion, question)
    }
    topics = [topic for topic in occasion.conditions if topic not in asked]
    limits = [topic for topic in topics if _is_limit(occasion, topic)]
    for topic in (limits or topics)[:_MOST_CONDITIONS]:
        yield from _wanted(occasion, topic)


def limit_of(occasion: Occasion, question: Question) -> str:
    """Return the user's limit as it is said next to `question`, or ""."""
    is_one_thing = question.purpose is not Purpose.CLASH
    if occasion.language != ENGLISH or occasion.form is Form.NOTE or not is_one_thing:
        return ""
    if not _is_limit(occasion, question.topic):
        return ""
    found = wanted_on(question.topic, occasion.preferences)
    words = " ".join(filter(None, map(limit_words, found)))
    return words if words and occasion.may_say(words) else ""


def least_pay(occasion: Occasion) -> tuple[Want, ...]:
    """Return the least pay that the user would move for, where it may be named."""
    names = _is_limit(occasion, Topic.PAY) and may_name_floor(occasion)
    return _wanted(occasion, Topic.PAY) if names else ()


def needed(occasion: Occasion) -> Iterator[Want]:
    """Yield the limits that an open answer hangs on and that it doesn't ask about.

    To who has no role yet, all limits that there are.
    """
    match occasion.answer:
        case "open" if not occasion.is_vague:
            asked = {question.topic for question in occasion.asked}
            topics = [topic for topic in occasion.conditions if topic not in asked]
        case "open" | "contact" if occasion.effort is not Effort.BLAST:
            limits = dict.fromkeys(c.topic for c in occasion.preferences.criteria)
            topics = sorted(limits, key=lambda topic: topic is Topic.PAY)
        case _:
            return
    musts = [topic for topic in topics if _is_limit(occasion, topic)]
    for topic in musts[:_MOST_CONDITIONS]:
        yield from _wanted(occasion, topic)


def change_wanted(occasion: Occasion, missed: Iterable[Topic]) -> tuple[Want, ...]:
    """Return the smallest change of an offer that would make it a yes.

    That is what its `missed` lines ask for, with those left open, and what the
    counter-offer does besides.
    """
    change = occasion.verdict.counter_offer
    topics = list(missed)
    if change and change.to is Decision.YES:
        topics += [condition.topic for condition in change.conditions]
    names_floor = may_name_floor(occasion)
    offered = _offered(occasion)
    found = (
        wanted_on(
            topic,
            occasion.preferences,
            offered,
            names_floor=names_floor,
            or_open=True,
        )
        for topic in dict.fromkeys(topics)
    )
    wanted = [want for wants in found for want in wants]
    # Who works from home lives where they like.
    is_home = any((w.topic, w.kind) == (Topic.MODE, Mode.REMOTE) for w in wanted)
    return tuple(
        want
        for want in wanted
        if occasion.may_say(want.words) and not (is_home and want.topic == Topic.PLACES)
    )


def _is_limit(occasion: Occasion, topic: Topic) -> bool:
    criteria = occasion.preferences.on(topic)
    return any(criterion.firmness is Firmness.MUST for criterion in criteria)
