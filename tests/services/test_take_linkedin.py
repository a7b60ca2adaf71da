"""A LinkedIn export comes in as conversations and people, once."""

import csv
import io
import zipfile
from datetime import date

import pytest

from ajar.queries.desk import show_desk
from ajar.queries.people import show_person
from ajar.services.forget import forget_person
from ajar.store.models import Contact, Message, SetAside, TouchWord
from tests.samples.letters import PITCH

COLUMNS = (
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
)
SAM = ("Sam Rivera", "https://www.linkedin.com/in/sam-rivera-sample")
LAURA = ("Laura Finch", "https://www.linkedin.com/in/laura-finch-sample")
TOM = ("Tom Okafor", "https://www.linkedin.com/in/tom-okafor-sample")
CONNECTIONS = """Notes:
"Some addresses are missing, because people hide them."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Tom,Okafor,{url},,{firm},Account Executive,05 Mar 2024
,,,,,,
"""


def row(talk, sender, to, date, content):
    return (talk, "", *sender, *to, date, "", content, "INBOX")


ROWS = (
    row("t1", LAURA, SAM, "2026-11-16 17:30:00 UTC", PITCH),
    row("t1", SAM, LAURA, "2026-11-16 19:00:00 UTC", "Thank you, how much travel?"),
    row("t2", TOM, SAM, "2026-11-10 08:00:00 UTC", "Fancy a surf on Sunday?"),
    row("t2", SAM, TOM, "2026-11-10 09:00:00 UTC", "Sure, at seven."),
)


def table(*rows) -> str:
    out = io.StringIO()
    csv.writer(out).writerows((COLUMNS, *rows))
    return out.getvalue()


def export(path, rows=ROWS, firm="Halden Rope"):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("messages.csv", table(*rows))
        archive.writestr("Connections.csv", CONNECTIONS.format(url=TOM[1], firm=firm))
    return path


@pytest.fixture
def taken(tmp_path, user, take_in):
    return take_in(export(tmp_path / "export.zip"))


def test_a_recruiters_conversation_is_kept_whole_and_a_friends_is_not(taken):
    senders = Message.objects.order_by("sent_at").values_list("sender_name", "is_own")
    assert list(senders) == [("Laura Finch", False), ("Sam Rivera", True)]
    assert SetAside.objects.count() == 2
    assert taken.seen == 4


def test_whose_turn_it_is_is_known(taken, user):
    assert [line.turn for line in show_desk(user).lines] == ["them"]


def test_people_come_in_once_and_later_lists_bring_them_up_to_date(
    taken, tmp_path, take_in
):
    assert taken.contacts == 1
    assert Contact.objects.get().firm == "Halden Rope"
    again = take_in(export(tmp_path / "later.zip", firm="Ropewalk & Sons"))
    assert again.contacts == 0
    assert Contact.objects.get().firm == "Ropewalk & Sons"


def test_a_row_that_names_nobody_is_told(taken):
    assert any("nobody" in trouble.why for trouble in taken.troubles)


def test_a_later_export_adds_only_what_is_new(taken, tmp_path, user, take_in):
    more = row("t1", LAURA, SAM, "2026-11-17 10:00:00 UTC", "About 20 %, Sam.")
    tally = take_in(export(tmp_path / "later.zip", rows=(*ROWS, more)))
    assert Message.objects.count() == 3
    assert tally.already_here == 2
    assert show_desk(user).lines[0].turn == "user"


def test_a_conversation_that_turns_to_work_is_fetched_back_whole(
    taken, tmp_path, take_in
):
    pitch = row("t2", TOM, SAM, "2026-11-18 10:00:00 UTC", PITCH)
    take_in(export(tmp_path / "later.zip", rows=(*ROWS, pitch)))
    talk = Message.objects.filter(conversation="t2")
    assert talk.count() == 3
    assert not SetAside.objects.exists()


INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Sam Rivera,Tom Okafor,"2/20/24, 9:14 AM",,OUTGOING,{sam},{tom}
Laura Finch,Sam Rivera,"2/21/24, 9:14 AM",,INCOMING,{laura},{sam}
Sam Rivera,,"2/22/24, 9:14 AM",,OUTGOING,{sam},
"""


@pytest.fixture
def invitations(tmp_path):
    path = tmp_path / "Invitations.csv"
    path.write_text(INVITATIONS.format(sam=SAM[1], tom=TOM[1], laura=LAURA[1]))
    return path


@pytest.mark.parametrize("is_asked_first", [True, False])
def test_whom_the_user_asked_has_the_day_and_accepted_on_theirs(
    user, take_in, tmp_path, invitations, is_asked_first
):
    both = [export(tmp_path / "export.zip"), invitations]
    tallies = [take_in(path) for path in (both[::-1] if is_asked_first else both)]
    assert sum(tally.asked for tally in tallies) == 1
    page = show_person(user, "Tom Okafor")
    assert page.invited_on == date(2024, 2, 20)
    assert page.line.connected_on == date(2024, 3, 5)
    assert take_in(invitations).asked == 0


def test_whom_the_user_forgot_isnt_noted_as_asked_again(
    user, take_in, tmp_path, invitations
):
    take_in(export(tmp_path / "export.zip"))
    take_in(invitations)
    forget_person(user, show_person(user, "Tom Okafor").line.key)
    assert not TouchWord.objects.exists()
    assert take_in(invitations).asked == 0
    assert not TouchWord.objects.exists()


def test_whom_the_user_asked_is_among_the_people_before_they_answer(
    user, take_in, invitations
):
    assert take_in(invitations).asked == 1
    page = show_person(user, "Tom Okafor")
    assert page.line.is_contact
    assert page.invited_on == date(2024, 2, 20)
    assert page.line.connected_on is None
    assert Contact.objects.count() == 1
