"""Run a command as a user would, on the test's own desk."""

import io
import sys
from dataclasses import dataclass

import pytest

from ajar.cli.app import ajar
from ajar.cli.errors import run_and_exit
from tests.samples.letters import SAM


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsysbinary):
    """Return a function that runs `ajar ARGS` and gives its code and output."""

    def _run(*args: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setenv("COLUMNS", "200")
        monkeypatch.setattr(sys, "argv", ["ajar", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        code = run_and_exit(ajar)
        seen = capsysbinary.readouterr()
        return Ran(code, seen.out.decode(), seen.err.decode())

    return _run


@pytest.fixture
def desk(run, db):
    """A desk whose owner has said who they are."""
    run("me", "--name", "Sam Rivera", "--address", SAM)
    return run
