"""What lets somebody put the user forward, and what only nearly does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.grant import read_grant
from ajar.core.tables import load_rows

ON = date(2026, 11, 16)
EXAMPLES = [(row[0], row[2]) for row in load_rows("grants.tsv")]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_every_row_reads_its_example(kind: str, example: str):
    assert (read_grant(example, ON) is None) == (kind == "unless")


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("You may put me forward to Verdana Foods.", "Verdana Foods"),
        ("Yes. You can submit my CV to Quill & Sons for this role.", "Quill & Sons"),
        ("Sie dürfen mich gern bei der Kestrel AG vorstellen.", "Kestrel AG"),
        ("Vous pouvez me présenter à Verdana.", "Verdana"),
        ("Puedes presentar mi CV a Verdana Foods.", "Verdana Foods"),
        ("Pode apresentar-me à Verdana Foods.", "Verdana Foods"),
        ("You may put me forward to your client.", ""),
        ("Feel free to put me forward.", ""),
    ],
)
def test_the_client_is_whom_they_name(text: str, client: str):
    assert read_grant(f"Hello Ana,\n\n{text}\n\nSam", ON).client == client


def test_the_words_are_the_sentence_and_nothing_else():
    text = "Thank you. You may put me\nforward to Quill.\n\nThursday works for me."
    assert read_grant(text).words == "You may put me forward to Quill."


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("You may submit me until 28 February 2027.", date(2027, 2, 28)),
        ("You may submit me until February.", date(2027, 2, 1)),
        ("Sie dürfen mich bis zum 31.1.2027 vertreten.", date(2027, 1, 31)),
        ("You may submit me. I am away until 3 March 2027.", None),
    ],
)
def test_it_holds_until_the_day_they_name(text: str, until: date | None):
    assert read_grant(text, ON).until == until


@pytest.mark.parametrize(
    "text",
    [
        "Please don't pass my name or résumé on before I say so.",
        "Before you pass on my name, please tell me who your client is.",
        "Once I know the client you may put me forward.",
        "You may put me forward if the base is at least €90,000.",
        "You may not submit me to anybody.",
        "May I put you forward?",
        "You may call me on Thursday.",
        "Please put me on your list.",
        "Sie dürfen mich nicht vorstellen.",
        "No puede presentarme a nadie.",
        "Please introduce me to Ana.",
        "Please forward me the description.",
        "You can send me the description.",
        "Sie dürfen mich gern anrufen.",
        "Puede llamarme el jueves.",
        "They wrote: you may submit me.",
    ],
)
def test_what_hangs_on_something_allows_nothing(text: str):
    assert read_grant(text, ON) is None


@given(st.text(max_size=600))
def test_any_letter_can_be_read(text: str):
    found = read_grant(text, ON)
    assert found is None or found.words
