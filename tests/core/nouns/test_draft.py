"""A draft is what would be sent; what is confidential can be unlocked."""

from ajar.core.nouns.draft import Confidential, Draft, Form, default_confidential
from ajar.core.nouns.owner import Owner


def test_a_body_is_the_text_with_the_quote_below():
    assert Draft(Form.MAIL, "Hello", quote="> Hi").body == "Hello\n\n> Hi"
    assert Draft(Form.SMS, "Hello").body == "Hello"


def test_an_entry_is_locked_until_it_is_unlocked():
    confidential = Confidential("Acme", unlocked=frozenset({"ACME", "142000"}))
    assert not confidential.is_locked("Acme")
    assert not confidential.is_locked("142000")
    assert confidential.is_locked("Beta")


def test_the_employer_is_confidential_from_the_start():
    assert default_confidential(Owner(employer="Acme")) == Confidential("Acme")
