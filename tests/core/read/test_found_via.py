"""How the sender found the reader counts only if it is said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of
from mails import mail

from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import FoundVia
from ajar.core.read.found_via import read_found_via
from ajar.core.read.rules import load_rules


def ways_of(text, channel=Channel.MAIL):
    letter = letter_of(text)
    letter = replace(letter, message=replace(letter.message, channel=channel))
    return [fact.value for fact in read_found_via(letter)]


@pytest.mark.parametrize(
    ("way", "text"),
    [
        ("linkedin", "Found you on LinkedIn."),
        ("linkedin", "I came across your LinkedIn profile and liked it."),
        ("linkedin", "Your LinkedIn says you're in Oslo."),
        ("linkedin", "I got your details off LinkedIn."),
        ("linkedin", "Ich bin auf LinkedIn auf Sie gestoßen."),
        ("linkedin", "J'ai vu votre profil sur LinkedIn."),
        ("linkedin", "He visto tu perfil en LinkedIn."),
        ("linkedin", "Vi seu perfil no LinkedIn."),
        ("resume_site", "I saw your resume on Monster."),
        ("resume_site", "Your CV came up on Totaljobs."),
        ("resume_site", "Your profile on Dice looks good."),
        ("resume_site", "I found your CV on a job board."),
        ("resume_site", "Ihr Profil auf StepStone"),
        ("resume_site", "Your resume popped up in the Indeed database."),
        ("github", "I've been reading your code on GitHub."),
        ("github", "Your commits to the kernel are great."),
        ("github", "came across your repo"),
        ("referral", "Maria Lopes suggested I get in touch."),
        ("referral", "Tom from Acme passed me your details."),
        ("referral", "You come highly recommended by Sue."),
        ("referral", "A friend of yours, Ana, told me about you."),
        ("referral", "Pete said I should call you."),
        ("referral", "We have a mutual connection in Kim."),
        ("referral", "Your name was given to me by Dr. Ito."),
        ("referral", "You were recommended to me by a colleague."),
        ("referral", "Ihre Kollegin hat Sie empfohlen."),
        ("referral", "Ana me dio tu contacto."),
        ("event", "We met at the Porto meetup."),
        ("event", "I saw your talk at DevDays."),
        ("event", "Great to chat at the careers fair last week."),
        ("event", "I was in the audience for your keynote at QCon."),
        ("event", "We spoke after your panel in Ghent."),
        ("website", "I came across your portfolio."),
        ("website", "I found your website while looking for illustrators."),
        ("website", "Your blog post on sourdough is great."),
        ("website", "I love what you have on your Behance."),
        ("old_application", "You applied to us in 2022."),
        ("old_application", "We still have your CV on file."),
        ("old_application", "You interviewed with us two years ago."),
        ("old_application", "I found your details in our database."),
        ("old_application", "Going through old applications, I found yours."),
    ],
)
def test_a_way_is_read(way, text):
    assert ways_of(text)[0] == way


@pytest.mark.parametrize(
    "text",
    [
        "Connect with me on LinkedIn.",
        "Please send me your LinkedIn URL.",
        "My LinkedIn is below.",
        "Apply on our website.",
        "See our careers page.",
        "You would give talks at conferences.",
        "Refer a friend and get $500.",
        "We use GitHub and Jira.",
        "Attach your resume and portfolio.",
        "Experience with GitHub Actions.",
        "We met our targets at the end of May.",
        "I came across your profile.",
        "Please register on our site.",
        "Follow us on LinkedIn",
    ],
)
def test_what_the_reader_is_asked_to_send_or_use_is_no_way(text):
    assert ways_of(text) == []


@pytest.mark.parametrize(
    "rule", load_rules("found_via.tsv").all, ids=lambda rule: rule.example
)
def test_a_rule_reads_the_sentence_that_taught_it(rule):
    if rule.value == "here":
        assert ways_of(rule.example, Channel.LINKEDIN) == [FoundVia.LINKEDIN]
    else:
        assert ways_of(rule.example)[0] == rule.value


@pytest.mark.parametrize(
    "text", ["Found you on here.", "Hello there, I saw your profile here."]
)
def test_a_profile_seen_here_was_seen_where_the_message_came(text):
    assert ways_of(text, Channel.LINKEDIN) == [FoundVia.LINKEDIN]
    assert ways_of(text, Channel.MAIL) == []
    assert ways_of("We are based here in Ulm.", Channel.LINKEDIN) == []


def test_what_somebody_wrote_says_nothing_of_where_it_was_read():
    assert ways_of("Read your post on queues and smiled.", Channel.LINKEDIN) == []
    assert ways_of("Saw your open to work post.") == [FoundVia.LINKEDIN]


def test_a_note_of_a_call_speaks_of_the_readers_own_profile():
    assert ways_of("Got me off my profile on Job Bank.") == [FoundVia.RESUME_SITE]
    assert ways_of("Our jobs and our profile on Indeed say more.") == []


def test_a_friend_outweighs_a_page():
    text = "I saw your profile on LinkedIn after Jo recommended you."
    assert ways_of(text) == [FoundVia.REFERRAL, FoundVia.LINKEDIN]


@given(hostile | st.text())
def test_evidence_is_cut_out_of_any_text(text):
    letter = letter_of(text)
    assert all(is_cut_out(letter, fact) for fact in read_found_via(letter))


FORWARDED = """{lead}

---------- Forwarded message ---------
From: Ada Obi <ada@acme.example>
Date: Mon, Nov 2, 2026 at 4:18 PM
Subject: fitter
To: Kim Lund <kim@lund.example>

Do you know a good fitter for our yard in Hull?
"""


def test_who_passes_the_offer_of_another_on_refers_the_reader():
    body = FORWARDED.format(lead="Robin, see below, I thought of you at once.")
    fact = read_found_via(mail(body, "Kim Lund", "kim@lund.example"))[0]
    assert (fact.value, fact.evidence.quote[:16]) == ("referral", "Robin, see below")


def test_who_sends_their_own_offer_once_more_refers_nobody():
    body = FORWARDED.format(lead="Robin, just bringing this up once more.")
    assert not read_found_via(mail(body, "Ada Obi", "ada@acme.example"))


def test_an_offer_passed_on_without_a_word_refers_nobody():
    body = FORWARDED.format(lead="Robin,")
    assert not read_found_via(mail(body, "Kim Lund", "kim@lund.example"))
