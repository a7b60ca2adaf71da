"""A telephone that shows no number says so in words; a call ends all the same."""

import pytest

from ajar.core.nouns.call import HungUp, Noted, PickedUp
from ajar.services.calls import begin_call, keep_step
from ajar.services.desk import open_desk


@pytest.mark.parametrize("number", ["withheld", "Private", "no caller ID", "anonymous"])
def test_a_call_from_words_instead_of_a_number_is_kept(db, number):
    user = open_desk()
    call = begin_call(user, number)
    for place, deed in enumerate(
        (PickedUp(), Noted("plant manager, Denver"), HungUp())
    ):
        row = keep_step(user, call.key, str(place), deed)
    assert row.message is not None
