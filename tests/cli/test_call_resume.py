"""Going on with a call says whose it is, and asks where several are open."""

from ajar.store.models import CallStep

ONE, OTHER = "+1 303 555 0142", "+1 720 555 0188"
DANA = "p\nDana Whitfield\nFront Range Talent\n1\nSales Consultant II\n\n"
KEISHA = "p\nKeisha Broward\nHalcyon\n1\n\n\n"


def _begin(desk, number, keys):
    desk("call", number, stdin=keys.encode())


def test_it_is_said_whose_call_is_gone_on_with(desk):
    _begin(desk, ONE, DANA)
    said = desk("call", "--resume", stdin=b"").out
    assert "Going on with Dana Whitfield, Front Range Talent" in said
    assert "555" in said
    assert "on the call, since" in said


def test_of_several_it_asks_which(desk):
    _begin(desk, ONE, DANA)
    _begin(desk, OTHER, KEISHA)
    said = desk("call", "--resume", stdin=b"2\n").out
    assert "1  Keisha Broward, Halcyon" in said
    assert "2  Dana Whitfield, Front Range Talent" in said
    assert "Going on with Dana Whitfield" in said


def test_a_number_says_which(desk):
    _begin(desk, ONE, DANA)
    _begin(desk, OTHER, KEISHA)
    said = desk("call", "--resume", "303-555-0142", stdin=b"e\n\n").out
    assert "Going on with Dana Whitfield" in said
    ended = CallStep.objects.get(deed="hung_up")
    assert "303" in ended.call.number


def test_a_number_that_has_no_open_call_is_told_so(desk):
    _begin(desk, ONE, DANA)
    ran = desk("call", "--resume", OTHER, stdin=b"")
    assert ran.code != 0
    assert "No call from +1 720 555 0188 is waiting" in ran.err


def test_nobody_there_to_choose_leaves_all_as_it_is(desk):
    _begin(desk, ONE, DANA)
    _begin(desk, OTHER, KEISHA)
    ran = desk("call", "--resume", stdin=b"")
    assert ran.code == 0
    assert "The calls are kept as they are" in ran.out
