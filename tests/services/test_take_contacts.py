"""Contacts come in with everything else, in whatever form they are known."""

import pytest

from ajar.store.models import Contact, Message, TitlePlace

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Owen Brandt\r\nTITLE:Buyer\r\nEND:VCARD\r\n"
GOOGLE = """Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value
Owen Brandt,Owen,Brandt,owen@brandt.example,714 555 0131
"""
OUTLOOK = """First Name,Last Name,E-mail Address,Company,Job Title
Owen,Brandt,owen@brandt.example,Castell,Buyer
"""
OTHER = "Full Name;E-Mail;Shoe\nOwen Brandt;owen@brandt.example;44\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("people.vcf", CARD.encode()),
        ("people", b"\xef\xbb\xbf" + CARD.encode()),
        ("people.vcf", CARD.encode("utf-16")),
        ("contacts.csv", GOOGLE.encode()),
        ("contacts.csv", OUTLOOK.encode()),
    ],
    ids=["card", "card without its name", "wide card", "google", "outlook"],
)
def test_a_list_that_is_known_is_taken_in(user, take_in, tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw)
    assert take_in(path).contacts == 1
    assert Contact.objects.get().name == "Owen Brandt"
    assert not Message.objects.exists()
    assert take_in(path).contacts == 0


def test_a_title_of_theirs_is_placed(user, take_in, tmp_path):
    path = tmp_path / "people.vcf"
    path.write_text(CARD)
    take_in(path)
    assert TitlePlace.objects.get().title == "Buyer"


def test_a_table_that_needs_a_word_says_which_command_asks_it(user, take_in, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(OTHER)
    (trouble,) = take_in(path).unread
    assert trouble.why == "if these are contacts: `ajar people import FILE`"


def test_a_card_that_names_nobody_is_told_beside_the_others(user, take_in, tmp_path):
    path = tmp_path / "people.vcf"
    path.write_text(CARD + "BEGIN:VCARD\r\nEND:VCARD\r\n")
    tally = take_in(path)
    assert tally.contacts == 1
    assert "names nobody" in tally.unread[0].why
