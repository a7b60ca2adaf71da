"""An agency that names its client is an agency, and the client hires."""

import pytest
from mails import mail, value

from ajar.core.read.employer import read_employer
from ajar.core.read.firm import read_firm
from ajar.core.read.side import read_side


def parties(letter):
    return tuple(value(read, letter) for read in (read_firm, read_employer, read_side))


@pytest.mark.parametrize(
    ("body", "client"),
    [
        ("Je vous écris pour le compte de Fermoy Bois à Dole.", "Fermoy Bois"),
        ("Je vous appelle pour le compte du groupe Fermoy Bois.", "Fermoy Bois"),
        ("À la demande de notre client Fermoy Bois, voici un poste.", "Fermoy Bois"),
        ("Comptable à Dole (client Fermoy Bois). CDI.", "Fermoy Bois"),
        ("Comptable à Dole (client final : Fermoy Bois). CDI.", "Fermoy Bois"),
        ("Notre client, la société Fermoy Bois, recherche un chef.", "Fermoy Bois"),
        ("Im Auftrag von Tarquin Pumpen suche ich eine Leiterin.", "Tarquin Pumpen"),
        ("Meine Kundin, die Tarquin Pumpen AG, sucht Sie.", "Tarquin Pumpen AG"),
        ("Für unseren Kunden Tarquin Pumpen suchen wir Sie.", "Tarquin Pumpen"),
        ("Leiter Einkauf in Ulm (Kunde: Tarquin Pumpen).", "Tarquin Pumpen"),
        ("Busco una jefa para nuestro cliente Conservas Ulía.", "Conservas Ulía"),
        ("Le escribo por cuenta de Conservas Ulía.", "Conservas Ulía"),
        ("Le escribo por encargo de Conservas Ulía.", "Conservas Ulía"),
        ("Ik schrijf in opdracht van Tarquin Pompen.", "Tarquin Pompen"),
    ],
)
def test_a_client_is_named_in_many_languages(body, client):
    letter = mail(body + "\n\nAnne Roux\nCabinet Roux", sender="Anne Roux")
    assert parties(letter) == ("Cabinet Roux", client, "agency")


def test_a_client_may_stand_in_the_subject():
    letter = mail("Bonjour, un poste.", subject="Chef d'atelier (client Fermoy Bois)")
    assert parties(letter) == (None, "Fermoy Bois", "agency")


def test_a_recruiter_of_the_house_keeps_their_firm():
    letter = mail("I recruit for Fermoy Pharma. We need a Head of Kiln in Lyon.")
    assert value(read_firm, letter) == "Fermoy Pharma"


@pytest.mark.parametrize(
    "body",
    [
        "Vous suivrez le compte de chaque magasin.",
        "A post in care (client facing).",
        "Confidential employer (client name withheld until we speak).",
    ],
)
def test_what_only_sounds_like_a_client_names_none(body):
    assert value(read_employer, mail(body)) is None
