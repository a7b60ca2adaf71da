"""Work in the background gives way while somebody waits for a page."""

import threading
from time import monotonic

from django.conf import settings

from ajar.adapters.sign import Sign
from ajar.services.courtesy import (
    at_once,
    give_way,
    in_the_background,
    nobody_waits,
    nudging,
    somebody_waits,
    unhurried,
)


def test_work_in_the_background_goes_on_when_nobody_waits_any_more():
    events = []
    waits, may_go = threading.Event(), threading.Event()

    def serve() -> None:
        with somebody_waits():
            waits.set()
            may_go.wait(5)
            events.append("served")

    page = threading.Thread(target=serve)
    page.start()
    waits.wait(5)
    with in_the_background():
        threading.Timer(0.02, may_go.set).start()
        give_way()
        events.append("worked")
    page.join(5)
    assert events == ["served", "worked"]


def test_work_in_the_background_gets_on_although_somebody_waits_forever():
    started = monotonic()
    with somebody_waits(), in_the_background():
        give_way()
    assert 0.05 < monotonic() - started < 5


def test_what_is_done_for_a_page_itself_does_not_give_way():
    started = monotonic()
    with somebody_waits():
        for _ in unhurried(range(200)):
            give_way()
    assert monotonic() - started < 1


def test_who_is_nudged_is_so_when_somebody_begins_to_wait():
    nudged = []
    with nudging(lambda: nudged.append("now")):
        assert nudged == []
        with somebody_waits():
            assert nudged == ["now"]
    with somebody_waits():
        assert nudged == ["now"]


def test_a_sign_that_a_killed_program_left_up_is_taken_down():
    Sign(settings.HOME).put_up()
    nobody_waits()
    assert not Sign(settings.HOME).is_up
    with somebody_waits():
        nobody_waits()
        assert Sign(settings.HOME).is_up
    assert not Sign(settings.HOME).is_up


def test_work_in_the_background_writes_fewer_rows_at_once():
    assert at_once(100) == 100
    with in_the_background():
        assert at_once(100) == 20
        assert at_once(2) == 1
