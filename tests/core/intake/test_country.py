"""Countries are told by places, money, law and numbers, and never guessed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.country import guess_country


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("US", "A night shift in Tacoma, WA"),
        ("US", "Shifts at our warehouse in Ontario CA"),
        ("US", "W2 only, no corp-to-corp"),
        ("US", "Office: 12 Elm Road, NV 89501"),
        ("GB", "A day rate outside IR35"),
        ("GB", "Come and see us at SW1A 2AA"),
        ("GB", "£45k plus car"),
        ("CA", "Two days a week in Regina, SK"),
        ("CA", "our address is K1A 0B1"),
        ("CA", "De 28,15 $ à 41,60 $ l'heure"),
        ("CA", "Salaire : 58 000 $ à 66 000 $ par année"),
        ("CA", "Truro, the base is $120k"),
        ("GB", "Truro, the base is £50k"),
        ("CA", "Gander, the base is $120k"),
        ("CA", "Laval, salaire de 110 000 $."),
        ("AU", "Mackay or Cairns, $120k"),
        ("NZ", "Napier, the base is $120k"),
        ("AU", "$120k plus super"),
        ("AU", "A clinic in Orange, NSW"),
        ("NZ", "KiwiSaver included"),
        ("IN", "CTC 32 LPA, immediate joiners"),
        ("DE", "Vergütung nach TVöD"),
        ("DE", "D-80331 ist die Postleitzahl"),
        ("FR", "CDI à pourvoir, 45 K€ brut"),
        ("BR", "Vaga CLT com vale-refeição"),
        ("BR", "Auxiliar, Sorocaba - SP"),
        ("BR", "R$ 3.000"),
        ("PL", "18 000 zł na B2B"),
        ("NL", "1011 AB Amsterdam"),
        ("MX", "IMSS y prestaciones de ley"),
        ("ES", "Zaragoza, contrato indefinido"),
        ("SG", "Based in SINGAPORE"),
        ("IE", "call 00 353 1 555 0100"),
        ("DE", "call +49 30 5550100"),
        ("SE", "a studio in Malmö"),
    ],
)
def test_places_money_law_and_numbers_point_to_a_country(country: str, text: str):
    assert guess_country(text) == country


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello, are you open to a talk next week?",
        "Remote, $120k",
        "Truro, the base is 50k",
        "Rates run $18, 24 or $31 for the night",
        "A super team that is reading a lot",
        "Written in C, R and Go",
        "call +999 555 0100 1",
        "Reach me on 555-0100",
    ],
)
def test_no_sign_is_no_country(text: str):
    assert guess_country(text) == ""


def test_two_countries_alike_are_no_answer():
    assert guess_country("Toronto or Chicago") == ""


def test_a_name_under_a_letter_is_not_a_place():
    assert guess_country("Have a look.\nSydney\nSofia") == ""
    assert guess_country("An office in Sydney") == "AU"


def test_several_signs_outweigh_one():
    text = "Our client in Warsaw needs you in Leeds. Outside IR35, BPSS needed."
    assert guess_country(text) == "GB"


@given(st.text())
def test_any_text_has_a_code_or_none(text: str):
    assert len(guess_country(text)) in {0, 2}
