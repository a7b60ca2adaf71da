"""`ajar up` takes mail in beside its pages, by a program that never outlives it."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest
from running import Visitor, free_port

from tests.samples.letters import PITCH, mail

LINE = b"From someone@x.example Tue Sep  1 00:00:00 2026\n"


@pytest.fixture
def mailbox(tmp_path) -> Path:
    """Return a mailbox that takes some seconds."""
    path = tmp_path / "Inbox.mbox"
    letters = (
        mail(
            PITCH.replace("six", f"{n + 2}"), message_id=f"<{n}@wexham-optics.example>"
        )
        for n in range(1500)
    )
    path.write_bytes(b"".join(LINE + raw + b"\n" for raw in letters))
    return path


@pytest.fixture
def heeds_ctrl_c():
    """Have Ctrl-C heeded: tests in a shell's background pass on that it isn't."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def served(tmp_path, heeds_ctrl_c):
    """Return a desk that is served, and a visitor who came through its door."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "ajar", "up", "--no-browser", "--port", str(port)],
        env={
            "AJAR_HOME": str(tmp_path / "desk"),
            "PATH": "/usr/bin:/bin",
            "PYTHONUNBUFFERED": "1",
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    visitor = Visitor(port)
    visitor.ask(re.search(r"/enter\?key=[\w-]+", server.stdout.readline())[0])
    yield server, visitor
    server.kill()
    server.wait(20)
    server.stdout.close()


def give(visitor: Visitor, path: Path) -> None:
    visitor.ask("/start")
    form = f"csrfmiddlewaretoken={visitor.form_token}&path={path}"
    kind = "application/x-www-form-urlencoded"
    said = visitor.ask(
        "/start/path", "POST", form, Origin=visitor.origin, Content_Type=kind
    )
    assert said.status == 303


def until(told, words: str, within: float = 60) -> str:
    """Return what `told` says once that holds `words`."""
    latest = monotonic() + within
    while words not in (said := told()):
        assert monotonic() < latest, said
        sleep(0.1)
    return said


def importer_of(server: subprocess.Popen) -> int:
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
    everyone = [
        int(number)
        for task in children.parent.parent.iterdir()
        for number in (task / "children").read_text().split()
    ]
    assert len(everyone) == 1
    return everyone[0]


def is_gone(number: int) -> bool:
    latest = monotonic() + 20
    while monotonic() < latest:
        if not Path(f"/proc/{number}").exists():
            return True
        sleep(0.05)
    return False


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the children are looked up in /proc"
)


@needs_proc
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_it_ends_with_the_server(served, mailbox, how):
    server, visitor = served
    give(visitor, mailbox)
    until(lambda: visitor.ask("/start/progress").body, "100 messages read")
    importer = importer_of(server)
    server.send_signal(how)
    server.wait(20)
    assert is_gone(importer)


@needs_proc
def test_a_killed_import_is_told_and_the_next_one_is_taken_in(
    served, mailbox, tmp_path
):
    server, visitor = served
    give(visitor, mailbox)
    until(lambda: visitor.ask("/start/progress").body, "100 messages read")
    os.kill(importer_of(server), signal.SIGKILL)
    said = until(lambda: visitor.ask("/start/progress").body, "could not be taken in")
    assert "It broke off. Give the same again." in said
    letter = tmp_path / "letter.eml"
    letter.write_bytes(mail(PITCH, message_id="<other@wexham-optics.example>"))
    give(visitor, letter)
    said = until(lambda: visitor.ask("/start/progress").body, "letter.eml.</b>")
    assert "one message read" in said or "1 message read" in said
