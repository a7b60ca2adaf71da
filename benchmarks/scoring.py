"""Score what `ajar read --json` says of a labelled corpus, k of n a figure.

A corpus is a folder with `items/` and `labels.jsonl`; an item is matched by its file
name. A fact is right when choices, numbers, dates, addresses and phones are equal;
texts share 80 % of their words (F1; case, punctuation and company suffixes aside);
places share half; pay has the same bounds (within 0.5 %), currency and period. A
label's `alt` lists other right answers; null says that leaving it out is right too.
"""

import collections
import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]

TEXTS = {"title", "employer", "firm", "recruiter"}
LISTS = {"places"}
NOT_SCORED = {"industry", "why_me", "skills", "modes"}
SUFFIXES = set(
    "inc llc ltd gmbh plc corp co limited the ag sa pty pvt bv".split()  # noqa: SIM905
)


def words(value: object) -> list[str]:
    flat = unicodedata.normalize("NFKC", str(value)).casefold()
    return [word for word in re.findall(r"\w+", flat) if word not in SUFFIXES]


def overlap(a: object, b: object) -> float:
    one, two = collections.Counter(words(a)), collections.Counter(words(b))
    both = (one & two).total()
    return 2 * both / (one.total() + two.total()) if both else 0.0


def same_number(a: object, b: object, tolerance: float = 0.005) -> bool:
    if a is None or b is None:
        return a is b
    try:
        one, two = float(str(a)), float(str(b))
    except ValueError:
        return False
    return abs(one - two) <= tolerance * max(abs(one), abs(two))


def pay_parts(gold: Json, said: object) -> tuple[bool, bool, bool]:
    """Return whether amount, currency and period are right."""
    have = said if isinstance(said, dict) else {}
    amount = all(same_number(gold.get(k), have.get(k)) for k in ("min", "max"))
    currency = gold.get("currency") == have.get("currency")
    return amount, currency, gold.get("period") == have.get("period")


def is_right(topic: str, gold: Any, said: Any) -> bool:  # noqa: ANN401 (labels are JSON)
    if topic == "pay":
        return all(pay_parts(gold, said))
    if topic in TEXTS:
        return overlap(gold, said) >= 0.8
    if topic in LISTS:
        listed = said if isinstance(said, list) else [said]
        return overlap(" ".join(gold), " ".join(map(str, listed))) >= 0.5
    if topic == "phone":
        return re.sub(r"\D", "", str(gold)) == re.sub(r"\D", "", str(said))
    if isinstance(gold, bool) or isinstance(said, bool):
        return gold is said
    if isinstance(gold, int | float):
        return same_number(gold, said, 0.01)
    return str(gold).casefold().strip() == str(said).casefold().strip()


def also_right(topic: str, label: Json) -> list[Any]:
    """Return every other answer that the label allows."""
    alt, facts = label.get("alt", {}), label.get("facts", {})
    others = list(alt.get(topic, []))
    if topic == "mode":
        others += facts.get("modes", [])
    if topic == "pay":
        others += [
            {**facts.get("pay", {}), "currency": c} for c in alt.get("currency", [])
        ]
    return others


@dataclass(slots=True)
class Score:
    """Counts of a scored corpus; `wrong` holds (item, field, label, said)."""

    right: collections.Counter[str] = field(default_factory=collections.Counter)
    of: collections.Counter[str] = field(default_factory=collections.Counter)
    topics: dict[str, list[int]] = field(
        default_factory=lambda: collections.defaultdict(lambda: [0, 0, 0])
    )
    kinds: collections.Counter[tuple[str, str]] = field(
        default_factory=collections.Counter
    )
    wrong: list[tuple[str, str, Any, Any]] = field(default_factory=list)

    def count(self, figure: str, is_hit: bool) -> None:  # noqa: FBT001
        self.of[figure] += 1
        self.right[figure] += is_hit


def score(corpus: Path, said: dict[str, Json], *, facts_only: bool) -> Score:
    """Return the score of `said`, item name → line of output."""
    total = Score()
    lines = (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    for label in (json.loads(line) for line in lines if line.strip()):
        got = said.get(label["id"], {})
        total.count("read", bool(got))
        if not facts_only:
            score_screening(total, label, got)
        if facts_only or label["kind"] == "outreach":
            score_facts(total, label, got)
    return total


def score_screening(total: Score, label: Json, got: Json) -> None:
    kind, said_kind = label["kind"], got.get("kind")
    total.kinds[kind, str(said_kind)] += 1
    total.count("kind accuracy", kind == said_kind)
    if kind == "outreach":
        total.count("outreach recall", said_kind == "outreach")
    if said_kind == "outreach":
        total.count("outreach precision", kind == "outreach")
    risk, said_risk = label.get("risk", "none"), got.get("risk", "none")
    if risk == "stop":
        total.count("stop recall", said_risk == "stop")
    if said_risk == "stop":
        total.count("stop precision", risk == "stop")
    if kind == "outreach" and risk in {"none", "note"}:
        total.count("false alarms", said_risk in {"stop", "check"})
    if kind == "outreach":
        total.count("effort", label.get("effort") == got.get("effort"))
        effort = (label["id"], "effort", label.get("effort"), got.get("effort"))
        total.wrong += [effort] if effort[2] != effort[3] else []
    for name, gold, have in (("kind", kind, said_kind), ("risk", risk, said_risk)):
        if gold != have:
            total.wrong.append((label["id"], name, gold, have))


def score_facts(total: Score, label: Json, got: Json) -> None:
    facts = label.get("facts", {})
    have = {topic: fact["value"] for topic, fact in (got.get("facts") or {}).items()}
    for topic in sorted((facts.keys() | have.keys()) - NOT_SCORED):
        row, others = total.topics[topic], also_right(topic, label)
        golds = [facts[topic]] if topic in facts else []
        golds += [other for other in others if other is not None]
        if topic in have and any(is_right(topic, g, have[topic]) for g in golds):
            row[0] += 1
        elif topic in have or None not in others:
            row[1] += topic in have
            row[2] += topic in facts
            total.wrong.append((label["id"], topic, facts.get(topic), have.get(topic)))
    if "pay" in facts:
        golds = [facts["pay"], *(o for o in also_right("pay", label) if o)]
        best = max(pay_parts(gold, have.get("pay")) for gold in golds)
        total.count("pay amount", best[0])
        total.count("pay in full", all(best))
