"""Who might want it, the letters to both sides, favours: as pages."""

import pytest

from ajar.core.nouns.contact import Connection
from ajar.services.know import Said, say_of_person
from ajar.store.models import ContactWord, Favour, Referral, ReferralStep
from tests.services.helping import INES, MAYA, OWEN, keep_people, keep_role, key_of
from tests.web.pages import html_of, words_of


@pytest.fixture
def role(owner):
    keep_people(owner, OWEN, INES, MAYA)
    return keep_role(owner)


@pytest.fixture
def owen(owner, role) -> str:
    return f"/opportunities/{role.key}/who/{key_of(owner, 'Owen Brandt')}"


def read(browser, path: str) -> str:
    response = browser.get(path)
    assert response.status_code == 200
    return words_of(html_of(response))


def take(browser, owen: str, step: str, **more):
    return browser.post(f"{owen}/step", {"step": step, **more})


def test_the_opportunity_leads_to_whom_one_knows(at_desk, role):
    assert f"/opportunities/{role.key}/who" in html_of(
        at_desk.get(f"/opportunities/{role.key}")
    )


def test_who_might_want_it_is_said_with_reasons(at_desk, owner, role):
    say_of_person(owner, key_of(owner, "Owen Brandt"), Said(wants="leading sales"))
    shown = read(at_desk, f"/opportunities/{role.key}/who")
    assert "Owen Brandt or Ines Farrow might want it." in shown
    assert "would want leading sales" in shown
    assert "Maya" not in shown
    assert "Not here, and not asked for." in shown


def test_nobody_is_said_plainly(at_desk, owner):
    role = keep_role(owner)
    address = f"/opportunities/{role.key}/who"
    assert "Ajar knows nobody yet." in read(at_desk, address)
    keep_people(owner, MAYA)
    assert "Nobody you know fits it." in read(at_desk, address)


def test_the_pages_take_few_look_ups(
    at_desk, role, owen, django_assert_max_num_queries
):
    take(at_desk, owen, "asked")
    read(at_desk, "/more")
    # Where titles are is looked up once a process.
    read(at_desk, f"/opportunities/{role.key}/who")
    with django_assert_max_num_queries(13):
        read(at_desk, f"/opportunities/{role.key}/who")
    with django_assert_max_num_queries(15):
        read(at_desk, owen)
    with django_assert_max_num_queries(12):
        read(at_desk, "/favors")


def test_the_letter_to_the_recruiter_is_locked_until_the_yes(at_desk, owen):
    first = read(at_desk, owen)
    assert "Ask Owen Brandt first." in first
    assert "The letter to Owen Brandt" in first
    assert "locked until they say yes" in first
    assert take(at_desk, owen, "asked").status_code == 303
    waiting = read(at_desk, owen)
    assert "Silence is no." in waiting
    assert "locked" in waiting
    take(at_desk, owen, "said_yes", words="Sure, go ahead")
    agreed = read(at_desk, owen)
    assert "Owen Brandt said yes. Introduce them." in agreed
    assert "The letter to Rosa Delgado" in agreed
    assert "Owen Brandt, who agreed to my telling you so" in agreed
    assert "Sure, go ahead" in agreed
    assert "locked" not in agreed


def test_a_no_stops_it(at_desk, owen):
    take(at_desk, owen, "asked")
    take(at_desk, owen, "said_no")
    shown = read(at_desk, owen)
    assert "Owen Brandt said no. It stops here." in shown
    assert "<textarea" not in html_of(at_desk.get(owen))
    assert take(at_desk, owen, "introduced").status_code == 404 or (
        Referral.objects.get().referralstep_set.count() == 2
    )


def test_a_day_to_come_is_refused_and_what_was_typed_stays(at_desk, owen):
    response = take(at_desk, owen, "asked", on="2999-01-01", words="On the phone")
    assert response.status_code == 422
    shown = html_of(response)
    assert "yet to come" in shown
    assert 'value="On the phone"' in shown
    assert not ReferralStep.objects.exists()
    assert take(at_desk, owen, "dance").status_code == 422


def test_ones_own_words_are_checked(at_desk, owen):
    take(at_desk, owen, "said_yes")
    said = {"draft": "Ask Ines Farrow, too.", "mark": "x"}
    checked = html_of(at_desk.post(owen, said))
    assert "Not like this." in checked
    assert "Ines Farrow" in checked
    assert "Open in mail" not in checked
    good = html_of(at_desk.post(owen, {"draft": "I know Owen Brandt.", "mark": "x"}))
    assert "Not like this." not in good
    assert "I know Owen Brandt." in good


def test_a_letter_is_written_for_another_channel_and_language(at_desk, owen):
    shown = html_of(at_desk.get(f"{owen}?channel=sms&language=fr"))
    assert "Bonjour Owen. Un recruteur" in shown
    odd = at_desk.get(f"{owen}?channel=pigeon")
    assert odd.status_code >= 400


