"""Who is who: the sender's firm, who hires, and whose side the sender is on."""

import pytest
from hypothesis import given, settings
from made import hostile
from mails import chat, mail, posting, value

from ajar.core.nouns.fact import Speaker
from ajar.core.nouns.letter import Part, make_passage
from ajar.core.read.employer import read_employer
from ajar.core.read.firm import read_firm
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.read.side import read_side

RULES = [
    pytest.param(table, rule, id=f"{table[:4]}-{rule.example}")
    for table in ("firm_rules.tsv", "side_rules.tsv")
    for rule in load_rules(table).all
]


def parties(letter):
    return tuple(value(read, letter) for read in (read_firm, read_employer, read_side))


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_a_rule_reads_its_example(table, rule):
    passage = make_passage(Part.OFFER, "body", rule.example)
    assert any(hit.rule is rule for hit in find_hits(passage, load_rules(table)))


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("I'm the optics lead at Acme Robotics.", "Acme Robotics"),
        ("My name is Robin and I recruit for Acme Foods.", "Acme Foods"),
        ("I run talent at Acme Exchange.", "Acme Exchange"),
        ("Greetings from Acme Talent!", "Acme Talent"),
        ("Hi Sue, Joe from Acme Roofing, need a roofer.", "Acme Roofing"),
        ("Robin Vale, Acme Farms near Ely. I need a hand.", "Acme Farms"),
        ("Robin Vale here. Coffee?", None),
        ("Acme Staffing is a healthcare staffing agency.", "Acme Staffing"),
        ("Acme Associates has been retained to find a CFO.", "Acme Associates"),
        ("I'm Amelia, recruiting consultant at Indeed.", "Indeed"),
        ("I'm looking for a nurse for Acme Care.", None),
        ("No name at all.", None),
    ],
)
def test_the_senders_firm_is_read_from_the_text(body, firm):
    assert value(read_firm, mail(body)) == firm


@pytest.mark.parametrize(
    ("sender", "address", "body", "firm"),
    [
        ("Amaka from Acme", "a@mail.example", "Hi.", "Acme"),
        ("Acme Energy Careers", "jobs@acmeenergy.example", "Hi.", "Acme Energy"),
        ("Voicemail", "", "Hi.", None),
        ("Unknown", "", "Hi.", None),
        ("Ada Obi", "ada@deltastonecap.example", "Our Delta Stone Capital.", None),
        ("Ada Obi", "ada@acmecare.example", "Nothing is named.", None),
        ("Bo Delaney", "bo@delaneyandsons.example", "Bo Delaney here, hi.", None),
        (
            "Phil Obi",
            "phil@oakleafsoftware.example",
            "we make planning software at oakleaf, here at home",
            None,
        ),
        ("Zed Obi", "z@ab.example", "Ab is nice.", None),
    ],
)
def test_the_senders_firm_is_read_from_name_and_domain(sender, address, body, firm):
    known = {"ada@deltastonecap.example": "Delta Stone Capital"}
    known["phil@oakleafsoftware.example"] = "oakleaf"
    read = value(read_firm, mail(body, sender, address))
    assert read == (firm or known.get(address))


@pytest.mark.parametrize(
    ("signature", "firm"),
    [
        ("Robin Vale\nRecruiter, Acme Care", "Acme Care"),
        ("Robin Vale\nDirector\nAcme Legal Recruitment\nBristol - London", None),
        ("Robin Vale\nAcme Ltd, 8 Melville Row, Bath", "Acme Ltd"),
        ("Robin Vale\nMarine Practice\nZenith", "Zenith"),
        ("Robin Vale\nIT Solutions GmbH", "IT Solutions GmbH"),
        ("Robin, Acme Talent, 202-555-0101", "Acme Talent"),
        ("Robin Vale\nSenior Recruiter\n202-555-0101", None),
        ("Robin Vale\nRoom 12 Annex", None),
        ("Robin Vale\nFalk & Partner", "Falk & Partner"),
        ("Robin Vale\nRoth und Söhne", "Roth und Söhne"),
        ("Robin Vale\nTalent Partner", None),
    ],
)
def test_the_senders_firm_is_read_from_the_signature(signature, firm):
    letter = mail(f"We need a nurse in Bath.\n\nBest,\n{signature}")
    expected = firm or ("Acme Legal Recruitment" if "Legal" in signature else None)
    assert value(read_firm, letter) == expected


