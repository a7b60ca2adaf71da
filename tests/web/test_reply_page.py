"""The reply as a sheet: drafted, edited, checked, taken along, sent by hand."""

import re
from html import unescape

import pytest

from ajar.services.take import Request, take
from ajar.services.undo import undo
from ajar.store.models import Answer, Change, Entry, Profile
from tests.samples.letters import mail, write
from tests.web.pages import html_of, key_of, words_of

LAURA, STOP, DIGEST = 112, 93, 86


@pytest.fixture
def sheet(sams, at_desk, take_in) -> str:
    """Return the address of the reply to Laura Kim."""
    take_in(LAURA)
    return f"/opportunities/{key_of('Laura Kim')}/reply"


def value_of(html: str, name: str) -> str:
    """Return what a field of the sheet holds."""
    inside = r'(?:"[^"]*"|[^">])*'
    area = re.search(
        rf'<textarea{inside}name="{name}"{inside}>(.*?)</textarea>', html, re.DOTALL
    )
    if area:
        return unescape(area[1])
    field = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', html)
    return unescape(field[1]) if field else ""


def fields_of(html: str) -> dict[str, str]:
    """Return the fields of the sheet as a browser would send them."""
    names = ("mark", "kept", "to", "subject", "draft")
    checked = re.search(r'name="answer" value="(\w+)" checked', html)
    channel = re.search(
        r'name="channel".*?<option value="(\w+)" selected>', html, re.DOTALL
    )
    said = {name: value_of(html, name) for name in names}
    return said | {"answer": checked[1], "channel": channel[1]}


