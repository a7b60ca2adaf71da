"""Set aside: the list, a search in it, and taking one back."""

from ajar.queries.set_aside import list_set_aside
from ajar.store.models import Change, Correction, Message, SetAside


def aside_numbers(take_in) -> None:
    take_in(*range(60, 114))


def test_an_empty_list_says_what_will_be_in_it(at_desk):
    page = at_desk.get("/aside").content.decode()
    assert "Nothing was set aside lately." in page
    assert "listed here for 30 days" in page


def test_each_line_says_who_what_and_why(at_desk, sams, take_in):
    aside_numbers(take_in)
    page = at_desk.get("/aside").content.decode()
    line = list_set_aside(sams).lines[0]
    assert "were not taken for recruiters." in page
    assert line.why.endswith(".")
    assert f'value="{line.id}"' in page


def test_a_search_finds_by_sender_subject_and_reason(at_desk, sams, take_in):
    aside_numbers(take_in)
    word = list_set_aside(sams).lines[0].subject.split()[0]
    found = list_set_aside(sams, word)
    assert 0 < found.found <= found.told
    page = at_desk.get("/aside", {"words": word}).content.decode()
    assert f"“{word}” in it." in page or "in it." in page
    nothing = at_desk.get("/aside", {"words": "zzzz"}).content.decode()
    assert "Nothing like that." in nothing


def test_more_than_fit_are_counted(sams, take_in):
    aside_numbers(take_in)
    found = list_set_aside(sams, most=1)
    assert len(found.lines) == 1
    assert found.found > 1


def test_taking_one_back_keeps_it_and_undo_sets_it_aside_again(at_desk, sams, take_in):
    aside_numbers(take_in)
    line = next(one for one in list_set_aside(sams).lines if "<" in one.sender)
    before = SetAside.objects.count()
    kept = Message.objects.count()
    answer = at_desk.post("/aside/back", {"id": line.id})
    assert answer.status_code == 303
    assert Message.objects.count() > kept
    assert Correction.objects.filter(kind="outreach").exists()
    assert "count as outreach" in at_desk.get("/aside").content.decode()
    at_desk.post(f"/undo/{Change.objects.latest('pk').pk}")
    assert SetAside.objects.count() == before
    assert Message.objects.count() == kept
    assert not Correction.objects.exists()
    again = next(one for one in list_set_aside(sams).lines if one.id == line.id)
    assert again == line


def test_one_whose_file_is_away_is_wanted_and_says_so(at_desk, sams, take_in):
    aside_numbers(take_in)
    row = SetAside.objects.filter(is_own=False).exclude(sender="").first()
    SetAside.objects.filter(pk=row.pk).update(path="/nowhere/at/all.mbox")
    at_desk.post("/aside/back", {"id": row.digest})
    assert SetAside.objects.get(pk=row.pk).is_wanted
    assert "when you bring it again" in at_desk.get("/aside").content.decode()


def test_an_id_that_is_nobodys_is_an_error_page(at_desk):
    answer = at_desk.post("/aside/back", {"id": "ffff"})
    assert answer.status_code == 400
    assert "Nothing that was set aside has the id" in answer.content.decode()
