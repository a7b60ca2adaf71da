"""Gather the figures of reading that the README tells, and put them there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from read_evidence import count_verbatim
from read_others import called_outreach
from read_speed import Speed, measure
from reading import figures, read_corpus, wilson
from scoring import score

README = Path(__file__).parents[1] / "README.md"
_HERE = Path(__file__).parent
UNSEEN = _HERE / "held_out"
LETTERS = _HERE.parent / "training" / "letters"
KNOWN = tuple(LETTERS / name for name in "abcdefijnop")
SAMPLE = _HERE.parent / "src" / "ajar" / "sample"
_SERVER = "mx.example.net"

Share = tuple[int, int]
_START, _END = "<!-- figures: start -->", "<!-- figures: end -->"
_HEAD = (
    "| measure | letters never seen | 95 % | letters it learned from |",
    "|---|---|---|---|",
)
MEASURES = {
    "kind accuracy": "kind: outreach, process, alert, marketing, other",
    "outreach precision": "called outreach, and it is",
    "outreach recall": "outreach, and called so",
    "stop precision": "called *stop*, and it is",
    "stop recall": "fraud that means *stop*, and called so",
    "false alarms": "honest outreach that is warned of",
    "effort": "effort: personal, template, blast",
    "facts precision": "facts claimed that are right",
    "facts recall": "facts said that are found",
    "facts F1": "facts, both together (F1)",
    "pay amount": "pay: the amount",
    "pay in full": "pay: amount, currency and period",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: k of n on unseen letters with its interval, and on known ones."""

    measure: str
    unseen: tuple[int, int]
    interval: tuple[float, float]
    known: tuple[int, int]


def lay_out(rows: Iterable[Row], lines: Iterable[str]) -> str:
    """Return the table of `rows` in Markdown, and beneath it the other `lines`."""
    return "\n".join((*_HEAD, *map(_cells, rows), "", *_listed(lines)))


def _cells(row: Row) -> str:
    low, high = row.interval
    (k, n), (known_k, known_n) = row.unseen, row.known
    words = MEASURES[row.measure]
    share = f"**{k / n:.3f}**" if n else "-"
    told = f"{share} ({k} of {n})"
    return f"| {words} | {told} | {low:.2f}-{high:.2f} | {known_k} of {known_n} |"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    return (f"- {line}" for line in lines)


def put(table: str, readme: Path = README) -> None:
    """Write `table` between the two marks of the README."""
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(_START)
    after = rest.split(_END)[1]
    made = f"{before}{_START}\n{table}\n{_END}{after}"
    readme.write_text(made, encoding="utf-8")


def shares(corpus: Path) -> dict[str, Share]:
    """Return measure → k of n of a corpus."""
    said = read_corpus(corpus, _SERVER, posting=False)
    return figures(score(corpus, said, facts_only=False))


def all_shares(corpora: tuple[Path, ...]) -> dict[str, Share]:
    """Return measure → k of n of several corpora together."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for corpus in corpora:
        for measure_name, (k, n) in shares(corpus).items():
            right[measure_name] += k
            of[measure_name] += n
    return {name: (right[name], of[name]) for name in of}


def all_rows() -> list[Row]:
    unseen, known = shares(UNSEEN), all_shares(KNOWN)
    return [
        Row(name, unseen[name], wilson(*unseen[name]), known[name])
        for name in MEASURES
        if name in unseen and name in known
    ]


def of_postings(corpus: Path) -> str:
    said = read_corpus(corpus, _SERVER, posting=True)
    total = score(corpus, said, facts_only=True)
    in_full = figures(total)["pay in full"]
    told = [f"pay in full {in_full[0]} of {in_full[1]}"]
    for topic in ("mode", "employer"):
        hit, _, missed = total.topics[topic]
        told.append(f"{topic} {hit} of {hit + missed}")
    return f"Real job posts ({total.of['read']} of “Who is hiring”): {', '.join(told)}."


def of_others(corpus: Path) -> str:
    counts = called_outreach(corpus)
    told = (f"{k} of {n:,} {name}" for name, (k, n) in counts.items())
    return f"Real mail that is no outreach, called outreach: {' and '.join(told)}."


def of_speed(speed: Speed) -> str:
    return (
        f"CPU an unseen letter that speaks of work: {speed.median:.1f} ms (median), "
        f"{speed.p99:.0f} ms (99th percentile of {speed.candidates}); of 100 KB of "
        f"text made to be slow {speed.hostile:.0f} ms at most."
    )


def all_lines(data: Path | None) -> Iterator[str]:
    k, n = count_verbatim([UNSEEN, *KNOWN, SAMPLE])
    yield f"Evidence that stands word for word in its message: {k:,} of {n:,} claims."
    if data:
        yield of_postings(data / "hn_hiring")
        yield of_others(data / "spamassassin")
    yield of_speed(measure(UNSEEN))