def see(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html_of(response)


def test_the_draft_answers_and_asks(at_desk, sheet):
    page = see(at_desk, sheet)
    draft = value_of(page, "draft")
    assert draft.startswith("Hello Laura,")
    assert "travel" in draft
    words = words_of(page)
    assert "What the reply does Answers in the first line" in words
    assert "Asks about the travel: it decides" in words
    assert "Ajar never sends. You do." in words


def test_the_answers_fit_the_verdict(at_desk, sheet):
    page = see(at_desk, sheet)
    legend = page.partition("<legend")[2].partition("</fieldset>")[0]
    assert words_of(f"<legend{legend}") == "Answer Yes, if Yes No Not now"


@pytest.mark.parametrize("answer", ["yes", "no", "not_now", "open"])
def test_another_answer_is_drafted_when_it_is_chosen(at_desk, sheet, answer):
    said = fields_of(see(at_desk, sheet)) | {"answer": answer}
    page = html_of(at_desk.post(sheet, said))
    assert f'value="{answer}" checked' in page
    same = value_of(page, "draft") == said["draft"]
    assert same is (answer == "open")


@pytest.mark.parametrize("channel", ["mail", "linkedin", "note", "sms", "phone"])
def test_each_channel_has_a_draft_of_its_own(at_desk, sheet, channel):
    page = see(at_desk, f"{sheet}?channel={channel}")
    assert f'<option value="{channel}" selected>' in page
    assert ("mailto:" in page) is (channel == "mail")
    assert ('name="subject"' in page) is (channel == "mail")


def test_one_letter_may_sound_otherwise(at_desk, sheet):
    usual = value_of(see(at_desk, sheet), "draft")
    short = see(at_desk, f"{sheet}?voice=plain-short")
    assert len(value_of(short, "draft")) < len(usual)
    assert '<option value="plain-short" selected>' in short
    assert value_of(see(at_desk, sheet), "draft") == usual


def test_what_was_edited_is_kept_when_the_answer_changes(at_desk, sheet):
    said = fields_of(see(at_desk, sheet))
    said |= {"draft": "Hello Laura, I'd like to hear more.\r\n\r\nSam", "answer": "no"}
    page = html_of(at_desk.post(sheet, said))
    assert value_of(page, "draft") == "Hello Laura, I'd like to hear more.\n\nSam"
    assert "These are your words." in words_of(page)
    assert "It says you want to go on, and the answer is no" in words_of(page)


def test_a_new_draft_can_be_asked_for_and_left_again(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"draft": "My own words.", "do": "anew"}
    anew = html_of(at_desk.post(sheet, said))
    assert value_of(anew, "draft").startswith("Hello Laura,")
    assert value_of(anew, "kept") == "My own words."
    back = html_of(at_desk.post(sheet, fields_of(anew) | {"do": "back"}))
    assert value_of(back, "draft") == "My own words."


def test_line_ends_of_a_browser_are_no_edit(at_desk, sheet):
    said = fields_of(see(at_desk, sheet))
    said["draft"] = said["draft"].replace("\n", "\r\n") + "\r\n"
    assert "These are your words" not in html_of(at_desk.post(sheet, said))


@pytest.mark.parametrize(
    ("draft", "why", "excerpt"),
    [
        ("Hello, I work at Kestrel Analytical.", "It names your employer.", "Kestrel"),
        ("Hello {name}, yes.", "It has a place that nobody filled.", "{name}"),
        ("Hello, K e s t r e l Analytical here.", "It names your employer.", "K e s"),
    ],
)
def test_what_must_not_go_out_is_named_beside_the_text(
    at_desk, sheet, draft, why, excerpt
):
    said = fields_of(see(at_desk, sheet)) | {"draft": draft}
    page = html_of(at_desk.post(sheet, said))
    words = words_of(page)
    assert f"Not like this. {why} {excerpt}" in words
    for gone in ("mailto:", "data-copy", "Save as a file"):
        assert gone not in page
    refused = at_desk.post(f"{sheet}/file", said)
    assert refused.status_code == 422
    assert value_of(html_of(refused), "draft") == draft


def test_the_subject_and_the_address_are_checked_too(at_desk, sheet):
    said = fields_of(see(at_desk, sheet))
    said |= {"subject": "Re: Kestrel Analytical", "to": "hr@kestrel-analytical.example"}
    words = words_of(html_of(at_desk.post(sheet, said)))
    assert "It names your employer. Kestrel Analytical (in the subject)" in words
    assert "It goes to your employer." in words


def test_a_word_of_the_user_s_own_list_is_kept_quiet(sams, at_desk, sheet):
    Profile.objects.filter(owner=sams).update(confidential=["Bluebird"])
    said = fields_of(see(at_desk, sheet)) | {"draft": "Hello, project Bluebird ends."}
    words = words_of(html_of(at_desk.post(sheet, said)))
    assert "It has a word from your list in it. Bluebird" in words


def test_an_address_that_is_none_is_asked_again(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"to": "laura at meridian"}
    response = at_desk.post(sheet, said)
    assert response.status_code == 422
    assert value_of(html_of(response), "to") == "laura at meridian"
    assert "That is no mail address." in words_of(html_of(response))


def test_a_file_holds_the_edited_mail(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"draft": "Hello Laura,\n\nyes.\n\nSam"}
    response = at_desk.post(f"{sheet}/file", said)
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="reply.eml"'
    assert response["X-Content-Type-Options"] == "nosniff"
    raw = response.content.decode()
    assert "To: Laura Kim <laura.kim@meridian-instruments.example>" in raw
    assert "X-Unsent: 1" in raw
    assert "\r\n\r\nHello Laura,\r\n\r\nyes.\r\n\r\nSam\r\n" in raw


def test_what_is_no_mail_is_saved_as_text(at_desk, sheet):
    said = fields_of(see(at_desk, f"{sheet}?channel=sms"))
    response = at_desk.post(f"{sheet}/file", said)
    assert 'filename="reply.txt"' in response["Content-Disposition"]
    assert response.content.decode().strip() == said["draft"].strip()


def test_nothing_in_the_file_but_what_the_user_sees(at_desk, sheet):
    said = fields_of(see(at_desk, sheet))
    said["subject"] = "Re: Hello\r\nBcc: eve@evil.example"
    raw = at_desk.post(f"{sheet}/file", said).content.decode()
    assert "\r\nBcc:" not in raw


def test_an_empty_letter_does_not_go_out(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"draft": "  "}
    assert at_desk.post(f"{sheet}/file", said).status_code == 422
    assert "mailto:" not in html_of(at_desk.post(sheet, said))


def test_the_link_opens_what_was_typed(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"draft": "Hello Laura, yes."}
    page = html_of(at_desk.post(sheet, said))
    link = re.search(r'href="(mailto:[^"]+)"', page)[1]
    assert "body=Hello%20Laura%2C%20yes." in link


def test_what_was_sent_is_recorded_and_undone(sams, at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"draft": "Hello Laura, yes."}
    page = html_of(at_desk.post(f"{sheet}/sent", said, follow=True))
    answer = Answer.objects.get()
    assert (answer.decision, answer.form) == ("yes", "mail")
    assert answer.text == "Hello Laura, yes."
    words = words_of(page)
    assert "It’s their turn You answered yes on" in words
    assert "You , by your own hand" in words
    assert Entry.objects.get().is_settled
    undo(sams, Change.objects.latest("pk").pk)
    assert not Answer.objects.exists()
    assert not Entry.objects.get().is_settled


def test_it_was_sent_on_another_day(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"sent_on": "2026-11-20"}
    at_desk.post(f"{sheet}/sent", said)
    assert Answer.objects.get().sent_at.date().isoformat() == "2026-11-20"


def test_nothing_was_sent_on_a_day_yet_to_come(at_desk, sheet):
    said = fields_of(see(at_desk, sheet)) | {"sent_on": "2999-01-01"}
    response = at_desk.post(f"{sheet}/sent", said)
    assert response.status_code == 422
    assert "That day is yet to come." in words_of(html_of(response))
    assert not Answer.objects.exists()


def test_a_region_is_answered_with_the_sheet_alone(at_desk, sheet):
    page = html_of(at_desk.get(sheet, headers={"hx-request": "true"}))
    assert page.lstrip().startswith('<div id="reply"')
    assert "<html" not in page


def test_a_stop_has_no_draft_to_take_along(sams, at_desk, take_in):
    take_in(STOP)
    address = f"/opportunities/{key_of('Stephanie')}/reply"
    page = see(at_desk, address)
    assert "Don&#x27;t reply." in page
    assert 'name="draft"' not in page
    said = {"answer": "yes", "channel": "mail", "draft": "yes"}
    assert at_desk.post(f"{address}/file", said).status_code == 422
    assert at_desk.post(f"{address}/sent", said).status_code == 400


def test_a_digest_is_not_answered(sams, at_desk, take_in):
    take_in(DIGEST)
    response = at_desk.get(f"/opportunities/{Entry.objects.get().key}/reply")
    assert response.status_code == 400


def test_who_does_not_answer_is_reminded(sams, at_desk, take_in, tmp_path):
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
    address = f"/opportunities/{key_of('Laura Kim')}/reply"
    assert "Remind them" in see(at_desk, address)
    reminder = see(at_desk, f"{address}?answer=remind")
    assert 'value="remind" checked' in reminder
    assert value_of(reminder, "draft") != value_of(see(at_desk, address), "draft")


def test_a_reminder_is_not_for_who_waits_for_an_answer(at_desk, sheet):
    page = see(at_desk, f"{sheet}?answer=remind")
    assert 'value="open" checked' in page


def test_a_not_now_is_put_off_to_a_day(at_desk, sheet):
    page = see(at_desk, f"{sheet}?answer=not_now")
    assert 'name="until"' in page
    assert 'name="until"' not in see(at_desk, sheet)
    said = fields_of(page)
    at_desk.post(f"{sheet}/sent", said | {"until": "2999-03-01"})
    assert Answer.objects.get().until.isoformat() == "2999-03-01"


def test_a_not_now_until_a_day_that_is_past_is_refused(at_desk, sheet):
    said = fields_of(see(at_desk, f"{sheet}?answer=not_now")) | {"until": "2020-03-01"}
    response = at_desk.post(f"{sheet}/sent", said)
    assert response.status_code == 422
    assert "That day is past." in words_of(html_of(response))
    assert not Answer.objects.exists()


def test_an_offer_may_always_be_met_with_a_yes_if(at_desk, sheet):
    opportunity = sheet.removesuffix("/reply")
    told = {"pay": "100k", "offered": "2026-01-05"}
    at_desk.post(f"{opportunity}/offer", told)
    page = see(at_desk, sheet)
    assert "Thank you for the offer" in value_of(page, "draft")
    assert 'name="answer" value="open"' in page
    assert "Yes, if" in words_of(page)


def test_who_asks_for_a_name_has_answers_of_that_kind(at_desk, sams, tmp_path):
    ask = (
        "Hello Sam, I am a recruiter at Harbor & Main. We look for a sales manager in "
        "Irvine, $90,000 base, on site. Do you know someone who might be right?"
    )
    letter = mail(ask, "Rosa Delgado <rosa@harbor.example>", "Do you know someone?")
    take(sams, Request((write(tmp_path / "mail", rosa=letter),)))
    sheet = f"/opportunities/{key_of('Rosa Delgado')}/reply"
    page = see(at_desk, sheet)
    words = words_of(page)
    for answer in ("I may know", "I know someone", "ask around", "Nobody right now"):
        assert answer in words
    assert "I may know someone, and I'd ask them first." in value_of(page, "draft")
    asked = see(at_desk, f"{sheet}?answer=not_now")
    assert "I'll ask around" in value_of(asked, "draft")
