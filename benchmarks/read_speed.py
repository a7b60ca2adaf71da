"""Measure the CPU that a message takes through every step, and what slow text takes.

Times are of the processor, not of the clock; beside them stands what a fixed loop took
in the same minute, since a busy machine slows both.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Form, SourceItem
from ajar.adapters.sources.reading import read_sources
from ajar.cli.app import COLLECTIONS
from ajar.core.method import TELLS_OF_A_ROLE, consider
from ajar.core.nouns.message import Message

SIZE, ROUNDS, SUSPECTS = 100_000, 3, 15
YARD = 20_000
# Each is what some rule begins with, so that a slow one would try it everywhere.
FRAGMENTS = (
    *("a", "a ", " ", "\n", "é", "-", "- ", ".", "(", "@", "1", "1-", "1.", "+1 ", "$"),
    *("$1", "$1k-", "€5.000 ", "50k to ", "Aa ", "Aa Bb, ", "A. ", "A.B ", "a@b.c "),
    *("http://a.", "Mr. ", "in ", "at Aa ", "of ", "Head of ", "the role of ", "or "),
    *(
        "Senior Engineer ",
        "Remote | ",
        "Aa: ",
        "remote or ",
        "two days a week ",
        "not ",
    ),
    *("no ", "travel 10% ", "in the Aa office ", "by 3 May ", "from Monday to ", "we "),
    *("I'm Aa from Aa ", "Aa, Bb, ", "based in Aa ", "growing ", "up to ", "plus "),
    *("12 months ", "your experience with Aa, ", "three rounds ", "send me your "),
    *("pay the fee ", "our client Aa ", "because ", "> ", "On 3 May Aa wrote:\n> "),
    *("Best,\nAa\n", "Python, ", "sponsor ", "relocation ", "a hundred ", "one two "),
)


class Speed(NamedTuple):
    """Milliseconds of CPU: of candidates, of the slowest hostile text, of the loop."""

    candidates: int
    median: float
    p99: float
    hostile: float
    slowest: str
    yard: float


def describe(speed: Speed) -> str:
    """Return the figures as lines to print."""
    return (
        f"CPU of {speed.candidates} candidates: median {speed.median:.2f} ms,"
        f" p99 {speed.p99:.2f} ms\n"
        f"CPU of {SIZE:,} characters of hostile text: at most {speed.hostile:.1f} ms"
        f" ({speed.slowest})\n"
        f"A loop of {YARD:,} steps took {speed.yard:.2f} ms"
    )


def measure(corpus: Path) -> Speed:
    """Time the candidates among DIR/items and 100 KB of each hostile text.

    All are read in turn, then all again: of a message read twice in a row the second
    time is cheaper, as it never is in a mailbox. What counts is each one's best round.
    """
    gc.set_threshold(*COLLECTIONS)  # as every command does
    candidates = [item for item in read_items(corpus) if _is_candidate(item)]
    rounds = [
        [cpu(lambda item=item: run(item.form, item.raw)) for item in candidates]
        for _ in range(ROUNDS)
    ]
    took = sorted(map(min, zip(*rounds, strict=True)))
    return Speed(
        len(took),
        statistics.median(took) if took else 0.0,
        took[min(len(took) - 1, int(0.99 * len(took)))] if took else 0.0,
        *slowest_text(),
        cpu(_yard),
    )


def read_items(corpus: Path) -> list[SourceItem]:
    found = read_sources([corpus / "items"])
    return [item for item in found if isinstance(item, SourceItem)]


def run(form: Form, raw: bytes) -> None:
    message = parse_original(form, raw)
    if isinstance(message, Message):
        consider(message)


def cpu(work: Callable[[], object]) -> float:
    """Return the milliseconds of CPU that `work` takes."""
    started = time.process_time()
    work()
    return 1000 * (time.process_time() - started)


def _yard() -> int:
    return sum(number * number % 7 for number in range(YARD))


def _is_candidate(item: SourceItem) -> bool:
    message = parse_original(item.form, item.raw)
    return (
        isinstance(message, Message)
        and consider(message).screening.kind in TELLS_OF_A_ROLE
    )


def slowest_text() -> tuple[float, str]:
    """Return the milliseconds of CPU of the slowest hostile text, and its name.

    Those that look slowest are timed again: one time may be another's fault.
    """
    texts = dict(hostile_texts())
    once = {
        name: cpu(lambda raw=raw: run(Form.MAIL, raw)) for name, raw in texts.items()
    }
    slow = sorted(once, key=lambda name: -once[name])[:SUSPECTS]
    again = {
        name: min(
            cpu(lambda raw=texts[name]: run(Form.MAIL, raw)) for _ in range(ROUNDS)
        )
        for name in slow
    }
    return max((min(once[name], again[name]), name) for name in slow)


def hostile_texts() -> Iterator[tuple[str, bytes]]:
    """Yield mails that have one fragment over and over in one field, with its name."""
    offer = "Hi, I'm Ada of Acme. We need an engineer, $90k, remote. Interested?\n"
    for fragment in FRAGMENTS:
        text = (fragment * (SIZE // len(fragment) + 1))[:SIZE]
        line = " ".join(text.split())
        yield f"text {fragment!r}", _mail(text=offer + text)
        yield f"html {fragment!r}", _mail(text=f"<p>{offer}{text}", kind="html")
        yield f"subject {fragment!r}", _mail(subject=line, text=offer)
        yield f"name {fragment!r}", _mail(name=line.replace('"', ""), text=offer)


def _mail(
    *, subject: str = "A role", name: str = "Ada", text: str, kind: str = "plain"
) -> bytes:
    return (
        f'From: "{name}" <ada@acme.example>\nSubject: {subject}\n'
        "Date: Tue, 10 Nov 2026 09:12:00 +0100\n"
        f"Content-Type: text/{kind}; charset=utf-8\n\n{text}"
    ).encode()
