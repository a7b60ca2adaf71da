"""What to ask next, of a role about which little is said."""

from ajar.queries.next_steps import show_next
from ajar.services.desk import open_desk
from ajar.services.note import Note, keep_note
from ajar.services.preferences import change_preferences


def test_what_is_asked_next_is_named_once_each(db):
    user = open_desk()
    change_preferences(user, ("pay=130k:must", "travel=25:must"))
    said = "I am a recruiter at Kestrel Recruiting. A sales manager in Denver."
    message = keep_note(user, Note(said, "Kim", ""))
    shown = show_next(user, message.key)
    assert len(set(shown.asks)) == len(shown.asks) >= 2
    assert shown.asks[0].endswith("?")
    assert all(one.startswith("Ask whether ") for one in shown.asks[1:])
    assert shown.followed == ""
    assert shown.compared.unknown
