"""What turned, at the command line."""

from datetime import timedelta

from ajar.adapters import clock


def test_nothing_has_turned(desk):
    assert "No past no would be a yes today." in desk("revisit").out


def test_whom_to_write_to_if_one_had_to_look(desk, monkeypatch):
    desk("consider", "--set", "seat=manager:must")
    said = "A Sales Manager role in Denver, base 150k, you would lead a team of six."
    desk("note", said, "--who", "Dana Whitfield")
    fresh = desk("revisit", "--looking")
    assert "thank you for your call" in fresh.out
    later = clock.now() + timedelta(days=20)
    monkeypatch.setattr(clock, "now", lambda: later)
    ran = desk("revisit", "--looking")
    assert "Dana Whitfield" in ran.out
    assert "I'm looking now" in ran.out
