"""Devices are paired by a key, known by a token, and let in no more once unpaired."""

import io
from datetime import timedelta

import pytest
from django.db import connection

from ajar.core.errors import RequestError
from ajar.services import devices
from ajar.services.archive import export_desk
from ajar.services.devices import device_of, pair_device, unpair
from ajar.services.door_key import Opens, issue_key
from ajar.services.forget import forget_everything
from ajar.services.undo import undo
from ajar.store.models import Change, Device
from tests.services.conftest import NOW


@pytest.fixture
def paired(user):
    key = issue_key(Opens.PAIRING, NOW)
    return pair_device(key, " Sam’s phone ", "desk.example", NOW)


def test_a_good_key_pairs_and_is_used_up(user):
    key = issue_key(Opens.PAIRING, NOW)
    paired = pair_device(key, "Phone", "desk.example", NOW)
    assert paired.device.owner == user
    assert pair_device(key, "Another", "desk.example", NOW) is None
    assert Device.objects.count() == 1


def test_without_a_good_key_nothing_is_paired(user):
    key = issue_key(Opens.PAIRING, NOW)
    late = NOW + timedelta(minutes=11)
    assert pair_device("guess", "Phone", "desk.example", NOW) is None
    assert pair_device(key, "Phone", "desk.example", late) is None
    assert not Device.objects.exists()


def test_a_paired_device_is_known_by_its_token_alone(paired):
    assert device_of(paired.token, NOW) == paired.device
    for other in ("", "guess", paired.device.digest, paired.device.key):
        assert device_of(other, NOW) is None


def test_the_desk_keeps_no_token(paired):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM store_device")
        assert paired.token not in str(cursor.fetchall())


def test_when_it_was_seen_is_noted_now_and_then(paired):
    def seen():
        return Device.objects.get().seen_at

    device_of(paired.token, NOW + timedelta(minutes=9))
    assert seen() == NOW
    device_of(paired.token, NOW + timedelta(minutes=10))
    assert seen() == NOW + timedelta(minutes=10)


def test_a_device_is_let_in_though_the_desk_cannot_be_written(paired):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only=ON")
    try:
        later = NOW + timedelta(hours=1)
        assert device_of(paired.token, later) == paired.device
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only=OFF")
    assert Device.objects.get().seen_at == NOW


def test_unpairing_holds_at_once_and_is_not_undone(user, paired):
    assert unpair(user, paired.device.key, NOW) == "Sam’s phone"
    assert device_of(paired.token, NOW) is None
    words = [change.words for change in Change.objects.order_by("pk")][-2:]
    assert words == ["Paired: Sam’s phone.", "Unpaired: Sam’s phone."]
    for change in Change.objects.filter(of="device"):
        with pytest.raises(RequestError):
            undo(user, change.pk, NOW)


def test_a_device_that_is_not_paired_cannot_be_unpaired(user, paired):
    with pytest.raises(RequestError, match="isn't paired"):
        unpair(user, "nobody", NOW)


def test_undoing_a_pairing_unpairs(user, paired):
    undo(user, paired.change.pk, NOW)
    assert device_of(paired.token, NOW) is None


def test_a_long_name_is_cut_and_no_name_is_one(user):
    for said, name in (("x" * 200, "x" * devices.LONGEST_NAME), ("  ", "A device")):
        key = issue_key(Opens.PAIRING, NOW)
        assert pair_device(key, said, "desk.example", NOW).device.name == name


def test_an_export_holds_neither_device_nor_token(user, paired):
    out = io.BytesIO()
    export_desk(user, out)
    document = out.getvalue().decode()
    assert '"table":"device"' not in document
    assert paired.token not in document
    assert paired.device.digest not in document


def test_forgetting_everything_unpairs_everything(user, paired):
    forget_everything(user)
    assert device_of(paired.token, NOW) is None