def test_what_one_knows_of_somebody_is_kept_and_undone(at_desk, owen):
    said = {"bond": "friend", "search": "out_of_work", "wants": "", "place": "Denver"}
    assert at_desk.post(f"{owen}/know", said).status_code == 303
    word = ContactWord.objects.get()
    assert (word.bond, word.search, word.place) == ("friend", "out_of_work", "Denver")
    shown = html_of(at_desk.get(owen))
    assert '<option value="friend" selected>' in shown
    odd = at_desk.post(f"{owen}/know", {"bond": "enemy"})
    assert odd.status_code == 422


def test_favours_are_proposed_counted_and_told(at_desk, owen):
    assert "No favors counted yet." in read(at_desk, "/favors")
    for step in ("said_yes", "introduced", "interviewed"):
        take(at_desk, owen, step)
    proposed = read(at_desk, "/favors")
    assert "Does this count?" in proposed
    assert "(it led to an interview)" in proposed
    keys = [
        one.split('"')[0]
        for one in html_of(at_desk.get("/favors")).split('name="key" value="')[1:]
    ]
    at_desk.post("/favors/answer", {"key": keys[0], "do": "count"})
    at_desk.post("/favors/answer", {"key": keys[1], "do": "leave"})
    assert Favour.objects.filter(is_counted=True).count() == 1
    told = {"direction": "had", "person": "Ines Farrow", "words": "A pay survey"}
    assert at_desk.post("/favors", told).status_code == 303
    shown = read(at_desk, "/favors")
    assert "One given, one had." in shown
    assert "Ines Farrow : A pay survey" in shown
    assert "Does this count?" not in shown


def test_an_empty_favour_is_shown_again(at_desk, owner):
    response = at_desk.post("/favors", {"direction": "had", "person": "Ines"})
    assert response.status_code == 422
    assert "Say what it was." in html_of(response)


def test_a_persons_page_has_their_favours_and_what_one_knows(at_desk, owner, owen):
    person = f"/people/{owen.rpartition('/')[2]}"
    assert f"{person}/help" in html_of(at_desk.get(person))
    told = {"direction": "had", "person": "Owen Brandt", "words": "A pay survey"}
    at_desk.post("/favors", told)
    shown = read(at_desk, f"{person}/help")
    assert "0 given, 1 had" in shown
    assert "A pay survey" in shown
    said = {"bond": "well", "search": "looking", "wants": "sales", "place": ""}
    assert at_desk.post(f"{person}/know", said)["Location"] == person
    assert ContactWord.objects.get().wants == "sales"
    assert at_desk.post(f"{person}/know", {"bond": "x"}).status_code == 422
    assert at_desk.get("/people/nobody/help").status_code >= 400


def test_what_the_user_was_offered_is_not_told_to_a_friend(at_desk, role, owen):
    assert "150" in read(at_desk, owen)
    offer = {"pay": "161k", "offered": "2026-01-05"}
    assert at_desk.post(f"/opportunities/{role.key}/offer", offer).status_code == 303
    shown = read(at_desk, owen)
    assert "Would you like me to give them your name" in shown
    assert "161" not in shown


def test_what_came_of_a_favor_is_told_with_it(at_desk, owner):
    told = {"direction": "had", "person": "Ines", "words": "Gave my name"}
    at_desk.post("/favors", {**told, "outcome": "interviewed"})
    assert "it led to an interview" in read(at_desk, "/favors")


def test_that_somebody_works_where_the_role_is_is_said_before_they_are_asked(
    at_desk, owner, role
):
    inside = Connection("Lucia Marin", "lucia@x.example", "Bluewing Widgets", "Sales")
    keep_people(owner, inside)
    lucia = key_of(owner, "Lucia Marin")
    shown = read(at_desk, f"/opportunities/{role.key}/who/{lucia}")
    assert "Lucia Marin works at Bluewing Widgets, the firm that hires." in shown
    assert "Hello Lucia," in shown


def test_the_role_tells_what_became_of_who_was_asked(at_desk, role, owen):
    at = f"/opportunities/{role.key}"
    assert "Owen Brandt" not in read(at_desk, at)
    take(at_desk, owen, "asked")
    assert "Owen Brandt: Asked, and not answered yet." in read(at_desk, at)
    for step in ("said_yes", "introduced", "hired"):
        take(at_desk, owen, step)
    assert "Owen Brandt: They got the job." in read(at_desk, at)


def test_whom_one_knows_there_is_asked_about_it_and_has_no_letter_that_names_them(
    at_desk, owner, role
):
    page = f"/opportunities/{role.key}"
    assert "You know" not in read(at_desk, page)
    keep_people(
        owner, Connection("Lucia Marin", "l@x.example", "Bluewing Widgets", "Nurse")
    )
    lucia = f"{page}/who/{key_of(owner, 'Lucia Marin')}"
    for shown in (at_desk.get(page), at_desk.get(f"{page}/who")):
        assert "Lucia Marin" in words_of(html_of(shown))
        assert lucia in html_of(shown)
    asked = read(at_desk, lucia)
    assert "Ask Lucia Marin about it." in asked
    assert "at Bluewing Widgets, where you work." in asked
    assert "locked until they say yes" not in asked
    assert "They said yes" not in asked
    assert take(at_desk, lucia, "said_yes").status_code == 400
    assert take(at_desk, lucia, "asked").status_code == 303
    assert "was asked about it." in read(at_desk, lucia)
