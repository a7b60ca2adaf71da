"""Who may submit you, at the command line."""

from datetime import UTC, datetime

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.answers import record_sent
from ajar.store.models import Entry, Representation
from tests.samples.letters import PITCH, SAM, mail, write
from tests.services.test_representations import keep


def user_of(desk):
    from ajar.services.desk import owner_of_desk  # noqa: PLC0415 (the desk is new)

    return owner_of_desk()


def test_it_is_given_asked_about_written_and_taken_back(desk, tmp_path):
    user = user_of(desk)
    first = keep(user, "Rosa Delgado", "Kestrel")[:10]
    second = keep(user, "Ines Farrow", "Heron")[:10]
    assert "Nobody may submit you." in desk("represent", first).out
    given = desk("represent", first, "--agency", "Kestrel", "--until", "2030-05-03")
    assert "Kestrel may submit you until 3 May 2030." in given.out
    assert "Until 3 May 2030." in desk("represent", first).out
    asked = desk("represent", second, "--agency", "Heron")
    assert asked.code != 0
    assert "Kestrel may submit you already" in asked.err
    assert "Kestrel may submit you already" in desk("represent", second).out
    sure = desk("represent", second, "--agency", "Heron", "--anyway")
    assert "Heron may submit you." in sure.out
    key = Representation.objects.get(agency="Kestrel").key
    saved = tmp_path / "letter.txt"
    said = ("--for", "linkedin", "--in", "fr", "--save", saved)
    letter = desk("represent", first, "--letter", key[:6], *said)
    assert "Je retire l'accord" in letter.out
    assert "Je retire" in saved.read_text(encoding="utf-8")
    assert desk("represent", first, "--letter", key, "--save", tmp_path).code != 0
    ended = desk("represent", first, "--take-back", key[:6])
    assert "may not submit you any more" in ended.out
    assert desk("represent", first, "--take-back", "zz").code != 0


def test_who_was_let_in_a_letter_clashes_though_it_is_not_kept(desk):
    user = user_of(desk)
    first = keep(user, "Rosa Delgado", "Kestrel")
    second = keep(user, "Ines Farrow", "Heron")[:10]
    message = Entry.objects.get(key=first).first_message.key
    text = "Hello Rosa,\n\nYou may put me forward for it.\n\nSam"
    record_sent(user, message, Decision.YES, Form.MAIL, text)
    already = "Kestrel Recruiting may submit you already"
    assert already in desk("represent", second).out
    asked = desk("represent", second, "--agency", "Heron")
    assert asked.code != 0
    assert already in asked.err
    assert not Representation.objects.exists()
    sure = desk("represent", second, "--agency", "Heron", "--anyway")
    assert "Heron may submit you." in sure.out


def test_a_permission_may_name_the_role_and_is_given_once(desk):
    role = keep(user_of(desk), "Rosa Delgado", "Kestrel")[:10]
    said = ("represent", role, "--agency", "Kestrel", "--role", "Head of sales")
    assert "Kestrel may submit you." in desk(*said).out
    assert Representation.objects.get().role == "Head of sales"
    again = desk(*said, "--anyway")
    assert again.code == 2
    assert "You said so before: Kestrel may submit you." in again.err


LET = (
    "Hello Laura,\n\nYou may put me forward to Verdana Foods until 1 March 2028.\n\nSam"
)


def test_what_one_wrote_is_proposed_and_held_once_one_says_so(
    desk, tmp_path, monkeypatch
):
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 1, 9, tzinfo=UTC))
    desk("me", "--name", "Sam Rivera", "--address", SAM)
    own = mail(
        LET,
        sender=f"Sam Rivera <{SAM}>",
        to="Laura Finch <laura.finch@wexham-optics.example>",
        subject="Re: Sales Manager in Tustin",
        message_id="<own@example.com>",
        date="Wed, 18 Nov 2026 12:00:00 -0800",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )
    desk("take", write(tmp_path, a=mail(PITCH), b=own))
    key = Entry.objects.get().key[:8]
    words = "“You may put me forward to Verdana Foods until 1 March 2028.”"
    for asked in ("represent", "next"):
        told = desk(asked, key).out
        assert words in told
        assert f"`ajar represent {key} --keep` holds" in told
    assert Representation.objects.count() == 0
    told = desk("represent", key, "--keep").out
    assert "Wexham Optics may submit you until 1 March 2028." in told
    kept = Representation.objects.get()
    assert (kept.client, f"{kept.given_on}") == ("Verdana Foods", "2026-11-18")
    assert "--keep" not in desk("represent", key).out + desk("next", key).out
    again = desk("represent", key, "--keep")
    assert again.code != 0
    assert "--agency NAME" in again.err
