"""Contacts come in and go out at the command line."""

OWN = "Wer;Haus\nRosa Delgado;Harbor\n"


def test_a_table_is_taken_in_once_its_columns_are_named(desk, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(OWN)
    asked = desk("people", "import", str(path)).err
    assert "columns need your word: Wer, Haus" in asked
    said = ("--map", "name=Wer", "--map", "firm=Haus")
    assert desk("people", "import", str(path), *said).out == "Contacts: 1 new.\n"
    again = desk("people", "import", str(path), *said).out
    assert again == "Contacts: 1 here already.\n"
    assert "Rosa Delgado" in desk("people", "--all").out


def test_a_word_without_a_column_and_a_missing_file_are_told(desk, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(OWN)
    wrong = desk("people", "import", str(path), "--map", "name").err
    assert "--map name=Contact" in wrong
    assert "can't be read" in desk("people", "import", str(tmp_path / "no.vcf")).err


def test_everyone_is_written_to_a_file_that_was_not_there(desk, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(OWN)
    desk("people", "import", str(path), "--map", "name=Wer")
    for name, start in (("out.vcf", "BEGIN:VCARD"), ("out.csv", "Name,")):
        target = tmp_path / name
        assert "1 person written" in desk("people", "export", str(target)).out
        assert target.read_text().startswith(start)
        assert "is there already" in desk("people", "export", str(target)).err
    nowhere = str(tmp_path / "no" / "out.vcf")
    assert "can't be written" in desk("people", "export", nowhere).err


def test_connecting_and_the_note_are_told(desk, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(OWN)
    desk("people", "import", str(path), "--map", "name=Wer")
    asked = desk("people", "--asked", "rosa", "--on", "2026-01-02").out
    assert asked == "Rosa Delgado: asked to connect on 2 January 2026.\n"
    connected = desk("people", "--connected", "rosa", "--on", "2026-01-05").out
    assert connected == "Rosa Delgado: connected since 5 January 2026.\n"
    greeting = desk("people", "--note", "rosa").out
    assert "We have been connected since January 5" in greeting
