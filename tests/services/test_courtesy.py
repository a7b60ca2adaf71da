"""Work in the background gives way while somebody waits for a page."""

import sys
import threading
from time import monotonic

from ajar.services.courtesy import (
    give_way,
    in_the_background,
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


def test_pages_get_the_interpreter_sooner_while_work_is_in_the_background():
    usual = sys.getswitchinterval()
    with in_the_background():
        assert sys.getswitchinterval() < usual
    assert sys.getswitchinterval() == usual
