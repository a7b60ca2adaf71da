"""Keep the town that was said when the user taps whether it is near or not."""

from dataclasses import replace

from ajar.core.decision.gist import ELSEWHERE
from ajar.core.decision.place import judge_place, name_place
from ajar.core.decision.words import near_words
from ajar.core.nouns.fact import Finding, State
from ajar.core.nouns.preferences import Near
from ajar.core.nouns.question import Reply
from ajar.core.nouns.role import FactValue, Topic


def keep_towns(
    replies: tuple[Reply, ...], finding: Finding | None
) -> tuple[Reply, ...]:
    """Return `replies` that note the towns of `finding` as near or elsewhere.

    A tap on "near Denver" judges the Lakewood that was said, it doesn't move it.
    """
    towns = _towns(finding)
    if not towns:
        return replies
    return tuple(replace(r, notes=_judging(r, towns)) for r in replies)


def ask_of_towns(topics: tuple[Topic, ...], finding: Finding | None, near: Near) -> str:
    """Return the question whether the towns of `finding` are near; "" for another.

    Who said "Lakewood" isn't asked where it is, but which side of the line it is on.
    """
    towns = _towns(finding)
    if topics != (Topic.PLACES,) or len(towns) != 1 or finding is None:
        return ""
    if finding.state is not State.KNOWN:
        return ""
    return f"Is {name_place(towns[0])} {near_words(near)}, or elsewhere?"


def _towns(finding: Finding | None) -> tuple[str, ...]:
    plain = (
        [fact.value for fact in finding.facts if not fact.refused] if finding else []
    )
    said = plain[0] if plain else ()
    return said if isinstance(said, tuple) and said != ELSEWHERE else ()


def _judging(
    reply: Reply, towns: tuple[str, ...]
) -> tuple[tuple[Topic, FactValue], ...]:
    return tuple(
        (topic, _judged(value, towns) if topic is Topic.PLACES else value)
        for topic, value in reply.notes
    )


def _judged(value: FactValue, towns: tuple[str, ...]) -> FactValue:
    if value == ELSEWHERE:
        return tuple(judge_place(town) for town in towns)
    (by,) = value if isinstance(value, tuple) else (str(value),)
    bare = [name_place(town) for town in towns]
    if by.casefold() in map(str.casefold, bare):
        return value
    return tuple(judge_place(town, by) for town in bare)
