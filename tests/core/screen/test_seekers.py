"""Who looks for work offers none, however much the letter says of roles."""

import pytest
from screened import letter_of

from ajar.core.nouns.screening import Kind
from ajar.core.screen.kind import SEEKS, screen_letter

SEEKERS = (
    "Chère Ana, mon poste de responsable qualité chez Vernet a été supprimé en mai, je"
    " suis donc au chômage et je cherche un poste de responsable de laboratoire, à"
    " Lille ou en télétravail. Si un recruteur t'écrit, pense à moi !",
    "Salut, je suis en recherche d'emploi depuis mai : responsable qualité, CDI, Lille,"
    " 60 k€. Si tu entends parler de quelque chose, fais-moi signe.",
    "Hi Sam, I was laid off from Brightwave last month and I am looking for a new role"
    " as a product manager in Leeds. Would you pass my name on?",
    "Hi Sam, bad news: my whole team at Vernet was let go on Friday. I'm looking for a"
    " quality manager position, ideally hybrid, 70k. Could we talk next week?",
    "Dear Sam, my position at Halcyon was made redundant. I am now looking for a senior"
    " data engineer role, £80,000, two days in the office. Please keep me in mind.",
    "Liebe Ana, meine Stelle als Laborleiterin ist weggefallen, ich bin seit Mai"
    " arbeitslos und suche eine Stelle als Laborleiterin in Bremen. Denk an mich!",
    "Hola Ana: me han despedido de Vernet y estoy buscando trabajo como jefa de"
    " laboratorio en Vigo. Si te escribe alguien, acuérdate de mí.",
    "Oi Ana, fui demitida da Vernet em maio e estou à procura de um emprego como"
    " gerente de laboratório em Braga. Se souberes de alguma vaga, lembra-te de mim.",
)
RECRUITERS = (
    "Hi Sam, I was laid off from Brightwave two years ago and started this agency. I'm"
    " looking for a data engineer for a client in Leeds. Open to a chat?",
    "Hi Sam, I heard you were laid off last week. Are you looking for a new role? We"
    " are hiring a data engineer, £70k.",
    "Hi Sam, we let go of our CFO, and I'm looking for a replacement. The role pays"
    " $200k. Interested?",
    "Bonjour Ana, si vous êtes au chômage ou en recherche d'emploi, je recherche un"
    " responsable qualité pour un poste à Lille. Seriez-vous disponible ?",
    "Hallo Ana, ich suche eine Laborleiterin für eine Stelle in Bremen. Suchen Sie eine"
    " neue Herausforderung?",
    "Hola, ¿estás buscando trabajo? Buscamos una jefa de laboratorio en Vigo.",
    "Hi Sam, I'm looking for someone who wants a new job as a data engineer in Leeds,"
    " £70k. Would you be interested? If you hear of anyone else, think of me.",
)


@pytest.mark.parametrize("body", SEEKERS)
def test_who_looks_for_work_offers_none(body):
    assert screen_letter(letter_of(body)).kind is Kind.OTHER


def test_the_reason_says_so():
    reasons = screen_letter(letter_of(SEEKERS[0])).reasons
    assert SEEKS in {reason.words for reason in reasons}


@pytest.mark.parametrize("body", RECRUITERS)
def test_who_offers_work_may_speak_of_looking_for_it(body):
    assert screen_letter(letter_of(body)).kind is Kind.OUTREACH


def test_no_letter_is_about_nothing_because_it_offers_a_role():
    letter = letter_of("Hi Sam, the role went to Ann. Dinner on Saturday?")
    screening = screen_letter(letter)
    assert screening.kind is Kind.OTHER
    told = {reason.words for reason in screening.reasons}
    assert not told & {"has a role to offer", "looks for somebody to fill a role"}
