"""Keys open once; a pairing key for ten minutes, and for pairing alone."""

from datetime import UTC, datetime, timedelta

from ajar.services import door_key
from ajar.services.door_key import Opens, is_good, issue_key, redeem_key

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_pairing_key_is_good_once():
    key = issue_key(Opens.PAIRING, NOW)
    assert is_good(key, Opens.PAIRING, NOW)
    assert is_good(key, Opens.PAIRING, NOW)
    assert redeem_key(key, Opens.PAIRING, NOW)
    assert not is_good(key, Opens.PAIRING, NOW)
    assert not redeem_key(key, Opens.PAIRING, NOW)


def test_a_pairing_key_lasts_ten_minutes():
    key = issue_key(Opens.PAIRING, NOW)
    just, over = NOW + timedelta(seconds=599), NOW + timedelta(minutes=10)
    assert is_good(key, Opens.PAIRING, just)
    assert not is_good(key, Opens.PAIRING, over)
    assert not redeem_key(key, Opens.PAIRING, over)


def test_only_the_latest_pairing_key_is_good():
    first, second = issue_key(Opens.PAIRING, NOW), issue_key(Opens.PAIRING, NOW)
    assert not is_good(first, Opens.PAIRING, NOW)
    assert is_good(second, Opens.PAIRING, NOW)


def test_a_key_for_one_thing_opens_no_other():
    desk, pairing = issue_key(), issue_key(Opens.PAIRING, NOW)
    assert not redeem_key(desk, Opens.PAIRING, NOW)
    assert not redeem_key(pairing)
    assert redeem_key(desk)


def test_pairing_takes_no_key_of_the_desk_away():
    desk = issue_key()
    for _ in range(20):
        issue_key(Opens.PAIRING, NOW)
    assert redeem_key(desk)


def test_keys_are_kept_as_digests_alone():
    keys = [issue_key(), issue_key(Opens.PAIRING, NOW)]
    assert not any(key in repr(door_key._keys) for key in keys)


def test_any_words_are_merely_no_key():
    for words in ("", "\ud800", "x" * 10_000, "\x00"):
        assert not redeem_key(words, Opens.PAIRING, NOW)
