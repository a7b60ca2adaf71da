"""Who called, and from which agency, is on the desk when the call is over."""

from ajar.core.method import read_note
from ajar.core.nouns.call import CallerKind, HungUp, Introduced, Noted, PickedUp
from ajar.services.calls import begin_call, keep_step
from ajar.store.models import Entry


def test_the_agency_in_a_hasty_note_is_on_the_desk(user):
    call = begin_call(user, "+13035550142")
    words = "brenda from rocky peak staffing, office mgr at a dentist, base 80k"
    deeds = (
        PickedUp(),
        Introduced(kind=CallerKind.RECRUITER),
        Noted(words, read_note(words)),
        HungUp(),
    )
    for mark, deed in enumerate(deeds):
        keep_step(user, call.key, str(mark), deed)
    entry = Entry.objects.get()
    assert (entry.who, entry.firm) == ("Brenda", "Rocky Peak Staffing")
    assert entry.title == "office mgr"


def test_the_agency_as_they_gave_it_is_on_the_desk(user):
    call = begin_call(user, "+13035550142")
    given = Introduced("Brenda", "Rocky Peak Staffing", CallerKind.RECRUITER)
    deeds = (PickedUp(), given, Noted("base 80k", read_note("base 80k")), HungUp())
    for mark, deed in enumerate(deeds):
        keep_step(user, call.key, str(mark), deed)
    assert Entry.objects.get().firm == "Rocky Peak Staffing"
