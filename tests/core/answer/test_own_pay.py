"""A draft tells neither what its user earns nor that others want them."""

import pytest

from ajar.core.answer.claims import claims_in


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("I earn $96,000 now.", "pay"),
        ("My current salary is £39,000.", "pay"),
        ("I'm on £39,000 a year.", "pay"),
        ("My current pay is 39,000 pounds.", "pay"),
        ("I also have two other offers.", "offer"),
        ("Another hospital has made me an offer.", "offer"),
        ("I'm interviewing elsewhere too.", "offer"),
        ("I'm talking to other firms.", "offer"),
    ],
)
def test_what_is_nobodys_business_is_heard(sentence: str, kind: str):
    assert kind in {claim.kind for claim in claims_in(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "With a base of $130,000 or more, I'd be glad to look again.",
        "I'm at 125 Main Street.",
        "I'm on call 2 days a week.",
        "Thank you for the offer to talk.",
        "What is the base pay range?",
    ],
)
def test_what_may_be_said_is_no_claim(sentence: str):
    assert not {claim.kind for claim in claims_in(sentence)} & {"pay", "offer"}
