"""An answer in the user's own words is known for what it is; doubts stay unread."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.keep.own_answer import read_answer
from ajar.core.nouns.verdict import Decision, OwnAnswer
from ajar.core.tables import load_rows

WRITTEN = date(2026, 6, 10)
ROWS = load_rows("own_answers.tsv")


def _decision(text):
    found = read_answer(text, WRITTEN)
    return found.decision if found else None


@pytest.mark.parametrize(
    "row", [r for r in ROWS if r[0] in {"no", "yes", "not_now", "until", "for_now"}]
)
def test_every_row_reads_its_own_example(row):
    wanted = {"until": "not_now", "for_now": "no"}.get(row[0], row[0])
    assert _decision(f"Dear Ann,\n\n{row[2]}\n\nKind regards,\nSam") == Decision(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Derek, I'm going to pass on this one. Good luck.",
        "Thanks, but no: $132k is under my floor.",
        "Thank you for thinking of me. I’ll have to pass.",
        "The base is less than what I'd need, so that's a no for now.",
        "It has to be a no from me at the moment: the travel is too much.",
        "Dear Ann, no, I'm afraid: we can't move to the coast, my boys are at school "
        "here until summer 2029. I'd consider roles nearby.",
        "No thanks. I'd be interested in something remote.",
        "I must politely decline.",
        "Vielen Dank, aber das kommt für mich nicht in Frage.",
        "Liebe Frau Kern, leider muss ich absagen.",
        "Non, merci.",
        "Bonjour, je vous remercie mais ce poste ne me correspond pas.",
        "Gracias, pero no me interesa.",
        "Obrigado, mas não tenho interesse.",
    ],
)
def test_a_plain_no_is_a_no(text):
    assert _decision(text) is Decision.NO


@pytest.mark.parametrize(
    "text",
    [
        "Good to hear from you. Yes, I'd be interested. Please send the description.",
        "Thank you, I'd be happy to talk this week.",
        "I'm very interested and free on Tuesday.",
        "Ja, gern. Ich hätte am Dienstag Zeit.",
        "Ich wäre daran interessiert.",
        "Oui, je suis intéressée.",
        "Bonjour, cela m'intéresse beaucoup.",
    ],
)
def test_a_plain_yes_is_a_yes(text):
    assert _decision(text) is Decision.YES


@pytest.mark.parametrize(
    ("text", "until"),
    [
        (
            "Not before March: we have an audit in February 2027 and I stay for it. "
            "Please write to me again in March 2027.",
            date(2027, 3, 1),
        ),
        (
            "Not now, thank you. Please write to me again in October 2026.",
            date(2026, 10, 1),
        ),
        (
            "Thank you, but not at the moment. I would be ready from 1 November 2026.",
            date(2026, 11, 1),
        ),
        ("Pas avant le 1er novembre 2026 : nous déménageons.", date(2026, 11, 1)),
        ("Merci, pas maintenant. Recontactez-moi en janvier.", date(2027, 1, 1)),
        ("Derzeit leider nicht. Erst ab dem 1. März 2027.", date(2027, 3, 1)),
        ("Im Moment nicht, bitte melden Sie sich Mitte Mai.", date(2027, 5, 15)),
        ("Could you write to me again in six months?", date(2026, 12, 10)),
        ("I can't leave before the end of January.", date(2027, 1, 31)),
        ("Not now. Try me again after March 2027.", date(2027, 4, 1)),
        ("Not until the new year, please.", date(2027, 1, 1)),
        ("No, thank you. Ask me again in spring 2027.", date(2027, 3, 1)),
        ("Not before 2027-02-08.", date(2027, 2, 8)),
        ("Nicht vor dem 08.02.2027.", date(2027, 2, 8)),
        ("Not before May.", date(2027, 5, 1)),
        ("Not at the moment, thank you.", None),
        ("I'm not interested at the moment.", None),
        ("Not now. Write to me again before 12 June 2020.", None),
    ],
)
def test_a_not_now_is_known_with_its_day(text, until):
    assert read_answer(text, WRITTEN) == OwnAnswer(Decision.NOT_NOW, until)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I'll pass it on to a friend who may like it.",
        "Thanks, but no problem, take your time.",
        "No, I'm afraid I haven't read it yet.",
        "It's a no unless the base reaches $140k.",
        "I'd be interested if the base is above $140k.",
        "I'd be interested to know the base.",
        "I'd be happy to talk, but the travel must be under 10%.",
        "Yes, please. Though I'd rather not travel. It's a no for Mondays.",
        "Yes, I'd be interested. I can't talk before Monday 15 June.",
        "I wouldn't be interested in travel.",
        "Is it below my minimum?",
        "Thanks. What is the travel?",
        "Je serais intéressé de savoir où se trouve le poste.",
        "What is the base?\nOn Tue, 17 Nov 2026 Derek wrote:\n> No, thanks.",
        "Merci. Où est-ce ?\nLe 5 octobre 2026 à 9:00, Jean a écrit :\n> Non, merci.",
    ],
)
def test_what_can_be_doubted_is_left_unread(text):
    assert _decision(text) is None


def test_without_its_day_a_letter_tells_only_days_with_a_year():
    assert read_answer("Not before March.") is None
    assert read_answer("Not before March 2027.").until == date(2027, 3, 1)


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_is_read(text, on):
    found = read_answer(text, on)
    assert found is None or found.until is None or found.until > on


@pytest.mark.parametrize(
    "bit",
    ["on ", "thanks ", "i'll ", "a no ", "> ", "not ", "write ", "1.", "may ", "ab "],
)
def test_a_long_letter_is_read_at_once(bit):
    read_answer("", WRITTEN)
    began = process_time()
    read_answer(bit * 50_000, WRITTEN)
    assert process_time() - began < 0.05


@pytest.mark.parametrize(
    ("decision", "text"),
    [
        ("no", "Hola Ana: lo siento, pero no. Está demasiado lejos."),
        ("no", "Gracias por pensar en mí, pero debo declinar, se lo agradezco."),
        ("no", "Olá Ana, obrigada, mas não: fico onde estou."),
        ("yes", "Hola Ana: sí, me interesa. Me gustaría saber más."),
        ("yes", "Con mucho gusto, hablemos esta semana."),
        ("yes", "Estoy muy interesada, envíeme más detalles."),
        ("yes", "Olá Ana, tenho interesse. Podemos falar na quinta."),
        ("yes", "Sim, por favor, gostaria de saber mais sobre a vaga."),
        ("not_now", "Gracias, pero ahora mismo no."),
        ("not_now", "De momento no busco nada."),
        ("not_now", "Obrigado, mas neste momento não."),
        ("not_now", "Não é o melhor momento."),
    ],
)
def test_an_answer_in_spanish_or_portuguese_is_known(decision, text):
    assert _decision(text) is Decision(decision)


@pytest.mark.parametrize(
    ("until", "text"),
    [
        (date(2027, 3, 1), "No antes de marzo de 2027."),
        (
            date(2027, 3, 1),
            "Ahora no. Vuelva a escribirme en marzo de 2027, por favor.",
        ),
        (date(2026, 11, 1), "Estaré disponible a partir del 1 de noviembre de 2026."),
        (date(2026, 9, 10), "No puedo hasta dentro de tres meses."),
        (date(2027, 3, 1), "Agora não. Escreva-me outra vez em março de 2027."),
        (date(2026, 11, 1), "Até 1 de novembro de 2026 não posso mudar."),
        (date(2026, 12, 10), "Não antes de daqui a seis meses."),
        (date(2027, 4, 1), "Disponível depois de março de 2027."),
    ],
)
def test_a_not_now_in_spanish_or_portuguese_has_its_day(until, text):
    assert read_answer(text, WRITTEN) == OwnAnswer(Decision.NOT_NOW, until)


@pytest.mark.parametrize(
    "text",
    [
        "Sí, siempre que sea en remoto.",
        "Me interesa, pero el sueldo es bajo.",
        "No me gustaría hablar ahora con nadie más.",
        "Tenho interesse, mas só se for remoto.",
        "¿Es posible trabajar desde casa?",
    ],
)
def test_a_condition_in_spanish_or_portuguese_leaves_it_unread(text):
    assert _decision(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "It's a no for now. Write to me again in March 2027.",
        "Thank you, but not for now.",
        "I'm not looking at the moment.",
    ],
)
def test_a_no_for_now_with_a_day_and_what_is_no_no_stay_a_not_now(text):
    assert _decision(text) is Decision.NOT_NOW
