"""Whose domain it is, and whether it only looks like somebody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.screen.domains import (
    adds_job_word,
    as_latin,
    decode_label,
    domain_of,
    imitates,
    label_of,
    mixes_alphabets,
    registrable,
)


@pytest.mark.parametrize(
    ("host", "bought"),
    [
        ("acme.com", "acme.com"),
        ("mail.acme.com", "acme.com"),
        ("a.b.acme.co.uk", "acme.co.uk"),
        ("send.acme.example", "acme.example"),
        ("ACME.Example.", "acme.example"),
        ("localhost", "localhost"),
        ("192.0.2.7", ""),
        ("[192.0.2.7]", ""),
        ("2001:db8::1", ""),
        ("", ""),
    ],
)
def test_the_bought_part_of_a_host(host, bought):
    assert registrable(host) == bought


def test_an_address_has_the_domain_after_its_last_at_sign():
    assert domain_of('"a@b"@mail.acme.example') == "acme.example"
    assert domain_of("in/annlee") == ""
    assert label_of("acme.co.uk") == "acme"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("acme-careers", "acme"),
        ("hr-acme", "acme"),
        ("acme-hr-jobs", "acme"),
        ("rnicrosoft", "microsoft"),
        ("rnicrosoft-talent", "microsoft"),
        ("micros0ft", "microsoft"),
        ("paypa1", "paypal"),
        ("netfllx", "netflix"),
        ("gooogle", "google"),
        ("linekdin", "linkedin"),
        ("vvalmart", "walmart"),
        ("аpple", "apple"),  # the first letter is Cyrillic
        ("xn--pple-43d", "apple"),
    ],
)
def test_labels_made_to_be_taken_for_a_name(label, name):
    assert imitates(label, name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("acme", "acme"),
        ("acme-robotics", "acme"),
        ("acmerobotics", "acme"),
        ("siemensgamesa", "siemens"),
        ("infosyss", "infosys"),  # a plural, not a slip
        ("shell-jobs", "sh"),
        ("harrow", "barrow-hill"),
        ("careers", "acme"),
        ("müller", "muller-bau"),
    ],
)
def test_labels_that_only_share_something_with_a_name(label, name):
    assert not imitates(label, name)


def test_a_job_word_may_be_run_on():
    assert adds_job_word("acmecareers", "acme")
    assert not adds_job_word("acmerobots", "acme")
    assert not adds_job_word("acme", "acme")


def test_foreign_letters_are_read_as_the_latin_they_look_like():
    assert as_latin("раypal") == "paypal"
    assert as_latin("paypal") == "paypal"
    assert decode_label("xn--mller-kva") == "müller"
    assert decode_label("xn--\u00fc") == "xn--\u00fc"
    assert decode_label("plain") == "plain"


def test_an_alphabet_of_its_own_is_not_a_mixture():
    assert mixes_alphabets("раypal")
    assert not mixes_alphabets("почта")
    assert not mixes_alphabets("paypal")
    assert not mixes_alphabets("müller")


@given(st.text(max_size=60), st.text(max_size=20))
def test_nothing_crashes_them(host, name):
    registrable(host)
    imitates(host, name)
    mixes_alphabets(host)
    domain_of(f"{name}@{host}")
