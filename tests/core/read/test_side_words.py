"""Whose side the sender is on is told by what they say they do and for whom."""

import pytest
from mails import mail, value

from ajar.core.read.employer import read_employer
from ajar.core.read.firm import read_firm
from ajar.core.read.side import read_side


@pytest.mark.parametrize(
    ("body", "side"),
    [
        ("I work with CFOs and finance directors across Iberia.", "agency"),
        ("I work with nurses and ward managers in the north.", "agency"),
        ("I look after candidates in the wine trade.", "agency"),
        ("I partner with growing breweries to hire brewers.", "agency"),
        ("A baker's job.\n\nRobin, on behalf of Marlow Foods", "agency"),
        ("My supervising producer went into labour.", "hiring_manager"),
        ("My sous chef has handed in his notice.", "hiring_manager"),
        ("My bookkeeper is retiring in May.", "hiring_manager"),
        ("Soy Gorka, cofundador de Mareal. Buscamos un analista.", "hiring_manager"),
        ("Oi, sou a Ana, sócia da Acme. Buscamos alguém.", "hiring_manager"),
        ("Je suis Luc, cofondateur de Acme. Un dev ?", "hiring_manager"),
        ("Ich bin Jan, Mitgründer von Acme. Wir suchen Sie.", "hiring_manager"),
        ("Jo here, co-owner of Acme Bakes. We are hiring.", "hiring_manager"),
        ("I'm Chloe from Wanderly Stays HR. A receptionist's job.", "in_house"),
        ("Tom from the Acme Foods people team here. A chef?", "in_house"),
        ("I write on behalf of the talent team of Acme Labs.", "in_house"),
        ("Corder Cold pays me to find them people.", "agency"),
        ("Hotel Marn have given us their search for a chef.", "agency"),
        ("I've three locum bookings to fill this week.", "agency"),
        ("Ik werf voor aannemers, nu voor Bouwbedrijf Rood.", "agency"),
        ("Ann Ito rang, Corder Gate (public sector law agency).", "agency"),
        ("I'm your match lead at Tailmate, the marketplace for vets.", "platform"),
        ("In our group at the Peat Institute is a position.", "hiring_manager"),
        ("A post on our client services team.", None),
        ("You look after a client group with great needs.", None),
        ("A buyer's post (and a word about fake recruiters).", None),
        ("They gave me their number.", None),
        ("My number has moved to the foot of this page.", None),
    ],
)
def test_the_side_is_told_by_words(body, side):
    assert value(read_side, mail(body)) == side


@pytest.mark.parametrize(
    "body",
    [
        "Role: Data Engineer\nClient: Tier 1 bank, name on submission",
        "Role: Buyer\nClient: Fortune 500 retailer",
        "Role: Actuary\nClient: FTSE 100 insurer",
        "One of our clients needs a dev. Visit our office at Koramangala.",
    ],
)
def test_what_a_client_is_like_is_not_its_name(body):
    assert value(read_employer, mail(body)) is None


def test_a_directora_de_personas_names_no_firm_by_her_trade():
    letter = mail("I am Directora de Personas at Hotel Atria. We seek a manager.")
    assert value(read_firm, letter) == "Hotel Atria"


def test_the_firm_behind_a_noted_call_is_read():
    letter = mail("Appel de Mathieu Gervais, cabinet Orée Conseil. Un poste.")
    assert value(read_firm, letter) == "Orée Conseil"


@pytest.mark.parametrize(
    ("body", "employer"),
    [
        ("Corder Cold Storage pays me to find them people.", "Corder Cold Storage"),
        ("Hotel Marn have given us their search for a chef.", "Hotel Marn"),
        ("Ik werf voor aannemers, nu voor Bouwbedrijf Rood.", "Bouwbedrijf Rood"),
        ("Mi cliente es Autopartes Luna y busca un tornero.", "Autopartes Luna"),
        ("You came up in my LinkedIn search for Cisco people.", None),
    ],
)
def test_who_pays_and_who_is_worked_for_is_who_hires(body, employer):
    assert value(read_employer, mail(body)) == employer
