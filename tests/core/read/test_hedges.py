"""Doubt and denial are told from plain statements, clause by clause."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import hostile

from ajar.core.nouns.letter import Part, make_passage
from ajar.core.read.hedges import find_sentence, is_denied, is_hedged, is_negated
from ajar.core.read.phrases import find_phrases, make_book, split_words
from ajar.core.tables import load_rows


def passage_with(text, word):
    passage = make_passage(Part.OFFER, "body", text)
    start = passage.low.index(word)
    return passage, start, start + len(word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is likely hybrid in Leeds", "hybrid"),
        ("Most likely, remote.", "remote"),
        ("hybrid (TBC)", "hybrid"),
        ("three days in the office, I think", "three days"),
        ("it should be remote", "remote"),
        ('relocation help "to be discussed"', "relocation help"),
        ("remote (?)", "remote"),
        ("voraussichtlich zwei Tage", "zwei tage"),
        ("un CDI sans doute", "cdi"),
        ("probablemente híbrido", "híbrido"),
        ("provavelmente remoto", "remoto"),
    ],
)
def test_the_senders_doubt_is_heard(text, word):
    assert is_hedged(*passage_with(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("12 months, extension likely", "12 months"),
        ("thirteen weeks with a likely extension", "thirteen weeks"),
        ("12 months with extension likely", "12 months"),
        ("about 90k, give or take", "90k"),
        ("Probably you know us. It is remote.", "remote"),
        ("you might know Dana, the job is remote", "remote"),
        ("I think you would like it: fully remote", "remote"),
        ("remote?", "remote"),
    ],
)
def test_a_doubt_about_something_else_is_not_heard(text, word):
    assert not is_hedged(*passage_with(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("it is not remote", "remote"),
        ("it is not remote and not hybrid", "hybrid"),
        ("there is no travel, apart from one fair", "travel"),
        ("we are not able to offer sponsorship", "sponsorship"),
        ("neither remote nor hybrid", "hybrid"),
        ("keine Reisen", "reisen"),
        ("sans déplacement", "déplacement"),
        ("não é remoto", "remoto"),
    ],
)
def test_a_denial_ahead_is_heard(text, word):
    passage, start, _ = passage_with(text, word)
    assert is_negated(passage, start)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("not only remote but flexible", "remote"),
        ("no rush, it is remote", "remote"),
        ("it isn't hybrid, it is remote", "remote"),
        ("no fees and it is remote", "remote"),
        ("sans doute hybride", "hybride"),
        ("There is no office.\nRemote it is", "remote"),
    ],
)
def test_a_denial_of_something_else_is_not_heard(text, word):
    passage, start, _ = passage_with(text, word)
    assert not is_negated(passage, start)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Relocation isn't offered on this one", "relocation"),
        ("Travel: none", "travel"),
        ("travel (none required)", "travel"),
        ("Sponsorship is sadly not available.", "sponsorship"),
        ("Reisetätigkeit: keine", "reisetätigkeit"),
        ("A visa cannot be provided", "visa"),
    ],
)
def test_a_denial_behind_is_heard(text, word):
    passage, _, end = passage_with(text, word)
    assert is_denied(passage, end)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Relocation: no problem", "relocation"),
        ("Travel to Rome, none of it by car", "travel"),
        ("Relocation is paid, equity is not offered", "relocation"),
        ("Relocation is not only offered but loved", "relocation"),
    ],
)
def test_a_denial_of_another_thing_behind_is_not_heard(text, word):
    passage, _, end = passage_with(text, word)
    assert not is_denied(passage, end)


@pytest.mark.parametrize("row", load_rows("hedges.tsv"), ids=" ".join)
def test_every_listed_hedge_is_found_in_its_example(row):
    book = make_book([(row[0], row[1])])
    assert list(find_phrases(split_words(row[3].casefold()), book))


def test_a_place_between_sentences_has_an_empty_sentence():
    passage = make_passage(Part.OFFER, "body", "   One.   Two.")
    assert find_sentence(passage, 0) == (0, 0)


@given(hostile, st.integers(0, 300), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_them_fail(text, one, two):
    passage = make_passage(Part.OFFER, "body", text)
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    for answer in (
        is_hedged(passage, start, end),
        is_negated(passage, start),
        is_denied(passage, end),
    ):
        assert answer in (True, False)
