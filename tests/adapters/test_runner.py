"""A process of its own is spoken with by lines, and never outlives who began it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from ajar.adapters.runner import OwnProcess

ROOT = str(Path(__file__).parents[2])
ECHO = "tests.samples.echo"

# Begins a process, tells its number, and works until it is killed itself.
BEGINS_ONE = f"""
import time
from ajar.adapters.runner import OwnProcess
runner = OwnProcess({ECHO!r}, {{"PYTHONPATH": {ROOT!r}}})
print(runner.hear(), flush=True)
runner.tell("work")
time.sleep(60)
"""


@pytest.fixture
def echo():
    runner = OwnProcess(ECHO, {"PYTHONPATH": ROOT})
    yield runner
    runner.end()


def is_gone(number: int, within: float = 20) -> bool:
    until = monotonic() + within
    while monotonic() < until:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        if "zombie" in Path(f"/proc/{number}/status").read_text():
            return True
        sleep(0.02)
    return False


def test_what_it_is_told_it_may_answer_and_what_it_prints_is_none(echo):
    echo.hear()
    said = {"name": "Brief an M\u00fcller", "odd": "a\udcff.eml", "parts": [1, None]}
    echo.tell(said)
    assert echo.hear() == said


def test_who_died_says_nothing_any_more_and_hears_nothing(echo):
    assert isinstance(echo.hear(), int)
    echo.tell("die")
    assert echo.hear() is None
    echo.tell("still there?")
    assert echo.hear() is None


def test_a_nudge_reaches_who_is_in_the_midst_of_work(echo):
    echo.hear()
    echo.tell("work")
    echo.nudge()
    assert echo.hear() == "nudged"


def test_who_is_ended_is_gone(echo):
    number = echo.hear()
    echo.end()
    assert is_gone(number, within=0.1)
    echo.nudge()
    echo.end()


def test_who_does_not_want_to_end_is_ended(echo, monkeypatch):
    monkeypatch.setattr("ajar.adapters.runner._PATIENCE", 0.05)
    number = echo.hear()
    os.kill(number, signal.SIGSTOP)
    echo.end()
    assert is_gone(number, within=0.1)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_it_ends_with_who_began_it_in_the_midst_of_work(how):
    with subprocess.Popen(
        [sys.executable, "-c", BEGINS_ONE],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as began:
        number = int(began.stdout.readline())
        began.send_signal(how)
    assert is_gone(number)
