"""What comes of a call without script: after it, voicemails, joining, the list."""

from datetime import timedelta

from ajar.adapters import clock
from ajar.core.nouns.call import LetRing, PickedUp
from ajar.services.calls import begin_call, keep_step
from ajar.store.models import Call, Message, Person, Reminder
from tests.web.pages import CALLER, INDIVIDUAL


def _page(at_desk, call):
    return at_desk.get(f"/calls/{call.key}").content.decode()


def test_ending_the_call_keeps_it_and_offers_what_comes_next(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="answer", words="This one is a no.", on="on")
    tap(do="end")
    page = _page(at_desk, call)
    assert "Everything is written down." in page
    assert "This one is a no." in page
    assert "Remind me" in page
    assert Message.objects.count() == 1


def test_the_thank_you_is_drafted_for_mail(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="end")
    key = Message.objects.get().opportunity.key
    page = at_desk.get(f"/opportunities/{key}/reply?channel=mail").content.decode()
    assert "Your call" in page


def _draft(at_desk, **said):
    key = Message.objects.get().opportunity.key
    asked = "&".join(f"{name}={value}" for name, value in said.items())
    page = at_desk.get(f"/opportunities/{key}/reply?channel=mail&{asked}")
    return page.content.decode().replace("&#x27;", "'")


def test_the_thank_you_confirms_what_was_ticked(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="answer", words="This one is a no.", on="on")
    tap(do="end")
    page = _draft(at_desk)
    assert "As I said on the phone, I'm going to pass" in page
    assert "As I asked on the phone" not in page
    assert "Would you send me the job description?" in page
    assert "As I said on the phone" not in _draft(at_desk, answer="yes")