def test_the_signature_of_a_desk_names_the_firm_behind_it():
    body = "We need a nurse in Bath.\n\nRegards,\nAcme Energy Talent Acquisition"
    letter = mail(body, "Acme Energy Careers", "jobs@acmeenergy.example")
    assert value(read_firm, letter) == "Acme Energy"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "I'm Kim at Acme Search. Zenith Foods (sauces) is looking for a chef.",
            ("Acme Search", "Zenith Foods", "agency"),
        ),
        (
            "I'm with Acme Search, retained to find a CFO for Zenith Foods.",
            ("Acme Search", "Zenith Foods", "agency"),
        ),
        (
            "I'm now working on a buyer role with Zenith Foods.\n\n"
            "Best,\nRobin Vale\nAcme Search",
            ("Acme Search", "Zenith Foods", "agency"),
        ),
        (
            "I'm Kim from Acme Foods. My client is a freight firm. Buyer role.",
            ("Acme Foods", None, "agency"),
        ),
        (
            "I'm the recruiter at Acme Foods. Join our team as a buyer.",
            ("Acme Foods", "Acme Foods", "in_house"),
        ),
        (
            "I'm the founder of Acme Foods. We need a buyer.",
            ("Acme Foods", "Acme Foods", "hiring_manager"),
        ),
        (
            "I'm your talent advocate at Acme. Zenith viewed your profile this week.",
            ("Acme", "Zenith", "platform"),
        ),
        (
            "I'm Kim at Acme Foods. The buyer job closes soon.",
            ("Acme Foods", "Acme Foods", "in_house"),
        ),
        (
            "The buyer position at Zenith Foods is open.",
            (None, "Zenith Foods", "agency"),
        ),
        (
            "You would report to me. The buyer position at Zenith Foods is open.",
            ("Zenith Foods", "Zenith Foods", "hiring_manager"),
        ),
        (
            "One of them, a maker in Totnes (Zenith Marine), needs a clerk (urgent).",
            (None, "Zenith Marine", None),
        ),
        ("Harbour Master, Port of Kilbride (Oban). Permanent.", None),
        ("Technical lead en Barcelona, with me at home.", (None, None, None)),
        ("How are you? Coffee?", (None, None, None)),
    ],
)
def test_the_parties_are_told_apart(body, expected):
    read = parties(mail(body))
    if expected is None:
        assert read[1] == "Port of Kilbride"
    else:
        assert read == expected


@pytest.mark.parametrize(
    ("headline", "side"),
    [
        ("Talent Partner at Acme Robotics", "in_house"),
        ("VP Product, Acme Bank", "hiring_manager"),
        ("Founder @ Acme Staffing (hospitality)", "agency"),
        ("Senior Recruiter | Healthcare", "agency"),
        ("Global HR Lead", "in_house"),
        ("Gardening and birds", None),
    ],
)
def test_a_headline_tells_the_side(headline, side):
    letter = chat("Would you like to talk?", headline=headline)
    assert value(read_side, letter) == side


def test_a_desk_that_writes_is_of_the_house():
    letter = mail("We have a job.", "Acme Health HR", "hr@acme.example")
    assert value(read_side, letter) == "in_house"


def test_the_fullest_form_of_a_name_is_read():
    body = "I'm Kim at Acme. We need a nurse.\n\nBest,\nKim\nAcme Health Partners Ltd"
    letter = mail(body, "Kim Obi", "kim@acme.example")
    assert value(read_firm, letter) == "Acme Health Partners Ltd"


def test_a_shouted_firm_is_written_calmly():
    letter = mail("The management of HOTEL GRAND VALE is pleased.")
    assert value(read_firm, letter) == "Hotel Grand Vale"


def test_the_reader_is_no_firm():
    letter = mail("Hi Anika, how are you?", subject="Anika is looking for a job")
    assert parties(letter)[1] is None
    letter = mail("Hi!", subject="Anika is looking for a job", to="Anika Obi")
    assert parties(letter)[1] is None


def test_an_attachment_may_name_the_client():
    letter = mail("Spec attached.", attached="Team Lead\nClient: Zenith Instruments")
    fact = read_employer(letter)[0]
    assert fact.value == "Zenith Instruments"
    assert fact.speaker is Speaker.ATTACHMENT


@pytest.mark.parametrize(
    ("body", "employer"),
    [
        ("Acme Labs (https://acme.example) | Nurse | Remote\n\nHi.", "Acme Labs"),
        ("Acme Labs - boats | Nurse\n\nHi.", "Acme Labs"),
        ("Full remote | Nurse\n\nAt Acme, we build boats.", "Acme"),
        ("Engineering | Remote\n\nAcme is hiring.", "Acme"),
        ("Senior Nurse | Bath\n\nAcme is hiring.", "Acme"),
        ("https://acme.example | Nurse\n\nZenith is hiring.", "Zenith"),
        (" | Nurse\n\nZenith is hiring.", "Zenith"),
        ("A nurse is wanted.", None),
    ],
)
def test_a_posting_names_who_hires_and_no_senders_firm(body, employer):
    assert parties(posting(body)) == (None, employer, None)


def test_an_empty_posting_names_nobody():
    assert parties(posting(" ")) == (None, None, None)


@given(hostile, hostile)
@settings(max_examples=80, deadline=None)
def test_no_text_makes_it_fail(body, name):
    letter = mail(f"I'm Kim at Acme. {body}", name or "Kim", "kim@acme.example")
    for read in (read_firm, read_employer, read_side):
        for fact in read(letter):
            assert fact.evidence.quote


@pytest.mark.parametrize(
    ("side", "body"),
    [
        ("agency", "Role: Baker\nPeel Foods has retained us to find its baker."),
        ("agency", "I do workshop hiring for pump makers. Role: Fitter"),
        ("agency", "A Fitter role with one of the largest yards in town."),
        ("agency", "Je suis consultante au cabinet Vernet. Poste : juriste."),
        ("in_house", "I am the recruitment partner for Peel Foods. Role: Baker"),
    ],
)
def test_the_side_is_read_from_how_someone_came_to_the_role(side, body):
    assert value(read_side, mail(body)) == side


def test_a_town_may_stand_between_who_hires_and_the_verb():
    letter = mail("My client calls. Peel Castings in Elyria wants a Plant Controller.")
    assert parties(letter)[1] == "Peel Castings"


def test_who_retained_a_firm_is_not_that_firm():
    body = "I am with Kest Partners, and Peel Foods has retained us to find a baker."
    assert parties(mail(body))[1] == "Peel Foods"
