"""What every mail carries along is told from what was written for this one."""

import pytest
from parted import OFFER, kinds, parted, texts

from ajar.core.nouns.message import SectionKind

FOOTERS = [
    "To unsubscribe reply STOP",
    "You are receiving this because you signed up in 2024.",
    "This email is confidential and intended solely for the addressee.",
    "If you are not the intended recipient, delete this mail.",
    "Sent from my iPhone",
    "sent from my phone, typos are free",
    "Harbour Search Ltd, registered in England, company no. 123",
    "Harbour Search is an equal opportunity employer.",
    "If you prefer so, just ask to be removed.",
    "Diese E-Mail enthält vertrauliche Informationen.",
    "Von meinem iPhone gesendet",
    "Hier abmelden",
    "Pour ne plus recevoir nos offres : https://x.example/stop",
    "Si ya no quieres recibir estas ofertas, responde BAJA",
    "Para cancelar a inscrição clique aqui",
    "_______________________\npilots mailing list\npilots@x.example",
    "Not interested? Just click here: https://x.example/u",
]


@pytest.mark.parametrize("footer", FOOTERS)
def test_boilerplate_is_a_footer(footer):
    message = parted(f"{OFFER}\nBest,\nLaura\n\n{footer}\n")
    assert texts(message, SectionKind.FOOTER) == footer
    assert texts(message, SectionKind.SIGNATURE) == "Best,\nLaura"
    assert texts(message, SectionKind.OFFER) == OFFER.strip()


def test_a_banner_on_top_is_a_footer_too():
    banner = "CAUTION: This email originated from outside of the organization."
    message = parted(f"{banner}\n\n{OFFER}")
    assert texts(message, SectionKind.FOOTER) == banner
    assert texts(message, SectionKind.OFFER) == OFFER.strip()


def test_what_little_stands_under_a_footer_belongs_to_it():
    body = f"{OFFER * 3}\nUnsubscribe here\n\n1 Quay Street, Bergen\n\n.\n"
    assert kinds(parted(body)) == ["offer", "footer"]


def test_an_offer_under_an_early_footer_is_read():
    body = f"Hi Ada\n\nUnsubscribe here\n\n{OFFER * 3}"
    assert "90k" in texts(parted(body), SectionKind.OFFER)


@pytest.mark.parametrize(
    "body",
    [
        "A pilot in Bergen, 90k, reply STOP to unsubscribe",
        "The role: you own how people unsubscribe, and the privacy policy.",
        "Please keep this email to yourself, the search is confidential. 90k a year.",
    ],
)
def test_an_offer_that_mentions_such_things_is_still_read(body):
    assert kinds(parted(f"{body}\n")) == ["offer"]
