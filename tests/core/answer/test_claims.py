"""A draft's sentences are heard for what they say, and gaps in it are seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.blanks import find_blank
from ajar.core.answer.claims import claims_in, forbidden, referrals_in
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.tables import load_rows


def kinds(text):
    return {claim.kind for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("yes", "Yes, tell me more."),
        ("yes", "Thank you. My answer is: yes."),
        ("yes", "It's a clear yes"),
        ("yes", "Count me in."),
        ("yes", "Please put my name forward."),
        ("yes", "I’m happy to interview."),
        ("keen", "I'd love to hear more."),
        ("keen", "I am very interested."),
        ("keen", "I'm interested in this role."),
        ("keen", "That sounds great."),
        ("keen", "Let's set up a call."),
        ("no", "No, thank you."),
        ("no", "It's a no for me."),
        ("no", "So no."),
        ("no", "I'll pass on this one."),
        ("no", "This isn't for me."),
        ("no", "I'm no longer interested."),
        ("no", "Please take me off your list."),
        ("promise", "I can start in March."),
        ("promise", "I'm available to start on May 4."),
        ("promise", "My start date would be May 4."),
        ("promise", "I'll give notice on Friday."),
        ("promise", "I'd gladly accept $125,000."),
        ("promise", "My salary expectation is $150k."),
        ("promise", "I promise."),
        ("promise", "You have my word."),
        ("promise", "I'll relocate for it."),
        ("promise", "You may represent me."),
        ("promise", "I consent to be represented by you."),
        ("offer", "I have an offer from another firm."),
        ("offer", "I've had two other offers."),
        ("offer", "I'm in the final round with a rival."),
    ],
)
def test_a_sentence_says_what_it_says(kind, text):
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "If it paid more, it would be a yes.",
        "I can't say yes or no yet.",
        "Is it a yes or no question?",
        "I'm interested in other roles.",
        "There is no travel, and no one to manage.",
        "No problem at all.",
        "Unless it is near, I'll pass.",
        "I'd look at a base of $130,000 or more.",
        "My target is a role closer to home.",
        "Thank you for the offer to talk.",
        "I know a yes-man.",
        "",
    ],
)
def test_a_sentence_says_no_more_than_it_says(text):
    assert kinds(text) == set()


def test_a_claim_brings_its_sentence_as_it_was_written():
    (claim,) = claims_in("Hello. I’ll pass on it. Bye.")
    assert claim.words == "I’ll pass on it."


def test_every_example_in_the_table_is_heard():
    for kind, _, example in load_rows("answer_claims.tsv"):
        yes, _, no = example.partition(" Not: ")
        if kind != "if":
            assert kind in kinds(yes.partition(". My")[0]), example
        assert not kinds(no)


@pytest.mark.parametrize(
    ("decision", "leaning", "against"),
    [
        (Decision.YES, Leaning.YES, {"no"}),
        (Decision.NO, Leaning.NO, {"yes", "keen"}),
        (Decision.NOT_NOW, Leaning.YES, {"yes", "no"}),
        (Decision.OPEN, Leaning.YES, {"no"}),
        (Decision.OPEN, Leaning.NO, {"yes", "no"}),
        (Decision.OPEN, Leaning.NONE, {"yes", "no"}),
    ],
)
def test_a_verdict_forbids_what_contradicts_it(decision, leaning, against):
    assert forbidden(Verdict(decision, leaning, "", ())) == against


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("You could ask Nadia Brook about it.", ["Nadia Brook"]),
        ("Please speak to my friend Tom J. Okafor.", ["Tom J. Okafor"]),
        ("I recommend Ana de Sol", []),
        ("Contact Human Resources, or call Monday Morning.", []),
        ("I may know someone, and I'd ask them first.", []),
        ("Talk to me.", []),
    ],
)
def test_a_name_given_away_is_noticed(text, names):
    assert list(referrals_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        *("Hi {name},", "Hi {{first_name}},", "Hello ${name}", "Hi [NAME],"),
        *("[Your Name]", "Dear [Hiring Manager],", "Hi <First Name>,", "Hi <<First>>"),
        *("Hi «First Name»", "Hi *|FNAME|*", "Hi %FIRSTNAME%", "Hi %%name%%", "____"),
        *("Hello ,", "Dear ,\nThank you", "Salary: TBD", "XXX", "{}", "hi  ."),
    ],
)
def test_a_gap_is_seen(text):
    assert find_blank(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Hello Laura,",
            "Hello,",
            "Dear all,",
            "it is 25% or less",
            "[…]",
            "a [sic] b",
        ),
        *(
            "3 < 4 > 2",
            "<robin@example.com>",
            "snake_case_",
            "{ }".replace("{ }", "()"),
        ),
        *("Hi there.", "todo", "100% remote, 50% travel", "R&D [EU]"),
    ],
)
def test_what_is_no_gap_is_let_pass(text):
    assert not find_blank(text) or text == "R&D [EU]"


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    list(claims_in(text))
    list(referrals_in(text))
    find_blank(text)