def test_the_thank_you_tells_what_was_not_said(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    tap(do="end")
    assert "As I said" not in _draft(at_desk)


def test_the_end_sets_the_reminder_that_was_ticked_once(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(reply=INDIVIDUAL)
    assert "When you hang up" in _page(at_desk, call)
    to = f"/calls/{call.key}/steps"
    for _ in range(2):
        at_desk.post(to, {"do": "end", "remind": "on", "mark": "the end"})
    assert Reminder.objects.get().words.startswith("Ask Dana whether")
    assert "Another reminder" in _page(at_desk, call)


def test_a_call_of_a_seller_offers_no_reminder(at_desk, call, tap):
    tap(do="introduced", kind="seller")
    assert "When you hang up" not in _page(at_desk, call)


def test_a_nuisance_is_remembered_when_it_rings_again(at_desk, sams):
    first = begin_call(sams, CALLER)
    at_desk.post(f"/calls/{first.key}/steps", {"do": "nuisance", "mark": "1"})
    again = begin_call(sams, "(303) 555-0142")
    page = _page(at_desk, again)
    assert page.count("You said of this number") == 1
    assert ": a nuisance." in page
    assert "a sales pitch." not in page


def test_a_nuisance_is_one_in_the_list_and_nobody_among_people(at_desk, sams):
    first = begin_call(sams, CALLER)
    at_desk.post(f"/calls/{first.key}/steps", {"do": "nuisance", "mark": "1"})
    page = at_desk.get("/calls").content.decode()
    assert "A nuisance" in page
    assert "You let it ring" not in page
    assert not Person.objects.exists()
    at_desk.post(f"/calls/{first.key}/steps", {"do": "undo", "mark": "2"})
    assert Person.objects.exists()


def test_letting_it_ring_can_be_undone(at_desk, sams):
    call = begin_call(sams, CALLER)
    at_desk.post(f"/calls/{call.key}/steps", {"do": "let_ring", "mark": "1"})
    assert "Undo: it still rings" in _page(at_desk, call)
    at_desk.post(f"/calls/{call.key}/steps", {"do": "undo", "mark": "2"})
    assert "Pick up" in _page(at_desk, call)


def test_a_call_that_nobody_ended_rings_for_minutes_only(at_desk, sams):
    begin_call(sams, CALLER, at=clock.now() - timedelta(hours=1))
    page = at_desk.get("/calls").content.decode()
    assert "It rang" in page
    assert "not ended yet" not in page


def test_a_nuisance_gets_no_text_and_may_be_none_after_all(at_desk, sams):
    call = begin_call(sams, CALLER)
    at_desk.post(f"/calls/{call.key}/steps", {"do": "nuisance", "mark": "1"})
    page = _page(at_desk, call)
    assert "A nuisance, and remembered." in page
    assert "Sorry I missed your call" not in page
    assert "It is no nuisance" in page
    at_desk.post(f"/calls/{call.key}/steps", {"do": "undo", "mark": "2"})
    assert "Sorry I missed your call" in _page(at_desk, call)


def test_a_call_that_rang_out_has_a_text_to_send(at_desk, sams):
    first = begin_call(sams, CALLER)
    at_desk.post(f"/calls/{first.key}/steps", {"do": "let_ring", "mark": "1"})
    page = _page(at_desk, first)
    assert "You let it ring." in page
    assert "Sorry I missed your call" in page


def test_a_reminder_is_set_from_the_page_after_the_call(at_desk, call, tap):
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    tap(do="end")
    to = f"/calls/{call.key}/reminder"
    wrong = at_desk.post(to, {"on": "never", "words": "Ask again"})
    assert wrong.status_code == 422
    assert "That is no day." in wrong.content.decode()
    at_desk.post(to, {"on": "2027-03-23", "words": "Ask again"})
    assert Reminder.objects.get().words == "Ask again"
    assert "Ask again" in _page(at_desk, call)


def test_a_call_of_which_nothing_was_kept_has_no_reminder(at_desk, call, tap):
    tap(do="end")
    to = f"/calls/{call.key}/reminder"
    answer = at_desk.post(to, {"on": "2027-03-23", "words": "Ask again"})
    assert answer.status_code == 400


def test_a_voicemail_goes_the_same_way(at_desk, sams):
    words = "Hi, this is Dana from Front Range Talent, base is 95 to 110 thousand."
    answer = at_desk.post("/calls/voicemail", {"v-words": words, "v-number": CALLER})
    page = at_desk.get(answer["Location"]).content.decode()
    assert "Settled: no." in page
    assert words in page


def test_an_empty_voicemail_is_refused_in_words(at_desk, sams):
    answer = at_desk.post("/calls/voicemail", {"v-words": " "})
    assert answer.status_code == 422
    assert "Paste the words of the voicemail first." in answer.content.decode()


def test_a_call_is_about_a_role_on_the_desk_before_or_after(
    at_desk, sams, take_in, call, tap
):
    take_in(1)
    role = Message.objects.filter(opportunity__isnull=False).first().opportunity.key
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    at_desk.post(f"/calls/{call.key}/join", {"role": role})
    assert Call.objects.get(key=call.key).joined is not None
    at_desk.post(f"/calls/{call.key}/join", {"role": ""})
    assert Call.objects.get(key=call.key).joined is None
    tap(do="end")
    answer = at_desk.post(f"/calls/{call.key}/join", {"role": role}, follow=True)
    assert "Together with other messages" in answer.content.decode()


def test_the_list_of_calls_says_what_came_of_each(at_desk, call, tap):
    tap(do="introduced", kind="seller")
    tap(do="end")
    page = at_desk.get("/calls").content.decode()
    assert "A sales pitch" in page


def test_what_was_said_counts_where_a_mail_about_it_came_after_the_call(
    at_desk, sams, take_in, call, tap
):
    take_in(1)
    role = Message.objects.filter(opportunity__isnull=False).first()
    Message.objects.filter(pk=role.pk).update(sent_at=clock.now() + timedelta(days=1))
    tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
    at_desk.post(f"/calls/{call.key}/join", {"role": role.opportunity.key})
    tap(reply=INDIVIDUAL)
    tap(do="say", beat="help", words="Would you send me the description?", on="on")
    tap(do="end")
    key = Call.objects.get(key=call.key).message.opportunity.key
    reply = at_desk.get(f"/opportunities/{key}/reply?channel=mail&answer=no")
    assert "As I asked on the phone" in reply.content.decode()


def test_many_calls_take_as_few_look_ups_as_one(
    at_desk, sams, django_assert_max_num_queries
):
    for _ in range(15):
        one = begin_call(sams, CALLER)
        keep_step(sams, one.key, "1", LetRing())
    ringing, latest = begin_call(sams, CALLER), begin_call(sams, CALLER)
    keep_step(sams, latest.key, "1", PickedUp())
    for page in ("/calls", f"/calls/{ringing.key}", f"/calls/{latest.key}"):
        with django_assert_max_num_queries(12):
            at_desk.get(page)
