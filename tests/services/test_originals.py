"""A message that came twice is read from one original, alike on every desk."""

from itertools import permutations
from pathlib import Path

import pytest

from ajar.core.method import RULES_VERSION
from ajar.services.reconsider import reconsider_outdated
from ajar.store.models import Message, Original, Profile
from ajar.store.originals import best_bytes, best_original, how_good
from tests.samples.letters import PITCH, mail

ADDRESS = "laura.finch@wexham-optics.example"
# One message thrice: the names in the From line differ, the key doesn't.
SHORT = mail(PITCH, sender=f"Laura F <{ADDRESS}>")
LONG = mail(PITCH, sender=f"Laura Finch <{ADDRESS}>")
AS_LONG = mail(PITCH, sender=f"Laura Fynch <{ADDRESS}>")
KEYS = (bytes(32), bytes(range(32)), b"\x7f" * 32)


def _write(folder: Path, raws: tuple[bytes, ...]) -> list[Path]:
    paths = [folder / f"{number}.eml" for number in range(len(raws))]
    for path, raw in zip(paths, raws, strict=True):
        path.write_bytes(raw)
    return paths


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("raws", tuple(permutations((SHORT, LONG, AS_LONG))))
def test_neither_the_order_nor_the_key_of_a_desk_chooses(
    tmp_path, user, take_in, raws, key
):
    Profile.objects.filter(owner=user).update(hash_key=key)
    for path in _write(tmp_path, raws):
        take_in(path)
    row = Message.objects.get()
    assert row.original_set.count() == 3
    assert row.sender_name == "Laura Finch"
    assert best_bytes(row)[1] == LONG


def test_the_order_is_the_same_in_the_database_and_at_hand(tmp_path, user, take_in):
    take_in(*_write(tmp_path, (AS_LONG, SHORT, LONG)))
    best = best_original(Message.objects.get())
    assert best == min(Original.objects.all(), key=how_good)


def test_a_message_chosen_otherwise_once_is_put_right_when_read_again(
    tmp_path, user, take_in
):
    take_in(*_write(tmp_path, (SHORT, LONG)))
    Message.objects.update(sender_name="Laura F", rules_version=RULES_VERSION - 1)
    reconsider_outdated(user)
    assert Message.objects.get().sender_name == "Laura Finch"


def test_a_message_without_an_original_is_named(tmp_path, user, take_in):
    take_in(*_write(tmp_path, (SHORT,)))
    Original.objects.all().delete()
    row = Message.objects.get()
    with pytest.raises(LookupError, match=row.key):
        best_bytes(row)
