"""Tables of contacts: who wrote them, what their columns hold."""

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.errors import RequestError
from ajar.core.intake.contact_list import read_list
from ajar.core.intake.contact_table import (
    Column,
    ContactTable,
    Shape,
    guess_meaning,
    has_names,
    look_at_table,
    read_contacts,
    read_meaning,
)
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.message import Unread

OLD_GOOGLE = (
    "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,"
    "Organization 1 - Name,Organization 1 - Title\n"
    "Rosa Delgado,Rosa,Delgado,Rosa@Harbor.example ::: rd@home.example,"
    "+1 714 555 0131 ::: 714 555 0132,Harbor & Main,Partner\n"
)
NEW_GOOGLE = (
    "First Name,Middle Name,Last Name,Organization Name,Organization Title,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value\n"
    "Rosa,M.,Delgado,Harbor & Main,Partner,* Work,rosa@harbor.example,714 555 0131,"
    "https://www.linkedin.com/in/rosa-d\n"
)
OUTLOOK = (
    '"First Name","Last Name","Company","Job Title","E-mail Address",'
    '"E-mail 2 Address","Business Phone","Mobile Phone","Business City"\n'
    '"Rosa","Delgado","Harbor, Main","Partner","rosa@harbor.example",'
    '"rd@home.example","714 555 0131","714 555 0132","San Diego"\n'
)
LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Rosa,Delgado,https://www.linkedin.com/in/rosa-d,,Harbor,Partner,01 Mar 2026\n"
)
OWN = "Wer;Haus;Nummer\nRosa Delgado;Harbor;0714 5550131\n;;\n;Nobody;\n"


def people(text: str, told=None) -> list[Connection | Unread]:
    found = read_list(text.encode(), told)
    assert not isinstance(found, ContactTable)
    return list(found)


def test_google_s_older_table_is_known():
    (rosa,) = people(OLD_GOOGLE)
    assert (rosa.name, rosa.address) == ("Rosa Delgado", "rosa@harbor.example")
    assert rosa.addresses == ("rd@home.example",)
    assert rosa.numbers == ("+1 714 555 0131", "714 555 0132")
    assert (rosa.firm, rosa.position) == ("Harbor & Main", "Partner")


def test_google_s_newer_table_is_known():
    (rosa,) = people(NEW_GOOGLE)
    assert (rosa.name, rosa.handle) == ("Rosa M. Delgado", "in/rosa-d")
    assert look_at_table(NEW_GOOGLE.encode()).shape is Shape.GOOGLE


def test_outlook_s_table_is_known():
    (rosa,) = people(OUTLOOK)
    assert (rosa.name, rosa.firm, rosa.place) == (
        "Rosa Delgado",
        "Harbor, Main",
        "San Diego",
    )
    assert rosa.numbers == ("714 555 0131", "714 555 0132")


def test_linkedin_s_table_has_the_day_of_the_connection():
    (rosa,) = people(LINKEDIN)
    assert (rosa.connected_on, rosa.handle) == (date(2026, 3, 1), "in/rosa-d")


def test_a_card_is_known_whatever_the_file_is_called():
    (rosa,) = people("\ufeffbegin:vcard\nFN:Rosa\nend:vcard")
    assert rosa.name == "Rosa"


def test_another_table_waits_for_the_user_s_word():
    table = read_list(OWN.encode())
    assert isinstance(table, ContactTable)
    assert (table.columns, table.is_known) == (("Wer", "Haus", "Nummer"), False)
    assert table.sample == (
        ("Rosa Delgado", "Harbor", "0714 5550131"),
        ("", "Nobody", ""),
    )
    told = {"name": "wer", "firm": "Haus", "number": "NUMMER"}
    rosa, unread = people(OWN, told)
    assert rosa == Connection("Rosa Delgado", firm="Harbor", numbers=("0714 5550131",))
    assert (unread.why, unread.part) == ("it names nobody", "line 4")


def test_a_word_that_names_nobody_asks_again():
    assert isinstance(read_list(OWN.encode(), {"firm": "Haus"}), ContactTable)


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"colour": "Wer"}, "nothing that a column"),
        ({"name": "Who"}, "no column 'Who'"),
    ],
)
def test_a_word_of_what_is_not_there_is_refused(told, problem):
    with pytest.raises(RequestError, match=problem):
        read_meaning(told, ("Wer", "Haus"))


@pytest.mark.parametrize("raw", [b"", b"just words", b"\n\n"])
def test_what_is_no_table_is_told(raw):
    (unread,) = read_list(raw)
    assert isinstance(unread, Unread)


def test_the_meaning_of_columns_is_guessed_by_their_names():
    meaning = guess_meaning(("Vorname", "Nachname", "E-Mail", "Etwas"))
    assert meaning == {
        "Vorname": Column.FIRST,
        "Nachname": Column.LAST,
        "E-Mail": Column.ADDRESS,
    }
    assert has_names(meaning)
    assert not has_names({"Haus": Column.FIRM})


def test_a_row_that_breaks_the_table_is_told_and_ends_it():
    text = StringIO()
    writer = csv.writer(text)
    writer.writerows([["name", "firm"], ["A B", "x"], ["C D", "y" * 200_000]])
    found = list(read_contacts(text.getvalue().encode(), {"name": Column.NAME}))
    assert found[0] == Connection("A B")
    assert "can't be read" in found[1].why


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(raw):
    found = read_list(b"name,email\n" + raw, {"name": "name"})
    list(found if not isinstance(found, ContactTable) else ())


def test_where_somebody_works_is_their_firm():
    raw = b"Person,Works at,Mail\nAnn Roth,Quill Foods,ann@quill.example\n"
    table = look_at_table(raw)
    assert table.meaning["Works at"] is Column.FIRM


def test_a_row_without_a_name_is_left_out_and_told():
    text = "name,email,firm\n,nobody@x.example,\nAnn Roth,a@x.example,\n"
    told = {"name": "name", "address": "email"}
    nobody, ann = people(text, told)
    assert (nobody.what, nobody.why, nobody.part) == (
        "row",
        "it names nobody",
        "line 2",
    )
    assert ann.name == "Ann Roth"
