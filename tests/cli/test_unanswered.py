"""`ajar answer` says when silence is better, and writes for who reads nothing."""

import json

import pytest

LURE = """Hello, I am Olivia from Apex Career HR. Your profile matches a remote Sales \
Coordinator position, flexible hours, $35 to $60 per hour, training provided. For \
details please message our manager on WhatsApp +1 323 555 0187.
"""
BUSY = """Sam,

I need a pipefitter foreman in Dayton, $39 an hour, we got the brewery job. Call me,
don't write, I never read these. 937-555-0126

Bill Trask
Trask Mechanical
"""


def mail(sender, subject, body):
    return (
        f"From: {sender}\nTo: sam.rivera@example.com\nSubject: {subject}\n"
        f"Message-ID: <{len(body)}@there.example>\n"
        f"Date: Mon, 2 Nov 2026 09:00:00 -0500\n\n{body}"
    )


@pytest.fixture
def taken(desk, tmp_path):
    """Return a function that takes one mail in and gives its line of the desk."""

    def _taken(*parts):
        path = tmp_path / "one.eml"
        path.write_text(mail(*parts))
        desk("take", path)
        return json.loads(desk("desk", "--json").out.splitlines()[0])

    return _taken


def test_a_lure_to_another_channel_is_better_left_alone(desk, taken):
    line = taken("Olivia <olivia@apex.example>", "Remote position", LURE)
    told = desk("answer", line["id"]).out
    assert line["risk"] != "stop"
    assert "Better not to reply." in told
    assert "--as drafts an answer" in told
    assert desk("answer", line["id"], "--mailto").code == 2
    assert "Better not" not in desk("answer", line["id"], "--as", "no").out


def test_who_reads_nothing_is_answered_on_the_telephone(desk, taken):
    line = taken("Bill Trask <bill@trask.example>", "Foreman in Dayton", BUSY)
    told = desk("answer", line["id"]).out
    assert "To: bill@trask.example" not in told
    assert "If it turns out not to be for me" in told
    asked = desk("answer", line["id"], "--for", "mail").out
    assert "To: bill@trask.example" in asked
