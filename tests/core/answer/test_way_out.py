"""Every caller one doesn't talk with has a courteous way out."""

import pytest

from ajar.core.answer.way_out import text_back, way_out
from ajar.core.nouns.call import CallerKind


@pytest.mark.parametrize("caller", [k for k in CallerKind if k != CallerKind.RECRUITER])
def test_there_are_words_to_end_a_call_with(caller):
    out = way_out(caller)
    assert out is not None
    assert out.advice.endswith(".")
    assert all(words[-1] in ".?!" for words in out.words)


def test_a_recruiter_is_talked_with():
    assert way_out(CallerKind.RECRUITER) is None
    assert way_out(None) is None


def test_a_missed_call_is_answered_in_one_text():
    assert len(" ".join(text_back().words)) <= 306
