"""Give the reasons for an answer, the weightiest first, each with its words."""

from collections.abc import Iterator

from ajar.core.decision.facet import Facet, Option
from ajar.core.decision.gist import Gist, Trust
from ajar.core.decision.matter import ANYWHERE
from ajar.core.decision.opinion import Opinion, View
from ajar.core.decision.words import (
    against_words,
    any_of,
    doubt_words,
    noun,
    sentence,
    under_floor,
    value_words,
)
from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.preferences import Avoids, Firmness, Floor
from ajar.core.nouns.role import FactValue, Mode, Pay, Topic
from ajar.core.nouns.verdict import Decision, Ground, Stance
from ajar.core.nouns.wording import say_value

_ORDER = {
    Decision.NO: (Stance.AGAINST, Stance.REFUSED, Stance.DOUBTED, Stance.UNMET),
    Decision.YES: (Stance.SUITS, Stance.UNMET),
    Decision.NOT_NOW: (Stance.SUITS, Stance.MISSING),
    Decision.OPEN: (Stance.DOUBTED, Stance.CLASH, Stance.MISSING, Stance.REFUSED),
}


_DECISIVE = {Stance.AGAINST, Stance.REFUSED}
_TELLS = {Topic.MODE: Topic.DAYS_IN, Topic.DAYS_IN: Topic.MODE}


def grounds(opinion: Opinion, decision: Decision) -> tuple[Ground, ...]:
    """Return the reasons: those that decide, then the others; silence only if open."""
    found = [
        _undecided(ground) if view.standing.may_break else ground
        for view in opinion.views
        for ground in _of_view(opinion, view)
    ]
    if decision is Decision.NO and not any(v.standing.broken for v in opinion.views):
        assumed = _assumed(opinion)
        found = [g if g.topic in assumed else _decisive(g) for g in found]
    if decision in {Decision.YES, Decision.NO}:
        found = [ground for ground in found if ground.stance is not Stance.MISSING]
    if decision is Decision.NO and not any(g.stance in _DECISIVE for g in found):
        found = [_impossible(opinion), *found]
    first = _ORDER[decision]
    rest = [stance for stance in Stance if stance not in first]
    order = {stance: at for at, stance in enumerate((*first, *rest))}
    return tuple(sorted(found, key=lambda ground: order[ground.stance]))


def _assumed(opinion: Opinion) -> frozenset[Topic]:
    """Return the topics on which the user said nothing: none of them decides a no."""
    facets = [facet for view in opinion.views for facet in view.matter.facets]
    return frozenset(
        facet.topic
        for facet in facets
        if facet.criteria and all(c.is_assumed for c in facet.criteria)
    )


def _impossible(opinion: Opinion) -> Ground:
    """Return the reason where the user's own criteria shut each other out."""
    broken = [view for view in opinion.views if view.standing.broken]
    topic = (broken or opinion.views)[0].matter.topic
    words = "what you want can't all be had at once"
    return Ground(topic, Stance.AGAINST, sentence(words))


def _undecided(ground: Ground) -> Ground:
    """Return what speaks against it as a doubt: far away, but it may be remote."""
    if ground.stance is not Stance.AGAINST:
        return ground
    return Ground(ground.topic, Stance.DOUBTED, ground.words, ground.evidence)


def _decisive(ground: Ground) -> Ground:
    """Return an unmet wish as what decides, where the wishes fall short together."""
    if ground.stance is not Stance.UNMET:
        return ground
    return Ground(ground.topic, Stance.AGAINST, ground.words, ground.evidence)


def _of_view(opinion: Opinion, view: View) -> Iterator[Ground]:
    remote = _is_remote(view)
    for facet in view.matter.facets:
        if remote and facet.topic is Topic.PLACES:
            continue
        gist = opinion.gists.get(facet.topic)
        evidence = _evidence(opinion, facet.topic)
        if gist and (facet.tells(gist) or not facet.criteria):
            if gist.trust is Trust.CLASH:
                yield _clash(opinion, said_as(opinion, facet.topic), evidence)
                continue
            yield from _told(facet, gist, evidence, decided=not view.standing.may_break)
        elif facet.criteria:
            yield _untold(facet, opinion)


