"""Measure the desk's pages: queries, server CPU, bytes over the wire.

`benchmarks/pages.py` fills a throw-away desk with 2,000 made-up opportunities and asks
for each page a few times, in this process and without a network. CPU is the median in
milliseconds, with the slowest beside it; a first visit's bytes are as sent (gzip),
fonts apart.
"""

import argparse
import json
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from made_mail import write_mbox

if TYPE_CHECKING:
    from django.test import Client

    from ajar.store.models import User

WANTED = ("seat=manager,executive:must", "pay=130k:must", "travel=25:must")
FONT = ".woff2"


def fill(home: Path, count: int) -> None:
    """Take `count` made-up pitches into the desk in `home`."""
    os.environ["AJAR_HOME"] = str(home)
    from ajar.cli.session import open_session

    user = open_session()
    from ajar.services.preferences import change_preferences
    from ajar.services.profile import change_profile
    from ajar.services.take import Request, take

    change_profile(user, None, {"name": "Sam Rivera"})
    change_preferences(user, WANTED)
    box = home / "made.mbox"
    write_mbox(box, count)
    take(user, Request((box,)))


def open_browser() -> "Client":
    """Return a test client that came through the door."""
    from django.conf import settings
    from django.test import Client

    from ajar.services.door_key import issue_key

    client = Client(
        headers={"host": f"127.0.0.1:{settings.PORT}", "accept-encoding": "gzip"}
    )
    client.get(f"/enter?key={issue_key()}")
    return client


def measure(client: "Client", path: str, times: int) -> dict[str, Any]:
    """Return queries, CPU and bytes of the page at `path`."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    queries = len(asked)  # the next request empties the log
    spent = []
    for _ in range(times):
        started = time.process_time()
        client.get(path)
        spent.append((time.process_time() - started) * 1000)
    return {
        "status": answer.status_code,
        "queries": queries,
        "cpu_ms": round(statistics.median(spent), 1),
        "cpu_ms_slowest": round(max(spent), 1),
        "bytes": len(answer.content),
    }


def first_visit(client: "Client", path: str) -> int:
    """Return the bytes of a page with everything it loads, fonts apart."""
    import gzip

    answer = client.get(path)
    page = gzip.decompress(answer.content).decode()
    total = len(answer.content)
    for link in sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))):
        if FONT not in link:
            total += len(b"".join(client.get(link).streaming_content))
    return total


def paths_of(user: "User") -> dict[str, str]:
    """Return what to measure: name → address."""
    from ajar.store.models import Entry

    key = Entry.objects.filter(owner=user).order_by("key")[0].key
    preview = "/consider/preview?pay=120000&travel=40&seat=manager"
    return {
        "desk": "/",
        "search": "/?words=robotics&answer=yes",
        "opportunity": f"/opportunities/{key}",
        "consider": "/consider",
        "preview": preview,
        "aside": "/aside",
        "settings": "/settings",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ajar-bench-") as home:
        fill(Path(home), given.count)
        from ajar.services.desk import owner_of_desk

        user, client = owner_of_desk(), open_browser()
        said: dict[str, Any] = {
            name: measure(client, path, given.times)
            for name, path in paths_of(user).items()
        }
        said["first_visit_bytes"] = first_visit(client, "/")
    said |= {"count": given.count, "load": os.getloadavg()}
    if given.json:
        json.dump(said, sys.stdout)
        return
    for name, figures in said.items():
        print(f"{name:18} {figures}")


if __name__ == "__main__":
    main()
