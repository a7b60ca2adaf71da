"""A token notes calls, thirty a minute, until it is revoked; and nothing else."""

import io
from datetime import timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.services.archive import export_desk
from ajar.services.devices import pair_device
from ajar.services.door_key import Opens, issue_key
from ajar.services.tokens import (
    MOST_A_MINUTE,
    Refusal,
    admit_caller,
    make_token,
    revoke_token,
)
from ajar.services.undo import undo
from ajar.store.models import CallToken, Change
from tests.services.conftest import NOW


@pytest.fixture
def made(user):
    return make_token(user, " Tasker ", NOW)


def test_a_token_admits_its_owner_and_says_when_it_was_used(user, made):
    assert made.token.name == "Tasker"
    assert admit_caller(made.secret, NOW) == user
    assert CallToken.objects.get().used_at == NOW


def test_other_words_admit_nobody(made):
    for words in ("", "guess", made.token.digest, made.token.key, "\ud800"):
        assert admit_caller(words, NOW) is Refusal.UNKNOWN


def test_a_paired_device_is_no_token_for_calls(user):
    key = issue_key(Opens.PAIRING, NOW)
    paired = pair_device(key, "Phone", "desk.example", NOW)
    assert admit_caller(paired.token, NOW) is Refusal.OTHER_USE


def test_more_than_thirty_a_minute_are_too_often(user, made):
    second = timedelta(seconds=1)
    for count in range(MOST_A_MINUTE):
        assert admit_caller(made.secret, NOW + count * second) == user
    late = NOW + 59 * second
    assert admit_caller(made.secret, late) is Refusal.TOO_OFTEN
    other = make_token(user, "Shortcut", NOW)
    assert admit_caller(other.secret, late) == user
    assert admit_caller(made.secret, NOW + 60 * second) == user


def test_a_revoked_token_admits_nobody_and_stays_revoked(user, made):
    assert revoke_token(user, made.token.key, NOW) == "Tasker"
    assert admit_caller(made.secret, NOW) is Refusal.UNKNOWN
    for change in Change.objects.filter(of="token"):
        with pytest.raises(RequestError):
            undo(user, change.pk, NOW)
    with pytest.raises(RequestError, match="revoked before"):
        revoke_token(user, made.token.key, NOW)


def test_undoing_a_token_revokes_it(user, made):
    undo(user, Change.objects.latest("pk").pk, NOW)
    assert admit_caller(made.secret, NOW) is Refusal.UNKNOWN


def test_an_export_holds_no_token(user, made):
    out = io.BytesIO()
    export_desk(user, out)
    document = out.getvalue().decode()
    assert made.secret not in document
    assert made.token.digest not in document
    assert "Tasker" in document  # that it was made is in the journal
