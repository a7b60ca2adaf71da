"""What I'd consider: the page, its preview, and what is kept."""

import pytest

from ajar.core.nouns.verdict import Decision
from ajar.queries.consider import compare_now, preview, show_preferences
from ajar.queries.wishes import wishes_of
from ajar.services.preferences import change_preferences
from ajar.services.state import state_verdict
from ajar.store.models import Change, Entry
from ajar.web.forms.consider import ConsiderForm

AREA_MANAGERS = range(1, 60)


def typed(owner, **changes) -> dict[str, object]:
    form = ConsiderForm(wishes_of(show_preferences(owner)))
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if v is None else v for name, v in values.items()} | changes


@pytest.fixture
def with_roles(sams, take_in):
    take_in(*AREA_MANAGERS)
    return sams


def test_an_empty_desk_has_the_sentence_and_no_roles_to_try_it_on(at_desk):
    page = at_desk.get("/consider").content.decode()
    assert "What would get you out of a job you like?" in page
    assert "No past roles yet to try this on." in page


def test_the_sentence_says_what_is_in_force(at_desk, sams):
    page = at_desk.get("/consider").content.decode()
    assert 'value="$130,000"' in page
    assert 'value="25 %"' in page
    assert '<option value="manager,executive" selected>a management</option>' in page


def test_a_lower_floor_shows_the_roles_it_turns(at_desk, with_roles):
    tried = at_desk.get("/consider/preview", typed(with_roles, pay="$90,000"))
    text = tried.content.decode()
    count = preview(with_roles, ("pay=90k",)).comparison.count
    assert count
    assert "past roles" in text
    assert f"<b>{count} of " in text
    assert "Lowering the floor from $130k to $90k" in text
    assert 'hx-swap-oob="true"' in text
    assert "Put back" in text
    assert not Change.objects.filter(words__contains="$90").exists()


def test_what_makes_no_sense_is_said_in_the_preview_and_nothing_is_judged(
    at_desk, with_roles
):
    tried = at_desk.get("/consider/preview", typed(with_roles, pay="12000"))
    assert tried.status_code == 200
    assert "Did you mean $120,000?" in tried.content.decode()


def test_what_turns_to_no_says_why(at_desk, with_roles):
    tried = at_desk.get("/consider/preview", typed(with_roles, pay="$400,000"))
    assert "under your floor" in tried.content.decode()


def test_keeping_the_sentence_changes_what_is_in_force_and_can_be_undone(at_desk, sams):
    answer = at_desk.post("/consider", typed(sams, pay="120k", travel="10"))
    assert answer.status_code == 303
    topics = wishes_of(show_preferences(sams)).topics
    assert (topics["pay"].said, topics["travel"].said) == ("$120,000", "10 %")
    assert "Kept what you would consider." in at_desk.get("/consider").content.decode()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}")
    assert wishes_of(show_preferences(sams)).topics["pay"].said == "$130,000"


def test_keeping_what_was_said_before_says_so(at_desk, sams):
    at_desk.post("/consider", typed(sams))
    assert all(not one.is_assumed for one in show_preferences(sams).criteria)
    at_desk.post("/consider", typed(sams))
    page = at_desk.get("/consider").content.decode()
    assert "That is what you said before." in page


def test_an_invalid_sentence_comes_back_with_everything_typed(at_desk, sams):
    answer = at_desk.post("/consider", typed(sams, pay="plenty", place="Tustin"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="plenty"' in page
    assert 'value="Tustin"' in page
    assert 'aria-invalid="true"' in page
    assert 'id="id_pay_error"' in page
    assert wishes_of(show_preferences(sams)).topics["pay"].said == "$130,000"


def test_without_a_script_the_sentence_can_be_tried_by_its_address(at_desk, with_roles):
    page = at_desk.get("/consider", typed(with_roles, pay="$90,000")).content.decode()
    assert "change" in page
    assert 'value="$90,000"' in page


def test_a_role_with_a_word_of_the_users_own_does_not_turn(with_roles):
    before = show_preferences(with_roles)
    turned = compare_now(with_roles, before, _lower(with_roles)).turned
    state_verdict(with_roles, _key(turned[0]), Decision.NO)
    again = compare_now(with_roles, before, _lower(with_roles)).turned
    assert len(again) == len(turned) - 1


def _key(turned) -> str:
    return Entry.objects.get(key__startswith=turned.role.id).key


def _lower(owner):
    return preview(owner, ("pay=90k",)).after


def test_a_preview_asks_the_database_a_dozen_times_at_most(
    at_desk, with_roles, django_assert_max_num_queries
):
    with django_assert_max_num_queries(13):
        at_desk.get("/consider/preview", typed(with_roles, pay="$90,000"))


def test_a_floor_of_no_weight_draws_no_line(with_roles):
    change_preferences(with_roles, ("pay=130k:open",))
    assert preview(with_roles, ()).strip is None


def test_a_base_in_another_currency_is_not_compared(with_roles):
    dollars, francs = preview(with_roles, ()), preview(with_roles, ("pay=90k CHF",))
    drawn = francs.strip.dots if francs.strip else ()
    assert len(drawn) < len(dollars.strip.dots)
