"""One opportunity is one picture of all its messages."""

from ajar.core.nouns.screening import SignalId
from ajar.queries.opportunity import show_opportunity
from ajar.services.desk import open_desk
from ajar.services.take import Request, take
from ajar.store.models import Message
from tests.samples.letters import mail, write

WITHHELD = """Hi Sam,

I'm a recruitment consultant at Wexham Talent. My client, a maker of optics, needs a
Sales Manager in Irvine, base $140,000. I can't name them yet. Are you interested?

Laura Finch, Wexham Talent
"""
NAMED = """Hi Sam,

They let me name them: my client is Halden Optics. Is the Sales Manager role in
Irvine of interest?

Laura Finch, Wexham Talent
"""


def test_a_client_that_is_named_later_is_no_longer_said_to_be_withheld(db, tmp_path):
    user = open_desk()
    first = mail(WITHHELD)
    take(user, Request((write(tmp_path / "a", first=first),)))
    key = Message.objects.get().key
    before = {signal.id for signal in show_opportunity(user, key).signals}
    assert SignalId.CLIENT_WITHHELD in before
    later = mail(
        NAMED,
        message_id="<later@wexham-optics.example>",
        date="Wed, 18 Nov 2026 09:00:00 -0800",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )
    take(user, Request((write(tmp_path / "b", later=later),)))
    after = {signal.id for signal in show_opportunity(user, key).signals}
    assert SignalId.CLIENT_WITHHELD not in after
