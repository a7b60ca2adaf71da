"""A floor without a currency is in that of where the user lives, and says so."""

import pytest


@pytest.mark.parametrize(
    ("place", "said", "shown"),
    [
        ("Lyon, France", "95k", "€95k"),
        ("London", "95k", "£95k"),
        ("Denver", "95k", "$95k"),
        ("", "95k", "$95k"),
        ("Zürich", "120k", "120k CHF"),
        ("Lyon, France", "95k USD", "$95k"),
    ],
)
def test_a_floor_is_in_the_money_of_ones_country(desk, place, said, shown):
    if place:
        desk("me", "--place", place)
    out = desk("consider", "--set", f"pay={said}:must").out
    assert shown in out
    assert ("is taken to be in" in out) is ("USD" not in said)


def test_what_is_usual_is_not_said_for_the_user_s(desk):
    ran = desk("consider", "--set", "contract=permanent")
    lines = {
        line.split("  ")[1].strip(): line
        for line in ran.out.splitlines()
        if "  " in line
    }
    assert "usual: you haven't said" in lines["whether it is remote"]
    assert "usual" not in lines["the kind of contract"]
