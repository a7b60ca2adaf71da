"""Money asked of the reader means stop; money they will get does not."""

import pytest
from screened import letter_of, signals_of

PAYS = [
    "Before we start you need to pay a registration fee of $40.",
    "There is a refundable deposit of £150 for the laptop, due before your first day.",
    "The training kit costs 75 EUR and is paid by the candidate.",
    "Kindly send the processing fee to our agent so that the visa can be released.",
    "A background certificate (USD 60) must be purchased from our partner.",
    "You will be required to purchase the onboarding course, it is refunded with your"
    " first salary.",
    "Please transfer €90 via Western Union for your work permit papers.",
    "The candidate pays only 30% of the visa costs, which is $400.",
    "Each applicant should deposit Rs. 1,500 as caution money in the account below.",
    "Send proof of payment to confirm your place.",
    "Para garantir a vaga é preciso pagar a taxa do curso, R$ 120 via PIX.",
    "Debes abonar una cuota de 35 euros por el uniforme.",
    "El examen médico tiene un costo de $450 pesos, se reembolsa en tu primer sueldo.",
    "Merci de régler les frais de dossier de 80 € avant l'entretien.",
    "Vorab ist eine Kaution von 200 Euro zu überweisen.",
    "Bitte überweisen Sie die Bearbeitungsgebühr von 49 € noch diese Woche.",
]
PAYS_NOT = [
    "We never ask candidates to pay a fee.",
    "You will not have to pay any deposit, and there is no registration fee.",
    "We pay $60 to $70 an hour and a signing bonus of $500.",
    "We cover the visa fee and your flight.",
    "The relocation costs are reimbursed with your first salary.",
    "Travel to the interview is paid by the client.",
    "Our fee is paid by the client and never by candidates.",
    "The board fee is £70,000 for around 25 days a year.",
    "Beware of people who ask for a registration fee in our name.",
    "You would own the payment platform: deposits, refunds, card fees.",
    "Training is paid at the same rate.",
    "El proceso no tiene ningún costo para ti.",
    "Wir verlangen keine Gebühren, und die Schulung bezahlen wir.",
    "Aucun frais de dossier ne vous sera demandé.",
    "A vaga é sua: não cobramos taxa de inscrição.",
    "The salary is $95,000 plus a 10% bonus, paid monthly.",
    "We pay $3,500 for each short report.",
    "You'd lead the team that sends payments to 40 countries.",
]


@pytest.mark.parametrize("text", PAYS)
def test_a_reader_who_is_to_pay_is_told_to_stop(text):
    assert signals_of(letter_of(text))["pays_upfront"] == "stop"


@pytest.mark.parametrize("text", PAYS_NOT)
def test_denials_benefits_and_topics_are_no_payment(text):
    assert "pays_upfront" not in signals_of(letter_of(text))


CHEQUES = [
    "We will mail you a check to buy your office equipment from our vendor.",
    "A cashier's cheque will be sent to you; deposit it and keep $300 as your bonus.",
    "Print the check, deposit it with your bank's mobile app and send the receipt.",
    "You receive payments from our clients in your bank account and forward 95% by"
    " Zelle.",
    "You will accept packages at your home address, put on a new label and post them.",
    "Your task: repackage the parcels and ship them overseas with prepaid labels.",
    "Use your personal account to receive the transfers, keep 5% as your commission.",
    "Sie empfangen Pakete zu Hause und leiten sie weiter, Pakete werden umverpackt und"
    " Sie müssen die Pakete weiterschicken.",
]
CHEQUES_NOT = [
    "Please check your inbox for the equipment list.",
    "A background check is done by our vendor after the offer.",
    "Equipment: laptop and phone, shipped to you before day one.",
    "You'd run goods-in: receive parcels, label them, keep the bay tidy.",
    "The analyst reconciles customer payments and bank accounts.",
    "Check out our office in Leeds.",
    "We reimburse your travel by bank transfer.",
    "Could you forward this to a friend?",
]


@pytest.mark.parametrize("text", CHEQUES)
def test_cheques_and_parcels_through_the_reader_mean_stop(text):
    assert signals_of(letter_of(text))["cheque_or_forward"] == "stop"


@pytest.mark.parametrize("text", CHEQUES_NOT)
def test_checks_and_parcels_at_work_are_no_signal(text):
    assert "cheque_or_forward" not in signals_of(letter_of(text))


CRYPTO = [
    "To activate your account deposit 30 USDT, it is returned with your salary.",
    "Buy a $100 Apple gift card and send us the code.",
    "Top up your account to unlock the next set of tasks.",
    "A deposit of 0.01 BTC is required before training.",
    "Please purchase two Steam cards, scratch them and text a photo of the back.",
    "Send 0.2 ETH to the wallet below to confirm.",
    "Kaufen Sie bitte eine Geschenkkarte und schicken Sie den Code.",
    "Debes recargar 50 USDT para activar tu cuenta.",
]
CRYPTO_NOT = [
    "We are a crypto exchange and need a compliance officer who knows bitcoin flows.",
    "You'd be product manager for our gift card business.",
    "Salary 120k, payable in USDC if you like.",
    "You'd build the wallet that lets people deposit ETH.",
    "We will never ask for gift cards or crypto.",
    "Holiday vouchers and a birthday gift for every colleague.",
    "Experience with Solana or Ethereum is a plus.",
]


@pytest.mark.parametrize("text", CRYPTO)
def test_crypto_or_gift_cards_from_the_reader_mean_stop(text):
    assert signals_of(letter_of(text))["crypto_or_giftcard"] == "stop"


@pytest.mark.parametrize("text", CRYPTO_NOT)
def test_crypto_as_a_topic_is_no_signal(text):
    assert "crypto_or_giftcard" not in signals_of(letter_of(text))


TASKS = [
    "Help merchants raise their product ranking online, 60 minutes a day, $200 daily.",
    "Simple online tasks: like YouTube videos and earn $150 a day from your phone.",
    "You rate hotels online, no experience, paid daily.",
    "Complete 40 tasks a day for a commission, work from your phone, daily payout.",
    "Optimise apps to boost their rating, 1 hour a day, $100-300 a day.",
    "Basta curtir vídeos no celular e ganhe R$ 300 por dia.",
    "Solo tienes que dar like a videos, 30 minutos al día, pago diario de 50 euros al"
    " día.",
]
TASKS_NOT = [
    "SEO lead: you'd improve the ranking of our products on Google. £60k, Leeds.",
    "We need a hotel reviewer for our magazine, permanent, £32,000.",
    "You'd run search optimisation for 40 merchants, hybrid, 3 days a week.",
    "A QA role: tasks include test plans and release checks.",
    "Data annotation lead, $85k, you'd manage six annotators in Boston.",
]


@pytest.mark.parametrize("text", TASKS)
def test_paid_likes_and_ratings_mean_stop(text):
    assert signals_of(letter_of(text))["task_scam"] == "stop"


@pytest.mark.parametrize("text", TASKS_NOT)
def test_honest_ranking_work_is_no_signal(text):
    assert "task_scam" not in signals_of(letter_of(text))
