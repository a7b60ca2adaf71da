"""When the desk can't be written, the reason is said, not the exception."""

import sqlite3

import pytest
from django.conf import settings
from django.db import DatabaseError, OperationalError

from ajar.core.errors import DeskError
from ajar.services.writing import desk_transaction
from ajar.store.models import User


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("database or disk is full", "disk is full"),
        ("database is locked", "Another program"),
        ("attempt to write a readonly database", "read-only"),
        ("something unheard of", "something unheard of"),
    ],
)
@pytest.mark.django_db
def test_each_reason_has_its_words_and_a_way_on(error, words):
    with pytest.raises(DeskError, match=words) as told, desk_transaction():
        raise OperationalError(error)
    assert told.value.hint


@pytest.mark.django_db
def test_what_the_block_wrote_is_undone():
    with pytest.raises(DeskError):
        write_half_and_fail()
    assert not User.objects.filter(username="half").exists()


def write_half_and_fail() -> None:
    with desk_transaction():
        User.objects.create(username="half")
        raise DatabaseError


def test_the_settings_ask_for_full_durability():
    options = settings.DATABASES["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]
    assert "journal_mode=WAL" in options["init_command"]
    assert sqlite3.sqlite_version_info >= (3, 35)
