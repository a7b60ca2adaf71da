"""Who the sender is said to be, and where they really write from."""

import pytest
from screened import AGENCY, IN_HOUSE, findings_of, letter_of, signals_of

from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Side
from ajar.core.screen.risk import assess_risk

ROLE = "Hi Sam, we have a designer role in Leeds. Could we talk?"


def seen(body=ROLE, findings=None, **sender):
    return signals_of(letter_of(body, **sender), findings)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Netflix Recruiting", "netflix-hiring@gmail.com"),
        ("Amazon HR", "amazon.hr.desk@outlook.com"),
        ("Microsoft Talent Acquisition", "ms.talent@proton.me"),
        ("Deloitte Careers", "deloitte-careers@gmx.net"),
    ],
)
def test_a_brand_on_free_mail_is_a_check(name, address):
    assert seen(name=name, address=address)["freemail_brand"] == "check"


@pytest.mark.parametrize(
    ("name", "address", "findings"),
    [
        ("Dana Whit", "dana-whit-search@gmail.com", AGENCY),
        ("Joe Pike", "joe@gmail.com", findings_of(side=Side.HIRING_MANAGER)),
        ("Harbour Staffing", "harbourstaffing@gmail.com", AGENCY),
        ("Mullins Bakes Jobs", "mullinsbakes@gmail.com", IN_HOUSE),
        ("Netflix Recruiting", "ann@netflix.com", None),
    ],
)
def test_small_firms_and_lone_recruiters_on_free_mail_do_not_alarm(
    name, address, findings
):
    assert "freemail_brand" not in seen(name=name, address=address, findings=findings)


def test_a_hiring_office_on_free_mail_counts_beside_another_signal():
    letter = letter_of(
        "You are hired. Send the processing fee today.",
        name="Velora Parcel HR",
        address="velora-hr@gmail.com",
    )
    assert signals_of(letter, IN_HOUSE)["freemail_brand"] == "check"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Ann Lee", "ann@netflix-careers.com"),
        ("Microsoft Careers", "jobs@rnicrosoft.example"),
        ("Ann Lee", "ann@gooogle.com"),
        ("PayPal Talent", "ann@рaypal.example"),  # a Cyrillic letter
        ("United Nations Relief Programme", "un.desk@globalmission-hr.example"),
        ("Amazon Hiring", "hr@amazonjobs.example"),
        ("Ann", "ann@раypа1.example"),
    ],
)
def test_a_domain_made_to_look_like_a_brand_is_a_check(name, address):
    assert seen(name=name, address=address)["lookalike_domain"] == "check"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Ann Lee", "ann@acme-careers.example"),
        ("Google Recruiting", "no-reply@greenhouse.io"),
        ("Siemens Gamesa", "ann@siemensgamesa.com"),
        ("Amazon Talent", "ann@amazon.jobs"),
        ("Orange County Staffing", "ann@orangecountystaffing.example"),
        ("Ann at Harrow", "ann@harrow.example"),
        ("Target Zero Recruitment", "ann@targetzero.example"),
        ("Visa Sponsorship Jobs", "ann@movejobs.example"),
        ("Microsoft", "ann@microsoft.example"),
        ("Bayer Crop Science", "ann@bayer.com"),
    ],
)
def test_own_domains_relays_and_everyday_words_do_not_alarm(name, address):
    assert "lookalike_domain" not in seen(name=name, address=address)


def test_an_agency_may_name_a_brand_as_its_client():
    findings = findings_of(side=Side.AGENCY, employer="Google", firm="Harrow Search")
    got = seen(name="Ann Lee", address="ann@harrowsearch.example", findings=findings)
    assert "lookalike_domain" not in got


def test_a_firm_that_says_to_be_a_brand_is_held_to_it():
    findings = findings_of(side=Side.IN_HOUSE, firm="Unicef")
    got = seen(name="Ann Lee", address="ann@child-desk.example", findings=findings)
    assert got["lookalike_domain"] == "check"


def test_a_domain_unlike_the_one_in_the_signature_is_a_check():
    letter = letter_of(
        ROLE,
        address="ann@brightwater-hr.example",
        signature="Ann Lee\nwww.brightwater.example",
    )
    assert signals_of(letter)["lookalike_domain"] == "check"
    same = letter_of(
        ROLE, address="ann@brightwater.example", signature="www.brightwater.example"
    )
    assert "lookalike_domain" not in signals_of(same)


def test_a_look_alike_that_asks_for_something_means_stop():
    letter = letter_of(
        "Please send a copy of your passport.", address="hr@netflix-careers.com"
    )
    assert signals_of(letter)["lookalike_domain"] == "stop"


@pytest.mark.parametrize(
    ("address", "reply_to"),
    [
        ("hr@acme.example", "acme.desk@hiredesk.example"),
        ("hr@acme.example", "acme.jobs@gmail.com"),
        ("hr@acme.example", "hr@acme-careers.example"),
    ],
)
def test_replies_that_go_to_a_stranger_are_a_check(address, reply_to):
    got = seen(address=address, reply_to=reply_to)
    assert got["reply_to_mismatch"] == "check"


@pytest.mark.parametrize(
    ("address", "reply_to"),
    [
        ("hr@acme.example", "ann@acme.example"),
        ("hr@mail.acme.example", "ann@acme.example"),
        ("hr@acme.com", "ann@acme.co.uk"),
        ("ann@getstackforge.com", "ann@stackforge.com"),
        ("hr@acme.example", "x@reply.lever.co"),
        ("notify@linkedin.com", "ann@acme.example"),
        ("hr@acme.example", ""),
    ],
)
def test_replies_within_a_firm_or_through_a_relay_do_not_alarm(address, reply_to):
    assert "reply_to_mismatch" not in seen(address=address, reply_to=reply_to)


def test_the_warning_names_both_sides():
    letter = letter_of(ROLE, address="hr@acme.example", reply_to="x@desk.example")
    (signal,) = (
        s for s in assess_risk(letter, {}).signals if s.id == "reply_to_mismatch"
    )
    assert "desk.example" in signal.warning
    assert "acme.example" in signal.warning
    assert signal.evidence.quote == "Ann Lee <hr@acme.example>"


def test_a_caller_has_no_domain_to_judge():
    got = seen(name="Amazon hiring", channel=Channel.CALL)
    assert not {"freemail_brand", "lookalike_domain", "reply_to_mismatch"} & got.keys()
