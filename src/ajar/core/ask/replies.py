"""Say what each answer to a question leads to."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ajar.core.ask.bands import MOST_REPLIES, bands
from ajar.core.ask.early import DECISIONS, likely_end, likely_words
from ajar.core.decision.belief import Belief
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import certify
from ajar.core.decision.facet import Facet
from ajar.core.decision.gist import ELSEWHERE
from ajar.core.decision.matter import ANYWHERE, Matter
from ajar.core.decision.opinion import View
from ajar.core.nouns.question import Reply
from ajar.core.nouns.role import FactValue, Mode, Topic
from ajar.core.nouns.wording import say_value

_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")

_UP_TO_YOU = "leaves it to you"
"""Only wishes that the user never said go unmet then."""


class Heard(NamedTuple):
    """An answer one may hear: its words, what to note, the answers it leaves."""

    words: str
    notes: tuple[tuple[Topic, FactValue], ...]
    leaves: frozenset[int]


def replies(
    case: Case,
    at: int,
    view: View,
    topics: tuple[Topic, ...],
    *,
    is_mode_open: bool = False,
) -> tuple[Reply, ...]:
    """Return the answers that matter `at` may get when asked about `topics`.

    Where nothing is said of the mode, a place elsewhere says that it isn't remote.
    """
    spoken = [
        _in_an_office(view.matter, each) if is_mode_open else each
        for each in _heard(view.matter, topics)
    ]
    heard = [_reply(case, at, view, each) for each in spoken]
    found = [reply for reply in heard if reply][: MOST_REPLIES - 1]
    refusal = Heard("won't say", (), _refusals(view.matter, topics))
    refused = _reply(case, at, view, refusal)
    if refused:
        found.append(replace(refused, refused=True))
    return tuple(found)


def rival_replies(
    case: Case, at: int, view: View, facet: Facet, rivals: tuple[FactValue, ...]
) -> tuple[Reply, ...]:
    """Return the answers to "which of these is right?"."""
    found: list[Reply] = []
    for value in rivals[: MOST_REPLIES - 1]:
        options = facet.options_of(value)
        leaves = _with_options(view.matter, facet.topic, options)
        words = say_value(facet.topic, value)
        reply = _reply(case, at, view, Heard(words, ((facet.topic, value),), leaves))
        if reply:
            found.append(reply)
    return tuple(found)


def _heard(matter: Matter, topics: tuple[Topic, ...]) -> Iterable[Heard]:
    if len(topics) > 1:
        return _heard_where(matter)
    facet = next(facet for facet in matter.facets if facet.topic is topics[0])
    return [
        Heard(
            band.words,
            ((facet.topic, band.value),),
            _with_options(matter, facet.topic, band.options),
        )
        for band in bands(facet)
    ]


def _in_an_office(matter: Matter, heard: Heard) -> Heard:
    """Return `heard` without what is anywhere, where it is a place elsewhere."""
    if dict(heard.notes).get(Topic.PLACES) != ELSEWHERE:
        return heard
    there = (a for a in heard.leaves if ANYWHERE not in matter.answers[a].parts)
    return heard._replace(leaves=frozenset(there))


def _with_options(
    matter: Matter, topic: Topic, options: Iterable[int]
) -> frozenset[int]:
    """Return the answers of `matter` that `options` of one of its topics leave."""
    place = [facet.topic for facet in matter.facets].index(topic)
    allowed = {*options, ANYWHERE}
    return frozenset(
        at for at, answer in enumerate(matter.answers) if answer.parts[place] in allowed
    )


def _refusals(matter: Matter, topics: tuple[Topic, ...]) -> frozenset[int]:
    """Return the answers that are left if all of `topics` are refused."""
    left = set(range(len(matter.answers)))
    for place, facet in enumerate(matter.facets):
        if facet.topic in topics:
            last = len(facet.options) - 1
            left &= {a for a in left if matter.answers[a].parts[place] == last}
    return frozenset(left)


def _heard_where(matter: Matter) -> list[Heard]:
    """Return remote, near and elsewhere, with the mode where that is a wish too."""
    mode, place = matter.facets
    remote = [o.value for o in mode.options].index(Mode.REMOTE)
    near, *others = bands(place)
    found = [_both(matter, "remote", {Topic.MODE: (Mode.REMOTE, (remote,))})]
    office = [band for band in bands(mode) if band.value is not Mode.REMOTE]
    there = (near.value, near.options)
    if len({_worth(mode, band.options) for band in office}) > 1:
        found += [
            _both(
                matter,
                f"{band.words} {near.words}",
                {Topic.MODE: (band.value, band.options), Topic.PLACES: there},
            )
            for band in office
        ]
    else:
        found.append(_both(matter, near.words, {Topic.PLACES: there}))
    return found + [
        _both(matter, band.words, {Topic.PLACES: (band.value, band.options)})
        for band in others
    ]


def _worth(facet: Facet, options: tuple[int, ...]) -> tuple[int, bool]:
    option = facet.options[options[0]]
    return option.points, option.breaks


def _both(
    matter: Matter, words: str, noted: dict[Topic, tuple[FactValue, tuple[int, ...]]]
) -> Heard:
    left = frozenset(range(len(matter.answers)))
    for topic, (_, options) in noted.items():
        left &= _with_options(matter, topic, options)
    if noted.get(Topic.PLACES, ((), ()))[0] == ELSEWHERE:
        left = frozenset(a for a in left if ANYWHERE not in matter.answers[a].parts)
    return Heard(words, tuple((t, value) for t, (value, _) in noted.items()), left)


def _reply(case: Case, at: int, view: View, heard: Heard) -> Reply | None:
    """Return `heard` with what it leads to, None if it is ruled out."""
    weights = [w if a in heard.leaves else 0.0 for a, w in enumerate(view.weights)]
    total = sum(weights)
    if not total:
        return None
    belief = view.matter.belief(tuple(weight / total for weight in weights))
    after = _with_belief(case, at, belief)
    certificate = certify(after.beliefs, after.bar)
    words = heard.words[:1].upper() + heard.words[1:]
    if certificate:
        settles = DECISIONS.get(certificate.outcome)
        leads_to = f"settles it: {settles.value}" if settles else _UP_TO_YOU
        return Reply(words, heard.notes, leads_to, settles)
    end = likely_end(after)
    if end:
        leads_to = likely_words(end)
        return Reply(words, heard.notes, leads_to, likely=end.decision)
    left = f"{counted(len(after.worth_asking))} left to ask"
    return Reply(words, heard.notes, left)


def _with_belief(case: Case, at: int, belief: Belief) -> Case:
    beliefs = (*case.beliefs[:at], belief, *case.beliefs[at + 1 :])
    return replace(case, beliefs=beliefs)


def counted(number: int) -> str:
    """Return a small count as a word."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)
