"""The page of one opportunity: what it shows, what one can put right on it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ajar.services.take import Request, take
from ajar.store.models import Change, Correction, Entry, Message, Signal, StatedFact
from tests.samples.letters import mail, write
from tests.web.pages import (
    SAMPLE,
    html_of,
    key_of,
    message_of,
    refs,
    row,
    words_of,
)

LAURA, STOP, DIGEST = 112, 93, 86
BOTH_AGENCIES = (81, 83)


@pytest.fixture
def lauras(sams, at_desk, take_in):
    """Return the address of Laura Kim's role."""
    take_in(LAURA)
    return f"/opportunities/{key_of('Laura Kim')}"


def see(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html_of(response)


def do(client, address: str, **said: str) -> str:
    """Post a form, follow where it leads, return the page there."""
    response = client.post(address, said, follow=True)
    assert response.status_code == 200, html_of(response)
    assert response.redirect_chain[0][1] == 303
    return html_of(response)


def undo(client, back: str) -> str:
    """Undo the last change and return the page it was made on."""
    change = Change.objects.order_by("-pk")[0]
    return do(client, f"/undo/{change.pk}", back=back)


def test_the_head_says_who_what_and_the_verdict(at_desk, lauras):
    words = words_of(see(at_desk, lauras))
    assert "Laura Kim, in-house recruiter, Meridian Instruments" in words
    assert "Director of Sales, Irvine Yes, if travel stays at or under 25 %." in words
    assert "What would change it Travel over 25 % makes it a no ." in words


def test_a_fact_that_suits_is_ticked_and_says_how_firmly_it_is_wanted(at_desk, lauras):
    pay = row(see(at_desk, lauras), "pay")
    assert '<td class="tick">' in pay
    assert "must" in pay
    assert "$160-185k, base" in pay


def test_what_is_not_said_and_matters_is_open_to_be_filled_in(at_desk, lauras):
    travel = row(see(at_desk, lauras), "travel_percent")
    assert '<td class="open">' in travel
    assert "Not said" in words_of(travel)
    assert "Fill in" in words_of(travel)


def test_a_clash_shows_both_sides_and_one_click_settles_it(at_desk, lauras):
    days = row(see(at_desk, lauras), "days_in")
    assert '<td class="clash">' in days
    assert "3 a week or 5 a week? Two sources disagree" in words_of(days)
    after = do(at_desk, f"{lauras}/facts/days_in", do="settle", value="3 a week")
    assert "3 a week your word" in words_of(row(after, "days_in"))
    assert "Two sources disagree" in words_of(row(undo(at_desk, lauras), "days_in"))


def test_a_clash_is_settled_only_by_what_they_said(at_desk, lauras):
    said = {"do": "settle", "value": "4 a week"}
    response = at_desk.post(f"{lauras}/facts/days_in", said)
    assert response.status_code == 400
    assert not StatedFact.objects.exists()


def test_a_fact_is_filled_in_and_the_verdict_follows(at_desk, lauras):
    after = do(at_desk, f"{lauras}/facts/travel_percent", value="40")
    assert "40 % your word" in words_of(row(after, "travel_percent"))
    assert "No. Travel is 40 %" in words_of(after)
    assert "Yes, if travel" in words_of(undo(at_desk, lauras))


def test_pay_is_typed_as_one_writes_it(at_desk, lauras):
    after = do(at_desk, f"{lauras}/facts/pay", value="$100-110k base")
    assert "$100-110k, base your word" in words_of(row(after, "pay"))
    assert '<td class="cross">' in row(after, "pay")


def test_what_can_not_be_read_is_asked_again_with_what_was_typed(at_desk, lauras):
    response = at_desk.post(f"{lauras}/facts/pay", {"value": "<b>plenty"})
    assert response.status_code == 422
    page = html_of(response)
    assert 'value="&lt;b&gt;plenty"' in page
    assert 'aria-invalid="true"' in page
    assert "No sum can be read there" in page


@pytest.mark.parametrize("topic", ["shoe_size", "constructor"])
def test_there_is_no_such_topic(at_desk, lauras, topic):
    assert at_desk.get(f"{lauras}/facts/{topic}").status_code == 404


def test_every_topic_has_a_form_that_takes_its_own_value_back(at_desk, lauras):
    for topic in ("seat", "pay", "places", "employment", "reports", "employer"):
        assert 'id="fact"' in see(at_desk, f"{lauras}/facts/{topic}")


def test_a_wrong_fact_is_struck_and_comes_back(at_desk, lauras):
    address = f"{lauras}/facts/pay"
    after = do(at_desk, address, do="strike")
    assert "Not said your word" in words_of(row(after, "pay"))
    assert "Take my word back" in see(at_desk, address)
    assert "$160-185k" in row(do(at_desk, address, do="clear"), "pay")
    assert "Not said" in row(undo(at_desk, lauras), "pay")


def test_they_won_t_say_is_a_fact_too(at_desk, lauras):
    after = do(at_desk, f"{lauras}/facts/travel_percent", do="refuse")
    travel = words_of(row(after, "travel_percent"))
    assert "Won't say your word" in travel
    assert "Not said" in words_of(row(undo(at_desk, lauras), "travel_percent"))


def test_a_word_that_was_never_given_is_not_taken_back(at_desk, lauras):
    response = at_desk.post(f"{lauras}/facts/pay", {"do": "clear"})
    assert response.status_code == 400


@pytest.mark.parametrize(
    ("decision", "said"),
    [("yes", "Yes, you said."), ("no", "No, you said."), ("not_now", "Not now, you")],
)
def test_the_user_s_verdict_wins_until_it_is_undone(at_desk, lauras, decision, said):
    after = do(at_desk, f"{lauras}/verdict", decision=decision)
    assert said in words_of(after)
    assert "Your word wins. By what you would consider: Yes, if" in words_of(after)
    assert "Yes, if travel" in words_of(undo(at_desk, lauras))


def test_the_verdict_is_left_to_ajar_again(at_desk, lauras):
    do(at_desk, f"{lauras}/verdict", decision="no")
    after = do(at_desk, f"{lauras}/verdict", decision="")
    assert "Yes, if travel" in words_of(after)
    assert "Leave it to Ajar" not in after


def test_no_other_word_is_a_verdict(at_desk, lauras):
    response = at_desk.post(f"{lauras}/verdict", {"decision": "perhaps"})
    assert response.status_code == 400


def test_what_is_no_recruiter_is_put_right_and_undone(at_desk, lauras):
    do(at_desk, f"{lauras}/kind", kind="marketing")
    assert Entry.objects.get().kind == "marketing"
    assert "Nobody waits for an answer" in words_of(see(at_desk, lauras))
    undo(at_desk, "/")
    assert Entry.objects.get().kind == "outreach"


def test_a_kind_has_to_be_chosen(at_desk, lauras):
    assert at_desk.post(f"{lauras}/kind", {"kind": ""}).status_code == 400


def test_it_is_left_at_that_from_its_own_page(at_desk, lauras):
    key = Entry.objects.get().key
    page = do(at_desk, "/nod", key=key)
    assert "Left at that: Laura Kim." in words_of(page)
    assert Entry.objects.get().is_settled


def test_the_change_is_told_with_a_way_back_to_this_page(at_desk, lauras):
    page = do(at_desk, f"{lauras}/facts/travel_percent", value="10")
    assert "Travel: 10 %." in words_of(page)
    assert f'name="back" value="{lauras}"' in page


def test_a_stop_has_warnings_with_their_words_and_no_reply(sams, at_desk, take_in):
    take_in(STOP)
    page = see(at_desk, f"/opportunities/{key_of('Stephanie')}")
    words = words_of(page)
    assert "What gives it away Never share codes or passwords" in words
    assert "9 digit number" in words
    assert "Don’t reply There is no draft" in words
    assert "textarea" not in page
    assert "/reply" not in page


def test_a_check_warns_with_its_words_and_still_drafts(at_desk, lauras):
    quote = "Laura Kim <laura.kim@meridian-instruments.example>"
    Signal.objects.create(
        owner=Entry.objects.get().owner,
        message=Message.objects.get(),
        signal="auth_fail",
        tier="check",
        warning="Your mail provider could not confirm this sender.",
        quote=quote,
        source="from",
        start=0,
        end=len(quote),
    )
    page = see(at_desk, lauras)
    words = words_of(page)
    assert "Check this before you answer Your mail provider could not" in words
    assert "Draft your reply" in words
    (number,) = refs(page.partition('id="w-auth_fail"')[2].partition("</li>")[0])
    assert f'<mark id="e{number}"' in page


def test_a_digest_has_no_reply_and_no_verdict(sams, at_desk, take_in):
    take_in(DIGEST)
    page = see(at_desk, f"/opportunities/{Entry.objects.get().key}")
    assert "Not a person. A service wrote this" in words_of(page)
    assert "/reply" not in page
    assert "/verdict" not in page


def test_a_thread_that_was_answered_says_whose_turn_it_is(
    sams, at_desk, take_in, tmp_path
):
    take_in(LAURA)
    mine = mail(
        "Hello Laura, yes. How much travel is it?\n\nSam\n",
        sender="Sam Rivera <sam.rivera@example.com>",
        subject="Re: Hello from Meridian",
        message_id="<mine@example.com>",
        date="Mon, 23 Nov 2026 09:00:00 -0800",
        to="Laura Kim <laura.kim@meridian-instruments.example>",
        in_reply_to="<5d702eb079.f06987@meridian-instruments.example>",
    )
    take(sams, Request((write(tmp_path / "mine", mine=mine),)))
    page = see(at_desk, f"/opportunities/{key_of('Laura Kim')}")
    words = words_of(page)
    assert "It’s their turn You wrote on 23 November 2026" in words
    assert "The rest of the thread 1" in words
    assert 'hx-trigger="load"' not in page


def test_the_same_role_from_another_agency_is_linked(sams, at_desk, take_in):
    take_in(*BOTH_AGENCIES)
    take(sams, Request([SAMPLE / "linkedin/messages.csv"]))
    entry = Entry.objects.get(who="Nadine Ostrowski")
    ((other, _),) = entry.opportunity.same_role_as
    page = see(at_desk, f"/opportunities/{entry.key}")
    assert f'href="/opportunities/{other}">same role from somebody else' in page


def test_any_message_of_it_leads_to_the_page(at_desk, lauras):
    page = see(at_desk, f"/opportunities/{message_of('Laura Kim')[:8]}")
    assert "Director of Sales, Irvine" in page


def test_what_is_not_there_is_said(sams, at_desk):
    response = at_desk.get("/opportunities/ffffffff")
    assert response.status_code == 400
    assert "There is nothing here with the id" in words_of(html_of(response))


def test_the_page_takes_few_look_ups(at_desk, lauras):
    with CaptureQueriesContext(
        connection,
    ) as looked_up:
        see(at_desk, lauras)
    assert len(looked_up) <= 12


def test_nothing_on_the_page_is_inline(at_desk, lauras):
    page = see(at_desk, lauras)
    for forbidden in (" style=", "<style", " onclick", "javascript:", "data:image"):
        assert forbidden not in page


def test_a_sender_can_be_called_a_fraud_and_honest_again(at_desk, lauras):
    do(at_desk, f"{lauras}/honesty", honest="no")
    assert Correction.objects.get().is_fraud
    page = at_desk.get(lauras).content.decode()
    assert "You said that this sender is not honest." in page
    do(at_desk, f"{lauras}/honesty", honest="yes")
    assert Correction.objects.get().is_fraud is False
    assert at_desk.post(f"{lauras}/honesty", {"honest": "?"}).status_code == 400
