"""The steps of a call as plain JSON values."""

from collections.abc import Callable

from ajar.core.nouns.call import (
    CallerKind,
    Deed,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    LeftWords,
    LetRing,
    Noted,
    PickedUp,
    Said,
    Skipped,
    Struck,
    Undone,
    Wanted,
)
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.fact import Evidence, Fact
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wire import Wire, from_wire, to_wire
from ajar.core.text import Span

Body = dict[str, Wire]

NAMES: dict[type[Deed], str] = {
    PickedUp: "picked_up",
    LetRing: "let_ring",
    Introduced: "introduced",
    Heard: "heard",
    LeftUnsaid: "unsaid",
    Skipped: "skipped",
    Wanted: "wanted",
    Noted: "noted",
    LeftWords: "left_words",
    Struck: "struck",
    Said: "said",
    HungUp: "hung_up",
    Undone: "undone",
}
"""What each kind of step is called in rows and exports."""


def deed_to_wire(deed: Deed) -> Body:
    """Return what a step's row holds beside its name."""
    match deed:
        case Introduced(name, firm, kind, assumed):
            who: Body = {"name": name, "firm": firm, "kind": kind or ""}
            return who | ({"assumed": list(assumed)} if assumed else {})
        case Heard(words, topic, values, refused):
            pairs: list[Wire] = [[of.value, to_wire(value)] for of, value in values]
            told: Body = {"words": words, "topic": topic.value}
            return told | {"values": pairs, "refused": refused}
        case LeftUnsaid(topic) | Skipped(topic) | Wanted(topic) | Struck(topic):
            return {"topic": topic.value}
        case Noted(words, facts) | LeftWords(words, facts):
            return {"words": words, "facts": [_fact_to_wire(fact) for fact in facts]}
        case Said(beat, words, is_said):
            return {"beat": beat.value, "words": words, "is_said": is_said}
        case PickedUp() | LetRing() | HungUp() | Undone():
            return {}


def _fact_to_wire(fact: Fact) -> Wire:
    span = fact.evidence.span
    return {
        "topic": fact.topic.value,
        "value": to_wire(fact.value),
        "quote": fact.evidence.quote,
        "span": [span.start, span.end],
        "confidence": fact.confidence,
        "hedged": fact.hedged,
        "refused": fact.refused,
    }


def deed_from_wire(name: str, body: Body) -> Deed:
    """Return the deed that `deed_to_wire` wrote; ValueError if it is none."""
    make = _MAKERS.get(name)
    if make is None:
        message = f"{name!r} is no step of a call"
        raise ValueError(message)
    try:
        return make(body)
    except (KeyError, TypeError, AttributeError) as error:
        message = f"A step {name!r} lacks something: {error}"
        raise ValueError(message) from error


def _introduced(body: Body) -> Deed:
    kind = str(body["kind"])
    assumed = body.get("assumed", [])
    topics = assumed if isinstance(assumed, list) else []
    return Introduced(
        str(body["name"]),
        str(body["firm"]),
        CallerKind(kind) if kind else None,
        tuple(Topic(str(topic)) for topic in topics),
    )


def _heard(body: Body) -> Deed:
    pairs = [(Topic(str(of)), wire) for of, wire in _pairs(body["values"])]
    values = tuple((topic, from_wire(topic, wire)) for topic, wire in pairs)
    topic = Topic(str(body["topic"]))
    return Heard(str(body["words"]), topic, values, bool(body["refused"]))


def _pairs(wire: Wire) -> list[tuple[Wire, Wire]]:
    if not isinstance(wire, list):
        return []
    return [(pair[0], pair[1]) for pair in wire if isinstance(pair, list)]


def _facts(body: Body) -> tuple[Fact, ...]:
    facts = body["facts"]
    found = facts if isinstance(facts, list) else []
    return tuple(_fact_from_wire(fact) for fact in found if isinstance(fact, dict))


def _fact_from_wire(body: Body) -> Fact:
    topic = Topic(str(body["topic"]))
    span = body["span"]
    start, end = span if isinstance(span, list) else (0, 0)
    refused = bool(body["refused"])
    return Fact(
        topic,
        "" if refused and body["value"] == "" else from_wire(topic, body["value"]),
        Evidence(str(body["quote"]), "body", Span(_whole(start), _whole(end))),
        float(str(body["confidence"])),
        bool(body["hedged"]),
        refused,
    )


def _whole(wire: Wire) -> int:
    return wire if isinstance(wire, int) else 0


def _topic(body: Body) -> Topic:
    return Topic(str(body["topic"]))


_MAKERS: dict[str, Callable[[Body], Deed]] = {
    "picked_up": lambda _: PickedUp(),
    "let_ring": lambda _: LetRing(),
    "introduced": _introduced,
    "heard": _heard,
    "unsaid": lambda body: LeftUnsaid(_topic(body)),
    "skipped": lambda body: Skipped(_topic(body)),
    "wanted": lambda body: Wanted(_topic(body)),
    "noted": lambda body: Noted(str(body["words"]), _facts(body)),
    "left_words": lambda body: LeftWords(str(body["words"]), _facts(body)),
    "struck": lambda body: Struck(_topic(body)),
    "said": lambda body: Said(
        BeatKind(str(body["beat"])), str(body["words"]), bool(body["is_said"])
    ),
    "hung_up": lambda _: HungUp(),
    "undone": lambda _: Undone(),
}
