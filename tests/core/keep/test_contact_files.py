"""People written to files, and read from them again."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from ajar.core.intake.contact_list import read_list
from ajar.core.keep.contact_files import safe_cell, write_table, write_vcards
from ajar.core.nouns.contact import Connection
from ajar.core.text import squash

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    max_size=90,
).map(squash)
PEOPLE = st.builds(
    Connection,
    name=WORDS.filter(bool),
    address=st.sampled_from(("", "rosa@harbor.example")),
    firm=WORDS,
    position=WORDS,
    connected_on=st.sampled_from((None, date(2026, 3, 1))),
    handle=st.sampled_from(("", "in/rosa-d")),
    numbers=st.sampled_from(((), ("+17145550131", "+17145550132"))),
    place=WORDS,
)


@given(st.lists(PEOPLE, max_size=3))
@example([Connection("Rosa", place="\\")])
def test_cards_read_again_are_the_same_people(people):
    assert list(read_list(write_vcards(people).encode())) == people or not people


@given(st.lists(PEOPLE, min_size=1, max_size=3))
@example([Connection("'=x"), Connection("''-"), Connection("a ::: b")])
def test_a_table_read_again_has_the_same_people(people):
    assert list(read_list(write_table(people).encode())) == people


@given(st.lists(PEOPLE, max_size=2))
def test_no_line_of_a_card_is_longer_than_75_octets(people):
    lines = write_vcards(people).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_no_cell_is_a_formula():
    evil = Connection("=HYPERLINK(1)", firm="@SUM", position="-1", numbers=("+1714",))
    header, row, _ = write_table([evil]).split("\r\n")
    assert header.startswith("Name,")
    assert not any(cell[:1] in "=+-@" for cell in row.split(",") if cell)
    assert safe_cell("plain") == "plain"


def test_more_than_three_addresses_stand_together():
    many = Connection(
        "Rosa",
        "a@x.example",
        addresses=("b@x.example", "c@x.example", "d@x.example"),
    )
    (again,) = read_list(write_table([many]).encode())
    assert again == many
