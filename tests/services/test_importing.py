"""What pages hand over is taken in by one worker, and nothing of it is left lying."""

import threading
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings

from ajar.adapters.incoming import empty_tray
from ajar.services.desk import open_desk
from ajar.services.importing import (
    break_off,
    carry_on,
    forget_progress,
    hand_over,
    hand_over_all,
    is_busy,
    progress,
    take_folder,
    wait_until_idle,
)
from ajar.store.models import Entry, Message
from tests.samples.importers import InThisProcess
from tests.samples.letters import PITCH, bill, mail

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _desk():
    open_desk()
    forget_progress()
    yield
    assert wait_until_idle(20)
    forget_progress()


def letters(count: int) -> list[tuple[str, list[bytes]]]:
    return [
        (f"{n}.eml", [mail(f"{PITCH} {n}", message_id=f"<{n}@x.example>")])
        for n in range(count)
    ]


def test_a_file_is_taken_in_and_cleared_from_the_tray():
    hand_over("../../etc/letter.eml", [mail(PITCH)])
    assert wait_until_idle(20)
    assert Message.objects.count() == 1
    (done,) = progress()
    assert (done.name, done.is_over, done.seen) == ("letter.eml", True, 1)
    assert not any((Path(settings.HOME) / "incoming").iterdir())


def test_several_files_are_one_job():
    assert hand_over_all(letters(3)) == 3
    assert wait_until_idle(20)
    (done,) = progress()
    assert (done.name, done.seen) == ("3 files", 3)
    assert not is_busy()


def test_no_files_are_no_job():
    assert hand_over_all([]) == 0
    assert progress() == ()


def test_a_trouble_names_the_file_as_its_user_knows_it():
    hand_over("letters.zip", [b"PK\x03\x04 not really a zip"])
    assert wait_until_idle(20)
    (done,) = progress()
    assert done.troubles
    assert all("incoming" not in trouble.where for trouble in done.troubles)
    assert done.troubles[0].where.startswith("letters.zip")


def test_what_an_interrupted_import_left_is_carried_on_with():
    folder = Path(settings.HOME) / "incoming" / "left"
    folder.mkdir(parents=True)
    (folder / "letter.eml").write_bytes(mail(PITCH))
    carry_on()
    assert wait_until_idle(20)
    assert Message.objects.count() == 1
    carry_on()
    assert len(progress()) == 1


def test_lines_are_on_the_desk_while_it_still_runs(tmp_path, monkeypatch):
    monkeypatch.setattr("ajar.services.importer._REST", 0.0)
    monkeypatch.setattr("ajar.services.importer._REST_PER_GROUPING", 0.0)
    (tmp_path / "letter.eml").write_bytes(mail(PITCH))
    (tmp_path / "bill.eml").write_bytes(bill())
    take_folder(tmp_path)
    assert wait_until_idle(20)
    assert Entry.objects.count() == 1
    assert (tmp_path / "letter.eml").exists()


class DiesAtOnce:
    """A process that is gone before it says anything; `stays` until it is ended."""

    def __init__(self, *, stays: bool = False) -> None:
        self._ended = threading.Event()
        self._stays = stays

    def tell(self, said: object) -> None:
        pass

    def hear(self) -> None:
        if self._stays:
            assert self._ended.wait(20)

    def nudge(self) -> None:
        pass

    def end(self) -> None:
        self._ended.set()


@pytest.fixture
def dies(monkeypatch):
    monkeypatch.setattr("ajar.services.importing._begin", DiesAtOnce)


def test_a_file_whose_import_died_waits_for_the_next_start(dies, monkeypatch):
    hand_over("letter.eml", [mail(PITCH)])
    assert wait_until_idle(20)
    assert progress()[0].problem == "It broke off. Start Ajar again to go on."
    monkeypatch.setattr("ajar.services.importing._begin", InThisProcess)
    carry_on()
    assert wait_until_idle(20)
    assert Message.objects.count() == 1


def test_a_folder_whose_import_died_is_to_be_given_again(dies, tmp_path):
    take_folder(tmp_path, "Mail")
    assert wait_until_idle(20)
    assert progress()[0].problem == "It broke off. Give the same again."


def test_what_is_broken_off_waits_for_the_next_start(monkeypatch):
    endless = partial(DiesAtOnce, stays=True)
    monkeypatch.setattr("ajar.services.importing._begin", endless)
    for name, chunks in letters(2):
        hand_over(name, chunks)
    break_off()
    assert not is_busy()
    lying = Path(settings.HOME) / "incoming"
    assert len(list(lying.rglob("*.eml"))) == 2
    empty_tray(settings.HOME)
    break_off()


def test_a_desk_that_can_not_be_written_is_told(monkeypatch):
    from ajar.core.errors import DeskError  # noqa: PLC0415

    def full(*_: object) -> None:
        raise DeskError("The disk is full.", "Make room.")

    monkeypatch.setattr("ajar.services.importer.take", full)
    hand_over("letter.eml", [mail(PITCH)])
    assert wait_until_idle(20)
    assert progress()[0].problem == "The disk is full. Make room."
