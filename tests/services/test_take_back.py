"""Taking back can be undone: what came back is set aside again, links and all."""

from ajar.queries.set_aside import list_set_aside
from ajar.services.take_back import bring_back
from ajar.services.undo import undo
from ajar.store.models import Correction, Message, SetAside, SetAsideLink
from tests.samples.letters import SAM, bill, mail, write


def test_undoing_puts_everything_back_as_it_was(tmp_path, user, take_in):
    own = mail(
        "Thank you for the bill.",
        sender=f"Sam <{SAM}>",
        to="billing@brightgrid.example",
        message_id="<own@example.com>",
        in_reply_to="<bill-1@brightgrid.example>",
    )
    take_in(write(tmp_path, a=bill(), b=own))
    before = list(SetAside.objects.order_by("digest").values_list("digest", "sender"))
    links = sorted(SetAsideLink.objects.values_list("link", flat=True))
    line = list_set_aside(user).lines[0]
    change = bring_back(user, line.id)
    assert Message.objects.exists()
    undo(user, change.pk)
    assert not Message.objects.exists()
    assert not Correction.objects.exists()
    after = list(SetAside.objects.order_by("digest").values_list("digest", "sender"))
    assert after == before
    assert sorted(SetAsideLink.objects.values_list("link", flat=True)) == links
    change.refresh_from_db()
    assert "asides" not in change.before


def test_an_earlier_word_on_the_sender_comes_back(tmp_path, user, take_in):
    take_in(write(tmp_path, a=bill()))
    sender = "billing@brightgrid.example"
    line = list_set_aside(user).lines[0]
    first = bring_back(user, line.id)
    assert first.before["kind"] == ""
    Correction.objects.filter(sender=sender).update(kind="marketing")
    take_in(write(tmp_path / "later", a=bill(2)))
    second = bring_back(user, list_set_aside(user).lines[0].id)
    undo(user, second.pk)
    assert Correction.objects.get(sender=sender).kind == "marketing"


def test_one_whose_file_is_away_is_wanted_until_that_is_undone(tmp_path, user, take_in):
    folder = write(tmp_path, a=bill())
    take_in(folder)
    for one in folder.iterdir():
        one.unlink()
    change = bring_back(user, list_set_aside(user).lines[0].id)
    assert SetAside.objects.get().is_wanted
    undo(user, change.pk)
    assert not Correction.objects.exists()
    assert not SetAside.objects.get().is_wanted
