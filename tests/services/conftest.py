"""An empty desk of Sam's, and one that has taken in a few letters."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.services.tally import Tally
from ajar.store.models import User
from tests.samples.importers import InThisProcess
from tests.samples.letters import SAM

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _imports_here(monkeypatch):
    """Have what pages hand over taken in here: no other process sees this desk."""
    monkeypatch.setattr("ajar.services.importing._begin", InThisProcess)


@pytest.fixture
def user(db) -> User:
    user = open_desk()
    change_profile(user, None, {"name": "Sam Rivera", "addresses": (SAM,)})
    return user


@pytest.fixture
def take_in(user):
    def _take(*paths: Path, again: bool = False, now: datetime = NOW) -> Tally:
        return take(user, Request(paths, again=again), now=now)

    return _take
