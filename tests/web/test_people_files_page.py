"""Contacts are brought by a file, and taken along as one."""

from django.core.files.uploadedfile import SimpleUploadedFile

from ajar.store.models import Contact, Person

CARD = b"BEGIN:VCARD\nFN:Rosa Delgado\nEMAIL:rosa@harbor.example\nEND:VCARD\n"
OWN = "Wer,Haus\nRosa Delgado,Harbor\n"


def give(at_desk, name: str, raw: bytes):
    file = SimpleUploadedFile(name, raw)
    return at_desk.post("/people/import", {"file": file})


def test_cards_are_brought_told_and_undone(at_desk):
    assert "Bring whom you know." in at_desk.get("/people/import").content.decode()
    assert give(at_desk, "a.vcf", CARD).headers["Location"] == "/people"
    page = at_desk.get("/people?who=all").content.decode()
    assert "Contacts: 1 new." in page
    assert "Rosa Delgado" in page
    give(at_desk, "a.vcf", CARD)
    assert "Contacts: 1 here already." in at_desk.get("/people").content.decode()


def test_a_table_asks_what_its_columns_hold(at_desk):
    page = give(at_desk, "own.csv", OWN.encode()).content.decode()
    assert "What do these columns hold?" in page
    assert not Contact.objects.exists()
    said = {"text": OWN, "column-0": "", "column-1": "firm"}
    wrong = at_desk.post("/people/import/columns", said)
    assert wrong.status_code == 422
    assert "Say which column holds the names." in wrong.content.decode()
    at_desk.post("/people/import/columns", said | {"column-0": "name"})
    assert Person.objects.get().firms[0][0] == "Harbor"


def test_what_is_no_list_is_told(at_desk):
    assert at_desk.post("/people/import").status_code == 422
    give(at_desk, "x.csv", b"only words")
    assert "not to be read" in at_desk.get("/people").content.decode()
    gone = at_desk.post("/people/import/columns", {"text": "x"})
    assert "That is no table." in gone.content.decode()


def test_everyone_is_taken_along(at_desk):
    give(at_desk, "a.vcf", CARD)
    cards = at_desk.get("/people/export?as=vcf")
    assert cards.headers["Content-Disposition"] == 'attachment; filename="people.vcf"'
    assert b"FN:Rosa Delgado" in cards.content
    assert at_desk.get("/people/export?as=csv").content.startswith(b"Name,")
