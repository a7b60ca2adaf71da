"""A short letter says less of the user's situation than a full one."""

from dataclasses import replace

import pytest
from answers_made import PREFERENCES, YES, drafted

from ajar.core.nouns.voice import Length, Voice


@pytest.mark.parametrize(
    ("length", "confidential", "says", "says_not"),
    [
        (Length.FULL, True, "I'm happy where I am, so please keep", "Please keep"),
        (Length.SHORT, True, "Please keep this between us.", "I'm happy"),
        (Length.FULL, False, "I'm happy where I am, so it would take", "between us"),
        (Length.SHORT, False, "Yes, ", "I'm happy"),
    ],
)
def test_the_situation_is_told_as_briefly_as_the_user_writes(
    length, confidential, says, says_not
):
    wanted = replace(PREFERENCES, confidential=confidential)
    text = drafted(YES, voice=Voice(length=length), preferences=wanted).text
    assert says in text
    assert says_not not in text
