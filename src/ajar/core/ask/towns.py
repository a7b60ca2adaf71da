"""Keep the town that was said when the user taps whether it is near or not."""

from dataclasses import replace

from ajar.core.decision.gist import ELSEWHERE
from ajar.core.decision.place import judge_place, name_place
from ajar.core.nouns.fact import Finding
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
