"""What the sightings of one person add up to, and how to point at them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from sightings import seen

from ajar.core.keep.portrait import describe_person, point_at
from ajar.core.nouns.person import Stay

AT_HARBOR = seen(
    *("a", "R. Delgado"), address="rosa@harbor.example", firm="Harbor", on="2024-03-02"
)
ALSO_AT_HARBOR = seen(
    "b", "Rosa Delgado", address="jobs@harbor.example", firm="Harbor", on="2024-09-02"
)
AT_QUILLON = seen(
    *("c", "Rosa Delgado"),
    number="17145550131",
    address="rd@quillon.example",
    on="2026-01-05",
)
LISTED = seen("d", "rosa delgado", handle="in/rosa", firm="Quillon")


def test_firms_are_dated_the_latest_first_and_named_by_their_domain_at_need():
    rosa = describe_person([AT_HARBOR, ALSO_AT_HARBOR, AT_QUILLON])
    assert rosa.firms == (
        Stay("Quillon", date(2026, 1, 5), date(2026, 1, 5)),
        Stay("Harbor", date(2024, 3, 2), date(2024, 9, 2)),
    )
    assert (rosa.first_on, rosa.last_on) == (date(2024, 3, 2), date(2026, 1, 5))


def test_the_fullest_name_is_shown_and_ones_own_address_comes_before_a_shared_one():
    rosa = describe_person([AT_HARBOR, ALSO_AT_HARBOR, AT_QUILLON, LISTED])
    assert rosa.name == "Rosa Delgado"
    assert rosa.other_names == ("rosa delgado", "R. Delgado")
    assert rosa.addresses == (
        *("rd@quillon.example", "rosa@harbor.example", "jobs@harbor.example"),
    )
    assert (rosa.handles, rosa.numbers) == (("in/rosa",), ("17145550131",))


def test_nobody_in_particular_has_no_name():
    assert describe_person([seen("a", number="17145550131")]).name == ""


def test_one_points_at_a_person_by_what_only_they_have():
    everybody = {s.key: s for s in (AT_HARBOR, ALSO_AT_HARBOR, AT_QUILLON, LISTED)}
    assert point_at(["a"], everybody) == "address:rosa@harbor.example"
    assert point_at(["d"], everybody) == "handle:in/rosa"


def test_of_a_shared_mailbox_the_name_says_who():
    peter = seen("p", "Peter Asante", address="jobs@harbor.example", firm="Harbor")
    rosa = seen("r", "Rosa Delgado", address="jobs@harbor.example", firm="Harbor")
    everybody = {"p": peter, "r": rosa}
    assert point_at(["p"], everybody) == "address:jobs@harbor.example|name:peter asante"
    twin = seen("t", "Peter Asante", address="jobs@harbor.example", firm="Harbor")
    assert point_at(["p"], {"p": peter, "t": twin}) == ""


def test_who_has_but_a_name_is_pointed_at_by_name_and_firm():
    everybody = {"r": seen("r", "Rosa Delgado", firm="Harbor")}
    assert point_at(["r"], everybody) == "name:rosa delgado|firm:harbor"


@given(st.permutations([AT_HARBOR, ALSO_AT_HARBOR, AT_QUILLON, LISTED]))
def test_the_order_of_sightings_does_not_matter(sightings):
    assert describe_person(sightings) == describe_person([AT_HARBOR, *sightings])


def test_a_mail_domain_that_is_anybodys_or_ones_own_names_no_firm():
    for address in ("rosa@courriel.example", "rosa@x.example", "me@delgado.example"):
        written = seen("a", "Rosa Delgado", address=address, on="2026-01-05")
        assert describe_person([written]).firms == ()
