"""Who may submit the user, on the page of a role and on its own."""

import re

import pytest

from ajar.services.representations import Granted, let_represent
from ajar.store.models import Representation
from tests.services.test_representations import keep
from tests.web.pages import html_of, words_of


@pytest.fixture
def first(owner) -> str:
    return keep(owner, "Rosa Delgado", "Kestrel")


@pytest.fixture
def second(owner, first) -> str:
    return keep(owner, "Ines Farrow", "Heron")


def read(browser, path: str) -> str:
    response = browser.get(path)
    assert response.status_code == 200
    return words_of(html_of(response))


def test_a_permission_is_given_seen_and_undone(at_desk, first):
    assert "Nobody, as far as you said." in read(at_desk, f"/opportunities/{first}")
    address = f"/opportunities/{first}/represent"
    assert "Nobody may submit you." in read(at_desk, address)
    told = at_desk.post(
        address, {"agency": "Kestrel", "until": "2030-05-03"}, follow=True
    )
    assert "Kestrel may submit you until 3 May 2030." in words_of(html_of(told))
    assert "Kestrel may submit you." in read(at_desk, f"/opportunities/{first}")
    number = re.search(r'action="/undo/(\d+)"', html_of(told))[1]
    at_desk.post(f"/undo/{number}", {"back": address})
    assert "Nobody may submit you." in read(at_desk, address)


def test_the_second_is_asked_about_with_its_reasons(at_desk, owner, first, second):
    let_represent(owner, first, Granted("Kestrel"))
    shown = read(at_desk, f"/opportunities/{second}")
    assert "Kestrel may submit you already. It may be this role: the same" in shown
    address = f"/opportunities/{second}/represent"
    asked = at_desk.post(address, {"agency": "Heron", "words": "only this"})
    assert asked.status_code == 422
    assert "Somebody else may already." in words_of(html_of(asked))
    assert 'value="only this"' in html_of(asked)
    assert Representation.objects.count() == 1
    at_desk.post(address, {"agency": "Heron", "sure": "yes"})
    assert Representation.objects.count() == 2


def test_what_is_typed_wrongly_is_shown_again(at_desk, first):
    address = f"/opportunities/{first}/represent"
    answer = at_desk.post(address, {"agency": "", "until": "soon"})
    assert answer.status_code == 422
    assert "Say who may submit you." in words_of(html_of(answer))
    assert "That is no day." in words_of(html_of(answer))


def test_the_letter_is_written_checked_saved_and_noted(at_desk, owner, first):
    let_represent(owner, first, Granted("Kestrel"))
    key = Representation.objects.get().key
    address = f"/opportunities/{first}/represent/{key}"
    assert "I take back the permission" in html_of(at_desk.get(address))
    german = html_of(at_desk.get(f"{address}?language=de&channel=linkedin"))
    assert "Meine Einwilligung" in german
    wrong = html_of(at_desk.post(address, {"draft": "Stop, {name}.", "mark": "x"}))
    assert "Not like this." in wrong
    file = at_desk.post(f"{address}/file", {"channel": "linkedin"})
    assert "withdrawal.txt" in file["Content-Disposition"]
    told = at_desk.post(f"{address}/end", follow=True)
    assert "Kestrel may not submit you any more." in words_of(html_of(told))


def test_the_pages_take_few_look_ups(
    at_desk, owner, first, second, django_assert_max_num_queries
):
    let_represent(owner, first, Granted("Kestrel"))
    read(at_desk, "/more")
    with django_assert_max_num_queries(14):
        read(at_desk, f"/opportunities/{second}/represent")
    with django_assert_max_num_queries(16):
        read(at_desk, f"/opportunities/{second}")