def _is_remote(view: View) -> bool:
    """Say whether the work is remote for certain, so that no place matters."""
    return len(view.matter.facets) > 1 and all(
        ANYWHERE in answer.parts
        for answer, weight in zip(view.matter.answers, view.weights, strict=True)
        if weight > 0
    )


def _evidence(opinion: Opinion, topic: Topic) -> Evidence | None:
    finding = opinion.findings.get(said_as(opinion, topic))
    return finding.best.evidence if finding else None


def said_as(opinion: Opinion, topic: Topic) -> Topic:
    """Return the topic that tells of `topic`: office days may tell of the mode."""
    if topic in opinion.findings:
        return topic
    return _TELLS.get(topic, topic)


def _untold(facet: Facet, opinion: Opinion) -> Ground:
    """Return silence; money that can't be compared says so."""
    finding = opinion.findings.get(facet.topic)
    value = finding.best.value if finding and not finding.best.refused else None
    floor = facet.criteria[0].wanted
    if isinstance(value, Pay) and isinstance(floor, Floor):
        words = f"{value_words(facet.topic, value)}, {under_floor(floor, value)}"
        return Ground(facet.topic, Stance.MISSING, sentence(words), None)
    words = f"{noun(facet.topic)} isn't said"
    return Ground(facet.topic, Stance.MISSING, sentence(words))


def _clash(opinion: Opinion, topic: Topic, evidence: Evidence | None) -> Ground:
    said = any_of([say_value(topic, v) for v in opinion.gists[topic].values])
    words = f"two sources disagree on {noun(topic)}: {said}"
    return Ground(topic, Stance.CLASH, sentence(words), evidence)


def _told(
    facet: Facet, gist: Gist, evidence: Evidence | None, *, decided: bool
) -> Iterator[Ground]:
    topic = facet.topic
    match gist.trust:
        case Trust.REFUSED:
            words = f"they won't tell you {noun(topic)}"
            yield Ground(topic, Stance.REFUSED, sentence(words), evidence)
        case Trust.PERHAPS:
            words = f"{value_words(topic, gist.values[0])}, perhaps"
            yield Ground(topic, Stance.DOUBTED, sentence(words), evidence)
        case Trust.SAID | Trust.CLASH:
            yield from _said(facet, gist, evidence, decided=decided)


def _said(
    facet: Facet, gist: Gist, evidence: Evidence | None, *, decided: bool
) -> Iterator[Ground]:
    value = gist.values[0]
    possible = _possible(facet, gist)
    for place, criterion in enumerate(facet.criteria):
        met = {bool(option.met and option.met[place]) for option in possible}
        if met == {True}:
            continue
        stance = _stance(met, criterion.firmness)
        is_doubted = stance is Stance.DOUBTED
        words = (doubt_words if is_doubted else against_words)(criterion, value)
        yield Ground(facet.topic, stance, sentence(words), evidence)
        return
    suits = not all(isinstance(c.wanted, Avoids) for c in facet.criteria)
    if suits or (not facet.criteria and decided):
        yield Ground(facet.topic, Stance.SUITS, _suits_words(facet, value), evidence)


def _possible(facet: Facet, gist: Gist) -> list[Option]:
    chances = facet.likelihood(gist)
    return [o for o, chance in zip(facet.options, chances, strict=True) if chance > 0]


def _stance(met: set[bool], firmness: Firmness) -> Stance:
    if True in met:
        return Stance.DOUBTED
    return Stance.AGAINST if firmness is Firmness.MUST else Stance.UNMET


def _suits_words(facet: Facet, value: FactValue) -> str:
    words = value_words(facet.topic, value)
    floor = facet.criteria[0].wanted if facet.criteria else None
    if isinstance(value, Pay) and isinstance(floor, Floor):
        words = f"{words}, {under_floor(floor, value)}"
    if value is Mode.REMOTE:
        words = "it is remote"
    return sentence(words)
