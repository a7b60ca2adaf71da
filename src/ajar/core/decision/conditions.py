"""Name what has to be so of a matter for it to suit: "the base is at least $130k"."""

from ajar.core.decision.matter import ANYWHERE, Answer, Matter
from ajar.core.decision.opinion import Opinion, View
from ajar.core.decision.words import all_of, any_of, near_words, phrase, wanted_words
from ajar.core.nouns.preferences import Criterion, Firmness, Near
from ajar.core.nouns.role import FactValue, Mode, Topic
from ajar.core.nouns.verdict import Condition


def suiting(matter: Matter, *, wishes: bool) -> tuple[int, ...]:
    """Return the answers that break nothing, or with `wishes` the best of them.

    *Won't say* is none: nobody can ask for it.
    """
    safe = [
        at
        for at, answer in enumerate(matter.answers)
        if not answer.breaks and not is_refusal(matter, answer)
    ]
    if not wishes:
        return tuple(safe)
    best = max((matter.answers[at].points for at in safe), default=0)
    return tuple(at for at in safe if matter.answers[at].points == best)


def is_refusal(matter: Matter, answer: Answer) -> bool:
    """Say whether `answer` has *won't say* in it."""
    return any(
        part != ANYWHERE and facet.options[part].met is None
        for facet, part in zip(matter.facets, answer.parts, strict=True)
    )


def condition(view: View, *, wishes: bool) -> Condition:
    """Return what has to be so, given what is still possible."""
    matter = view.matter
    good = suiting(matter, wishes=wishes)
    possible = [at for at in good if view.weights[at] > 0]
    chosen = possible or list(good)
    if len(matter.facets) > 1:
        open_to = range(len(matter.answers)) if not possible else _possible(view)
        return Condition(matter.topic, _where_words(matter, chosen, open_to))
    criteria = _in_question(view, wishes=wishes)
    words = all_of([wanted_words(criterion) for criterion in criteria])
    return Condition(matter.topic, words, _value(matter, chosen))


def _possible(view: View) -> list[int]:
    return [at for at, weight in enumerate(view.weights) if weight > 0]


def _in_question(view: View, *, wishes: bool) -> list[Criterion]:
    """Return the criteria that what is possible may fail."""
    (facet,) = view.matter.facets
    wanted = [
        (place, criterion)
        for place, criterion in enumerate(facet.criteria)
        if wishes or criterion.firmness is Firmness.MUST
    ]
    failing = [
        criterion
        for place, criterion in wanted
        if any(
            not (met := facet.options[at].met) or not met[place]
            for at in _possible(view)
        )
    ]
    return failing or [criterion for _, criterion in wanted]


def _value(matter: Matter, chosen: list[int]) -> FactValue | None:
    (facet,) = matter.facets
    least = min(chosen, key=lambda at: matter.answers[at].points)
    return facet.options[matter.answers[least].parts[0]].value


def _where_words(matter: Matter, chosen: list[int], open_to: range | list[int]) -> str:
    """Return where the work has to be: "it is remote or near Irvine"."""
    mode, place = matter.facets
    far_or_near: dict[str, set[int]] = {}
    for at in chosen:
        m, p = matter.answers[at].parts
        far_or_near.setdefault(str(mode.options[m].value), set()).add(p)
    everywhere = set(range(len(place.options) - 1))
    words = [
        phrase(Topic.MODE, m)
        for m, where in far_or_near.items()
        if where == {ANYWHERE} or where >= everywhere
    ]
    near = [m for m, where in far_or_near.items() if not where & {ANYWHERE}]
    near = [m for m in near if not far_or_near[m] >= everywhere]
    if near:
        there = all_of([near_words(n) for n in _nears(place.criteria)])
        in_office = {str(m) for m in _modes(matter, open_to)} - {Mode.REMOTE.value}
        some = any_of([phrase(Topic.MODE, m) for m in near])
        words.append(there if set(near) >= in_office else f"{some} {there}")
    return f"it is {any_of(words)}"


def _nears(criteria: tuple[Criterion, ...]) -> list[Near]:
    found = [c.wanted for c in criteria if isinstance(c.wanted, Near)]
    return list(dict.fromkeys(found))


def _modes(matter: Matter, answers: range | list[int]) -> set[FactValue]:
    mode, _ = matter.facets
    found = {mode.options[matter.answers[at].parts[0]].value for at in answers}
    return {value for value in found if value is not None}


def hangs_on(opinion: Opinion) -> tuple[Condition, ...]:
    """Return what an open answer takes to be a yes: limits first, then wishes.

    Of the wishes as few as make it certain, the weightiest.
    """
    limits = [view for view in opinion.views if view.standing.may_break]
    limits.sort(key=lambda view: (not view.standing.doubted, not view.is_told))
    least = sum(view.standing.least for view in opinion.views)
    wishes: list[View] = []
    by_gain = sorted(opinion.views, key=lambda view: -_gain(view))
    for view in by_gain:
        if least < opinion.yardstick.bar.yes and _gain(view) > 0:
            wishes.append(view)
            least += _gain(view)
    return (
        *(condition(view, wishes=view in wishes) for view in limits),
        *(condition(view, wishes=True) for view in wishes if view not in limits),
    )


def _gain(view: View) -> int:
    """Return the points that are won if what is unknown turns out best."""
    return view.standing.most - view.standing.least
