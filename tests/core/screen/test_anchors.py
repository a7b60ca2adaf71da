"""A stretch that seems to ask names a thing, an act, and somebody who is to do it."""

import pytest

from ajar.core.nouns.screening import SignalId
from ajar.core.screen.anchors import is_anchored, is_taken_back
from ajar.core.screen.ask_notes import PARTS, note_stretches
from ajar.core.screen.asking import name_signals
from ajar.core.screen.cues import gather_cues
from tests.core.screen.screened import letter_of


def stretch_of(text):
    letter = letter_of(text)
    return next(iter(note_stretches(letter, gather_cues(letter, *PARTS))))


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        (SignalId.PAYS_UPFRONT, "The course is £95, please send it by Friday."),
        (SignalId.CHEQUE_OR_FORWARD, "Keep six per cent of what the buyers' money is."),
        (SignalId.ASKS_CODE_OR_REMOTE, "Tell me the code that you get."),
        (SignalId.ASKS_IDENTITY, "Send me your passport."),
        (SignalId.CRYPTO_OR_GIFTCARD, "Buy a gift card."),
    ],
)
def test_a_thing_and_an_act_are_an_ask(signal, text):
    assert is_anchored(stretch_of(text), signal)


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        (SignalId.PAYS_UPFRONT, "Install our meeting client before the talk, please."),
        (SignalId.ASKS_CODE_OR_REMOTE, "My number is in the signature."),
        (SignalId.RUN_CODE, "Please install it before our first talk."),
        (SignalId.CHEQUE_OR_FORWARD, "The parcel arrived."),
    ],
)
def test_a_thing_alone_is_none(signal, text):
    assert not is_anchored(stretch_of(text), signal)


def test_papers_for_the_desk_on_the_first_day_are_asked_later():
    stretch = stretch_of("Bring your passport to the office on your first day.")
    assert is_taken_back(stretch, SignalId.ASKS_IDENTITY)


def test_what_the_words_speak_for_most_comes_first():
    stretch = stretch_of("Send me a photo of your passport and your IBAN.")
    named = name_signals(stretch)
    assert named[0] is SignalId.ASKS_IDENTITY
    assert len(named) == len(set(named)) == 7
