"""What is set aside leaves hardly a trace, and can be taken back."""

from datetime import timedelta

import pytest

from ajar.core.errors import RequestError
from ajar.queries.set_aside import list_set_aside
from ajar.services.set_aside import forget_old
from ajar.services.take_back import take_back
from ajar.store.models import Correction, Message, SetAside
from tests.samples.letters import SAM, bill, mail, write
from tests.services.conftest import NOW


def test_for_thirty_days_it_says_who_wrote_what_and_why_not(tmp_path, user, take_in):
    take_in(write(tmp_path, bill=bill()))
    line = list_set_aside(user).lines[0]
    assert "brightgrid.example" in line.sender
    assert line.subject == "Your bill 1 is ready"
    assert line.reason


def test_after_thirty_days_only_the_hash_is_left(tmp_path, user, take_in):
    take_in(write(tmp_path, bill=bill()))
    forget_old(user, NOW + timedelta(days=30))
    assert list_set_aside(user).lines
    forget_old(user, NOW + timedelta(days=31))
    row = SetAside.objects.get()
    assert (row.sender, row.subject, row.reason, row.path) == ("", "", "", "")
    assert row.digest
    assert list_set_aside(user).forgotten == 1


def test_of_the_users_own_letters_neither_subject_nor_addressee_is_kept(
    tmp_path, user, take_in
):
    own = mail("See you at eight.", sender=f"Sam <{SAM}>", to="mum@example.org")
    take_in(write(tmp_path, own=own))
    row = SetAside.objects.get()
    assert (row.sender, row.subject, row.is_own) == ("", "", True)
    assert list_set_aside(user).own == 1


def test_taking_back_keeps_the_message_and_its_sender_counts_from_then_on(
    tmp_path, user, take_in
):
    take_in(write(tmp_path, bill=bill()))
    said = take_back(user, list_set_aside(user).lines[0].id)
    assert "billing@brightgrid.example" in said
    assert Message.objects.get().kind == "outreach"
    assert Correction.objects.get().sender == "billing@brightgrid.example"
    take_in(write(tmp_path / "later", bill=bill(2)))
    assert Message.objects.count() == 2


def test_taking_back_what_is_no_longer_there_says_so_and_waits_for_it(
    tmp_path, user, take_in
):
    folder = write(tmp_path, bill=bill())
    take_in(folder)
    (folder / "bill.eml").write_bytes(b"From: nobody@x.example\n\nsomething else")
    with pytest.raises(RequestError, match="no longer holds"):
        take_back(user, list_set_aside(user).lines[0].id)
    take_in(write(tmp_path / "moved", bill=bill()))
    assert Message.objects.count() == 1


@pytest.mark.parametrize("prefix", ["zzzz", ""])
def test_an_unknown_id_is_refused_with_a_hint(user, prefix):
    with pytest.raises(RequestError) as error:
        take_back(user, prefix)
    assert "ajar aside" in error.value.hint
