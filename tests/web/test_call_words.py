"""Money and numbers have one dress on the pages of a call."""

import pytest

from ajar.store.models import Call
from tests.web.pages import html_of, words_of


def text(answer) -> str:
    """Return the words of a page."""
    return words_of(html_of(answer))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("base 150 to 165k", ("Base", "$150-165k")),
        ("base of $140k", ("Base", "$140k")),
        ("the pay is 140k euro", ("Pay", "€140k")),
        ("total comp $200k", ("Pay", "$200k, total")),
    ],
)
def test_pay_has_the_currency_that_was_said_or_that_of_the_floor_and_its_kind_once(
    tap, at_desk, note, said
):
    name, words = said
    tried = text(at_desk.post(f"/calls/{Call.objects.get().key}/try", {"note": note}))
    assert f"{name}: {words}" in tried
    tap(do="note", note=note)
    page = text(at_desk.get(f"/calls/{Call.objects.get().key}"))
    assert f"{name} {words}" in page
    assert ", base" not in page


def test_a_number_is_shown_as_at_home_wherever_it_stands(tap, at_desk):
    key = Call.objects.get().key
    assert "(303) 555-0142" in text(at_desk.get(f"/calls/{key}"))
    tried = text(at_desk.post(f"/calls/{key}/try", {"note": "call 888-555-0199"}))
    assert "Phone: (888) 555-0199" in tried
    assert "(303) 555-0142" in text(at_desk.get("/calls"))


def test_what_sounds_like_an_agency_is_read_as_their_firm(tap, at_desk):
    path = f"/calls/{Call.objects.get().key}/try"
    agency = text(at_desk.post(path, {"note": "Ridgeline Staffing"}))
    assert "Their firm: Ridgeline Staffing" in agency
    assert "It is the title the company" in text(
        at_desk.post(path, {"note": "Ridgeline"})
    )
