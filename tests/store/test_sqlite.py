"""Who writes to the desk waits for another writer, and not much longer than that."""

import threading
from time import monotonic, sleep

import pytest
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from ajar.store.sqlite.base import DatabaseWrapper

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path):
    """Return a function that opens the same file once more."""
    opened = []

    def connect(patience: float = 20) -> DatabaseWrapper:
        said = {
            "ENGINE": "ajar.store.sqlite",
            "NAME": str(tmp_path / "some.sqlite3"),
            "OPTIONS": {
                "timeout": patience,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL",
            },
        }
        connection = ConnectionHandler({"default": said})["default"]
        connection.inc_thread_sharing()
        connection.ensure_connection()
        opened.append(connection)
        return connection

    yield connect
    for connection in opened:
        connection.close()


def begin(connection: DatabaseWrapper) -> None:
    now = {"force_begin_transaction_with_broken_autocommit": True}
    connection.set_autocommit(False, **now)


def test_one_begins_within_milliseconds_of_the_others_end(desk):
    one, other = desk(), desk()
    begun = []

    def write() -> None:
        begin(other)
        begun.append(monotonic())
        other.rollback()

    waited = []
    for _ in range(20):
        begin(one)
        waiting = threading.Thread(target=write)
        waiting.start()
        sleep(0.03)
        assert len(begun) == len(waited)
        one.rollback()
        one.set_autocommit(True)
        ended = monotonic()
        waiting.join(5)
        other.set_autocommit(True)
        waited.append(begun[-1] - ended)
    # By itself SQLite would have looked again 3 to 22 ms later.
    assert sorted(waited)[10] < 0.003


def test_one_is_patient_only_so_long(desk):
    one, other = desk(), desk(0.05)
    begin(one)
    with pytest.raises(OperationalError, match="locked"):
        begin(other)
    one.rollback()
    begin(other)
    other.rollback()


def test_what_is_wrong_otherwise_is_told_at_once(desk):
    connection = desk()
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        with pytest.raises(OperationalError, match="within a transaction"):
            begin(connection)
        cursor.execute("ROLLBACK")


def test_sqlite_itself_is_as_patient_as_before(desk):
    connection = desk(7)
    begin(connection)
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (7000,)
    connection.rollback()
