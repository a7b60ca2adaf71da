"""A desk that is open in a browser made of Django's test client."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from ajar.core.intake.resume import parse_resume
from ajar.core.nouns.call import PickedUp
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk
from ajar.services.door_key import issue_key
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.services.take import Request, take
from ajar.store.models import CallStep
from tests.samples.importers import InThisProcess
from tests.web.pages import CALLER

SAMPLE = Path(__file__).parents[2] / "src/ajar/sample"
WANTED = (
    "seat=manager,executive:must",
    "pay=130k:must",
    "travel=25:must",
    "contract=permanent:must",
)


@pytest.fixture(autouse=True)
def _imports_here(monkeypatch):
    """Have what pages hand over taken in here: no other process sees this desk."""
    monkeypatch.setattr("ajar.services.importing._begin", InThisProcess)


@pytest.fixture
def owner(db):
    """Return the owner of an empty desk."""
    return open_desk()


@pytest.fixture
def sams(owner):
    """Return Sam, whose preferences are set and who has some of the sample mail."""
    sam = parse_resume((SAMPLE / "resume.json").read_bytes())
    change_profile(owner, sam, {"servers": ("mx.example.net",)})
    change_preferences(owner, WANTED)
    return owner


@pytest.fixture
def client() -> Client:
    """Return a browser of this computer that has not come through the door."""
    return Client(headers={"host": f"127.0.0.1:{settings.PORT}"})


@pytest.fixture
def at_desk(client: Client, owner) -> Client:
    """Return a browser that opened the desk with its key."""
    client.get(f"/enter?key={issue_key()}")
    return client


@pytest.fixture
def take_in(owner):
    """Return a function that takes items of the sample in, by number."""

    def take_items(*numbers: int) -> None:
        found = [next((SAMPLE / "items").glob(f"sam-{n:03}.*")) for n in numbers]
        take(owner, Request(found))

    return take_items


@pytest.fixture
def call(sams):
    """Return a call that was just picked up."""
    call = begin_call(sams, CALLER)
    keep_step(sams, call.key, "1", PickedUp())
    return call


@pytest.fixture
def tap(at_desk, call):
    """Return a function that taps something on the page of the call."""

    def post(**said):
        to = f"/calls/{call.key}/steps"
        return at_desk.post(to, {"mark": str(CallStep.objects.count()), **said})

    return post
