"""An import that is killed anywhere loses and doubles nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples.letters import PITCH, SAM, bill, mail, reply

TOWNS = ("Tustin", "Irvine", "Anaheim", "Orange", "Brea", "Fullerton", "Corona")

# Ends the process as a kill would, without a word, at the Nth call of a function.
DIE_AT = """
import importlib, os, sys
name, nth = sys.argv[1], int(sys.argv[2])
from ajar.cli.session import open_session
open_session()
module_name, function_name = name.rsplit(".", 1)
module = importlib.import_module(module_name)
whole, calls = getattr(module, function_name), [0]
def dying(*args, **kwargs):
    calls[0] += 1
    if calls[0] == nth:
        os._exit(9)
    return whole(*args, **kwargs)
setattr(module, function_name, dying)
from ajar.services.take import Request, take
from ajar.services.desk import open_desk
from pathlib import Path
take(open_desk(), Request((Path(sys.argv[3]),)))
"""


def letters() -> list[bytes]:
    found = [reply()]
    for n in range(140):
        town = TOWNS[n % len(TOWNS)]
        found.append(
            mail(
                PITCH.replace("Tustin", town).replace("six", f"{n + 2}"),
                subject=f"Sales Manager {n} in {town}",
                message_id=f"<pitch-{n}@wexham-optics.example>",
                date=f"Tue, {n % 28 + 1} Sep 2026 0{n % 10}:30:00 -0800",
            )
        )
        found.append(bill(n))
    return found


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("mail") / "Inbox.mbox"
    line = b"From someone@x.example Tue Sep  1 00:00:00 2026\n"
    path.write_bytes(b"".join(line + raw + b"\n" for raw in letters()))
    return path


def run(home: Path, *command: str) -> bytes:
    done = subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        check=False,
        env={**os.environ, "AJAR_HOME": str(home)},
    )
    return done.stdout


def logical(home: Path) -> list[dict[str, object]]:
    """Return what the desk holds, without keyed digests and the hour of the import."""
    keyed = {"digest", "hash_key", "set_aside_at", "aside", "link"}
    records = json.loads(run(home, "-m", "ajar", "export"))["records"]
    plain = [{k: v for k, v in r.items() if k not in keyed} for r in records]
    return sorted(plain, key=lambda record: json.dumps(record, sort_keys=True))


@pytest.fixture(scope="module")
def whole(mailbox, tmp_path_factory) -> list[dict[str, object]]:
    home = tmp_path_factory.mktemp("whole")
    run(home, "-m", "ajar", "me", "--address", SAM)
    run(home, "-m", "ajar", "take", str(mailbox))
    return logical(home)


@pytest.mark.parametrize(
    ("function", "nth"),
    [
        ("ajar.services.take._take_one", 1),
        ("ajar.services.take._take_one", 150),
        ("ajar.services.sorting.keep_message", 60),
        ("ajar.services.take.fetch_companions", 1),
        ("ajar.services.take.regroup", 1),
        ("ajar.services.regroup._write_opportunities", 1),
    ],
)
def test_killed_and_taken_again_the_desk_is_as_if_nothing_had_happened(
    mailbox, whole, tmp_path, function, nth
):
    run(tmp_path, "-m", "ajar", "me", "--address", SAM)
    run(tmp_path, "-c", DIE_AT, function, str(nth), str(mailbox))
    run(tmp_path, "-m", "ajar", "take", str(mailbox))
    assert logical(tmp_path) == whole
