"""Measure an answer tapped during a call, while all is quiet and during an import.

`benchmarks/tap.py` fills a throw-away desk with 2,000 made-up opportunities, serves it
by waitress in a process of its own, and goes through calls as a browser does. Server
time is from the first line of the application to its last byte, without the network;
`ratio` is that of an answer over an empty view behind the same middleware, asked in
turns. `hang_up` is the whole of keeping a call, `page` its first paint.
"""

import argparse
import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from made_mail import write_mbox
from pages import FONT, fill
from tap_server import ROOM

MOST_ANSWERS = 14
PAUSE = 0.15
HIDDEN = re.compile(r'name="(csrfmiddlewaretoken|mark)" value="([^"]*)"')
ANSWER = re.compile(r'name="(reply|do)" value="([^"]*)"[^>]*data-key="(\d)"')
LOADED = re.compile(r'<(?:link|script|img)[^>]* (?:href|src)="([^"]+)"')


class Browser:
    """Keeps a connection, the cookies, and the form that was last seen."""

    def __init__(self, port: int) -> None:
        self.line = HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.form: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.size = 0
        self.round_trip = 0.0
        self.page = ""

    def ask(self, path: str, said: dict[str, str] | None = None) -> str:
        """Return the answer to a GET, or with `said` to a POST as htmx sends it."""
        sent = {"Host": f"127.0.0.1:{self.line.port}", "Accept-Encoding": "gzip"}
        sent["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if said is not None:
            body = urlencode({**self.form, **said})
            sent |= {"HX-Request": "true", "Sec-Fetch-Site": "same-origin"}
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        started = time.perf_counter()
        self.line.request("POST" if body else "GET", path, body, sent)
        answer = self.line.getresponse()
        raw = answer.read()
        self.round_trip = time.perf_counter() - started
        for name, value in answer.getheaders():
            if name == "Set-Cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        self.headers = dict(answer.getheaders())
        self.size = len(raw)
        if answer.status >= 400:
            raise SystemExit(f"{path}: {answer.status}\n{raw[:2000]!r}")
        is_zipped = self.headers.get("Content-Encoding") == "gzip"
        text = (gzip.decompress(raw) if is_zipped else raw).decode("utf-8", "replace")
        self.form |= {name: unescape(value) for name, value in HIDDEN.findall(text)}
        return text

    @property
    def spent(self) -> tuple[float, float]:
        """Milliseconds that the server took: by the clock, and of its thread's CPU."""
        wall, cpu = self.headers["X-Spent"].split()
        return float(wall), float(cpu)


@dataclass
class Timings:
    """Milliseconds, one of each a request."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    round_trip: list[float] = field(default_factory=list)

    def note(self, browser: Browser) -> None:
        wall, cpu = browser.spent
        self.wall.append(wall)
        self.cpu.append(cpu)
        self.round_trip.append(browser.round_trip * 1000)

    def say(self) -> dict[str, Any]:
        if not self.wall:
            return {"count": 0}
        return {"count": len(self.wall)} | {
            name: {"p50": _share(times, 0.5), "p95": _share(times, 0.95)}
            for name, times in (
                ("server_ms", self.wall),
                ("cpu_ms", self.cpu),
                ("round_trip_ms", self.round_trip),
            )
        }


def _share(times: list[float], share: float) -> float:
    return round(sorted(times)[min(len(times) - 1, int(len(times) * share))], 2)


def begin_call(browser: Browser, number: int) -> str:
    """Begin a call, learn that a recruiter is calling, and return its address."""
    browser.ask("/calls")
    said = {"number": f"+1 303 555 {number % 10_000:04}", "name": "", "do": "pick_up"}
    browser.ask("/calls", said)
    address = browser.headers["Location"]
    browser.ask(address)
    who = {"do": "introduced", "kind": "recruiter", "name": "Ada Birch", "firm": "Tide"}
    browser.page = browser.ask(f"{address}/steps", who)
    return address


def answers(browser: Browser) -> Iterator[dict[str, str]]:
    """Yield what to tap next, until nothing is asked any more.

    Good news and bad in turns; what has no buttons wasn't said.
    """
    for count in range(MOST_ANSWERS):
        page = browser.page
        offered = [
            (name, unescape(value), key)
            for name, value, key in ANSWER.findall(page)
            if name == "reply"
        ]
        if 'name="do" value="unsaid"' not in page and not offered:
            return
        if offered:
            yield {"reply": offered[count % len(offered)][1]}
        else:
            topic = re.search(r'name="topic" value="([^"]+)"', page)
            yield {"do": "unsaid", "topic": topic[1] if topic else "pay"}


def tap(
    browser: Browser, calls: range, *, pause: float = 0.0, hangs_up: bool = True
) -> tuple[Timings, Timings, Timings]:
    """Go through `calls`; return the timings of answers, empty views and ends.

    `pause` is the seconds between two answers, as people need them to talk.
    """
    taps, empty, ends = Timings(), Timings(), Timings()
    for number in calls:
        address = begin_call(browser, number)
        for said in answers(browser):
            time.sleep(pause)
            browser.page = browser.ask(f"{address}/steps", said)
            taps.note(browser)
            time.sleep(pause)
            browser.ask(f"/{ROOM}/empty", {"x": "1"})
            empty.note(browser)
        if hangs_up and number % 4 == 0:
            browser.ask(f"{address}/steps", {"do": "end"})
            ends.note(browser)
    return taps, empty, ends


def first_paint(browser: Browser) -> dict[str, Any]:
    """Return the bytes over the wire of a call's page and of all that it loads."""
    address = begin_call(browser, 9000)
    page = browser.ask(address)
    sizes = {"page": browser.size}
    wall, cpu = browser.spent
    links = sorted(set(LOADED.findall(page)))
    foreign = [link for link in links if not link.startswith("/static/")]
    for link in links:
        if link not in foreign and FONT not in link:
            browser.ask(link)
            sizes[link.rpartition("/")[2]] = browser.size
    return {
        "bytes": sum(sizes.values()),
        "of": sizes,
        "not_its_own": foreign,
        "server_ms": wall,
        "cpu_ms": cpu,
    }


def queries_of_a_tap(browser: Browser) -> list[str]:
    """Return the SQL of one tapped answer."""
    address = begin_call(browser, 9001)
    key = address.rpartition("/")[2]
    said = next(answers(browser))
    found: list[str] = json.loads(browser.ask(f"/{ROOM}/queries/{key}", said))
    return found


def during_import(browser: Browser, box: Path, calls: range) -> dict[str, Any]:
    """Return the timings of taps while `box` is taken in."""
    browser.ask(f"/{ROOM}/take", {"path": str(box)})
    started = time.perf_counter()
    taps, empty, _ = tap(browser, calls, pause=PAUSE, hangs_up=False)
    seconds = time.perf_counter() - started
    told = json.loads(browser.ask(f"/{ROOM}/busy"))
    return {
        "answer": taps.say(),
        "empty": empty.say(),
        "seconds": round(seconds, 1),
        "taken_in": told["seen"][0],
        "still_imports": told["is_busy"],
    }


def measure(home: Path, given: argparse.Namespace) -> dict[str, Any]:
    here = [sys.executable, str(Path(__file__).with_name("tap_server.py")), str(home)]
    with subprocess.Popen(here, stdout=subprocess.PIPE, text=True) as server:
        try:
            told = json.loads(next(iter(server.stdout or ())))
            browser = Browser(told["port"])
            browser.ask(f"/enter?key={told['key']}")
            tap(browser, range(1, 3))
            taps, empty, ends = tap(browser, range(4, 4 + given.calls))
            asked = queries_of_a_tap(browser)
            said = {
                "answer": taps.say(),
                "empty": empty.say(),
                "hang_up": ends.say(),
                "ratio": _ratio(taps, empty),
                "queries": len(asked),
                "page": first_paint(browser),
            }
            if given.sql:
                said["sql"] = asked
            box = home / "more.mbox"
            write_mbox(box, given.imported, seed=2, first=given.count)
            calls = range(100, 100 + given.calls)
            said["import"] = during_import(browser, box, calls)
        finally:
            server.kill()
    return said


def _ratio(taps: Timings, empty: Timings) -> dict[str, float]:
    return {
        name: round(statistics.median(one) / statistics.median(other), 2)
        for name, one, other in (
            ("server", taps.wall, empty.wall),
            ("cpu", taps.cpu, empty.cpu),
        )
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--calls", type=int, default=20)
    parser.add_argument("--imported", type=int, default=6000)
    parser.add_argument("--home", type=Path, help="A desk that is filled already.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sql", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ajar-bench-") as home:
        if given.home:
            shutil.copytree(given.home, home, dirs_exist_ok=True)
        else:
            fill(Path(home), given.count)
        said = measure(Path(home), given)
    said |= {"count": given.count, "load": os.getloadavg()}
    if given.json:
        json.dump(said, sys.stdout)
        return
    for name, figures in said.items():
        print(f"{name:10} {figures}")


if __name__ == "__main__":
    main()
