"""Phrases are found where they stand, within a sentence, whatever the spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ajar.core.screen.hits import find_hits
from ajar.core.screen.lexicon import make_lexicon
from ajar.core.screen.phrases import parse_phrase
from ajar.core.screen.wording import cut_words, flatten


def found(phrase, text):
    words = cut_words(text.lower())
    anchored = make_lexicon((parse_phrase(phrase, 0),))
    hits = find_hits(words, [*map(anchored, words.words)])
    return [" ".join(words.words[hit.first : hit.last]) for hit in hits]


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("refundable fee", "a refundable fee applies", "refundable fee"),
        ("fee|bond", "the bond", "bond"),
        ("refund* fee", "a refundable fee", "refundable fee"),
        (
            "looking for ~3 @title",
            "looking for a good nurse",
            "looking for a good nurse",
        ),
        (
            "suche eine *leiterin",
            "suche eine bauleiterin",
            "suche eine bauleiterin",
        ),
        ("pay ~1 $", "pay the $50 now", "pay the $ 50"),
        ("pay $", "pay 50 USDT", "pay 50 usdt"),
        ("pay $", "pay 40 thousand euros", "pay 40 thousand euros"),
        ("base $", "base 95k", "base 95k"),
        ("in # hours", "in 48 hours", "in 48 hours"),
        ("part-time job", "a part time job", "part time job"),
        ("part-time job", "a part-time job", "part-time job".replace("-", " ")),
        ("send your? cv", "send cv", "send cv"),
        ("send your? cv", "send your CV", "send your cv"),
        ("kaution zahlen", "Kaution zahlen", "kaution zahlen"),
        ("lebenslauf", "LEBENSLAUF", "lebenslauf"),
        ("poste de", "le poste d'ingénieur est poste de jour", "poste de"),
        ("d' ingenieur", "poste d'ingénieur", "d' ingenieur"),
        ("don't use", "don't use docker", "don't use"),
        ("# a day", "300 a day", "300 a day"),
        ("remote job", "𝐑𝐞𝐦𝐨𝐭𝐞 𝐉𝐨𝐛", "remote job"),
        ("c2c", "rate on C2C", "c2c"),
    ],
)
def test_a_phrase_is_found(phrase, text, hit):
    assert hit in found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("refundable fee", "refundable. Fee"),
        ("refundable fee", "refundable\nfee"),
        ("looking for ~1 @title", "looking for a very good nurse"),
        ("pay $", "pay the bill"),
        ("pay $", "pay 50"),
        ("in # hours", "in some hours"),
        ("part-time job", "partly a job"),
        ("send cv", ""),
    ],
)
def test_a_phrase_is_not_found(phrase, text):
    assert found(phrase, text) == []


@pytest.mark.parametrize("text", ["", "~2 fee", "a? fee", "fee ~3"])
def test_a_phrase_with_nothing_fixed_at_its_ends_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_phrase(text, 0)


def test_an_unknown_class_is_refused():
    with pytest.raises(KeyError):
        parse_phrase("my @nothing", 0)


def test_an_abbreviation_ends_no_sentence():
    assert found("pay ~1 $", "pay Rs. 2,350 today") == ["pay rs 2,350"]


def test_flattening_keeps_the_length():
    assert flatten("pré-aprovação ǅ ß") == "pre-aprovacao d ß"
    assert len(flatten("e\u0301é")) == 3


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_words_are_cut_out_of_the_text(text):
    low = flatten(text)
    words = cut_words(text)
    for word, start, end in zip(words.words, words.starts, words.ends, strict=True):
        assert low[start:end] == word
    for at, (begin, stop) in enumerate(zip(words.begins, words.stops, strict=True)):
        assert begin <= at < stop
