"""Where a sender signs, the offer ends; what comes after is read again."""

import pytest
from parted import OFFER, kinds, parted, texts

from ajar.core.nouns.message import SectionKind

FORWARDED = (
    "---------- Forwarded message ---------\nFrom: Bo <bo@x.example>\nDate: Tue\nTo: L"
)


SIGNATURES = [
    "Best regards,\nLaura Kim",
    "Best regards\n\nLaura Kim\nTalent Partner\nHarbour Search\n+47 555 0100",
    "Kind regards from Leeds,\nLaura",
    "Thanks & Regards,\nL. Kim",
    "Kind regards / Mit freundlichen Grüßen\nLaura Kim",
    "Best, Laura\nHarbour Search",
    "Cheers!\nLaura",
    "Best, wishes\nLaura",
    "With warm regards,\nL. Kim",
    "Mit freundlichen Grüßen\nL. Kim\nPersonalberaterin",
    "Viele Grüße aus Köln\nL. Kim",
    "Cordialement,\nL. Kim",
    "Saludos,\nL. Kim",
    "Atenciosamente,\nL. Kim",
    "Thank you for your time,\nL. Kim",
    "-- \nLaura Kim\nHarbour Search",
    "--\nL. Kim",
    "Laura",
    "Laura Kim\nHarbour Search\n+47 555 0100",
    "laura",
    "Laura Kim | Harbour Search | +47 555 0100",
    "Bo Lind\nSenior Recruiter, Harbour Search",
    "Bo Lind\nHarbour Search\nbo@harbour.example",
    "Laura\n\n--\nLaura Kim, Harbour Search",
]


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_signature_ends_the_offer(signature):
    message = parted(f"{OFFER}\n{signature}\n")
    assert texts(message, SectionKind.SIGNATURE) == signature
    assert texts(message, SectionKind.OFFER) == OFFER.strip()


@pytest.mark.parametrize(
    "ending",
    [
        "- Oslo\n- Bergen",
        "Place: Bergen\nPay: 90k",
        "Thanks for picking up a stranger's mail, the role is in Bergen.",
        "Best time to call is after five, on any day but Monday.",
        "Harbour Pilot\nBergen\n90k a year",
        "Data Platform Engineer\nLead a team of five",
        "Harbour Pilots\nQuay Engineers\nCrane Drivers",
        "Cloud: Harbour\nQuestions? bo@x.example",
        "Would Friday suit?",
    ],
)
def test_an_offer_that_ends_in_short_lines_is_not_a_signature(ending):
    assert "signature" not in kinds(parted(f"{OFFER}\n{ending}\n"))


def test_what_follows_a_signature_is_read_again():
    jd = "Job description:\n- you steer ships of all sizes, by day and by night"
    for more in ("P.S. The pay is 90k.", "PS: it is remote", jd):
        message = parted(f"{OFFER}\nBest regards,\nLaura Kim\n\n{more}\n")
        assert texts(message, SectionKind.SIGNATURE) == "Best regards,\nLaura Kim"
        assert texts(message, SectionKind.OFFER).endswith(more)


def test_thanks_in_mid_letter_are_not_a_signature():
    body = f"Hi Ada,\n\nThanks,\nbut first let me tell you about the role.\n\n{OFFER}"
    assert "signature" not in kinds(parted(body))


def test_a_forwarded_message_has_its_own_signature():
    message = parted(f"FYI\n{FORWARDED}\n\nA pilot.\n\nBest,\nBo Lind\n555 0100\n")
    assert texts(message, SectionKind.SIGNATURE) == "Best,\nBo Lind\n555 0100"
