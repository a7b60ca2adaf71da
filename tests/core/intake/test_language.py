"""Languages are told by their small words, and English is the answer in doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.language import guess_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hi Ada, we are hiring a bookkeeper for our Oslo office."),
        ("de", "Hallo Ada, wir suchen eine Buchhalterin für unser Büro in Oslo."),
        ("fr", "Bonjour Ada, nous recherchons une comptable pour notre bureau."),
        ("es", "Hola Ada, buscamos una contable para nuestra oficina en Oslo."),
        ("pt", "Olá Ada, buscamos uma contadora para o nosso escritório em Oslo."),
        ("it", "Ciao Ada, cerchiamo una contabile per il nostro ufficio di Oslo."),
        ("nl", "Hallo Ada, wij zoeken een boekhouder voor ons kantoor in Oslo."),
        ("pl", "Dzień dobry, szukamy księgowej do naszego biura, czy jest Pani..."),
        ("sv", "Hej Ada, vi söker en ekonom till vårt kontor, är du intresserad?"),
        ("da", "Hej Ada, vi søger en bogholder, og det er ikke langt fra dig."),
        ("no", "Hei Ada, vi søker en regnskapsfører, og det er ikke langt fra deg."),
        ("fi", "Hei Ada, etsimme kirjanpitäjää, ja olisi hienoa jos sinä olet vapaa."),
        ("cs", "Dobrý den, hledáme účetní do naší kanceláře, jste k dispozici?"),
        ("ro", "Bună Ada, căutăm un contabil pentru echipa noastră din Oslo."),
        ("hu", "Kedves Ada, könyvelőt keresünk, és nem vagy egyedül ha ez érdekel."),
        ("tr", "Merhaba, ekip için bir muhasebeci arıyoruz, iyi günler."),
        ("ru", "Здравствуйте, мы ищем бухгалтера в нашу команду."),
        ("ja", "こんにちは。経理の方を探しています。"),
        ("zh", "您好，我们正在招聘一名会计。"),
    ],
)
def test_small_words_and_letters_tell_the_language(language: str, text: str):
    assert guess_language(text) == language


def test_a_text_that_says_nothing_counts_as_english():
    assert guess_language("") == "en"
    assert guess_language("SAP FI/CO 2027 120k") == "en"
    assert guess_language("xylophone quartz") == "en"


def test_foreign_names_do_not_turn_an_english_letter():
    text = "Hi Jürgen, Müller & Söhne are looking for a new head of sales in Köln."
    assert guess_language(text) == "en"
    assert guess_language("We have an office on the same street as Дом. Call me") == (
        "en"
    )


def test_english_trade_words_do_not_turn_a_german_letter():
    text = "Hallo, wir suchen einen Senior Cloud Engineer (DevOps, on-call) im Team."
    assert guess_language(text) == "de"


@given(st.permutations(["jeg", "ikke", "vår", "ditt", "dig", "hej"]))
def test_words_of_several_languages_say_one_in_any_order(words: list[str]):
    assert guess_language(" ".join(words)) == "da"


@given(st.text())
def test_any_text_has_a_language(text: str):
    assert len(guess_language(text)) == 2
