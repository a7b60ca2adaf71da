"""Measure the lint: drafts seeded with secrets in disguise, and clean ones.

`benchmarks/lint.py --seed N` makes `--drafts` (1,000) of each kind, for users with
different employers, pay, colleagues and offers. A seeded one names one secret in one
disguise at one place: every one has to be refused for what it gives away. The clean
ones hold words that look like a secret and are none: none may be refused. Every other
draft is checked as the bytes of a mail.
"""

import argparse
import collections
import json
import os
import random
import time
from dataclasses import asdict, dataclass, replace
from email import message_from_bytes
from email.policy import SMTP

from disguises import NAME_DISGUISES, PAY_DISGUISES
from lint_drafts import Case, make_case

from ajar.core.answer.mail import build_mail
from ajar.core.nouns.draft import Draft, Form, Rule
from ajar.core.nouns.message import Party

SENTENCES = (
    "I have been with {} for four years.",
    "You will know it from {}, I think.",
    "Between us, it is {} today.",
)
"""The wording around a secret, which alone gets no draft refused."""

OF_DRAFTS = ("text", "quote", "subject", "reader")
OF_MAILS = (*OF_DRAFTS, "header", "file_name", "file_text")
GIVEN_AWAY = frozenset({Rule.CONFIDENTIAL, Rule.RECIPIENT})


@dataclass(frozen=True)
class Seeded:
    """A draft with a secret in it, or the bytes of one; how it is hidden, and where."""

    case: Case
    raw: bytes | None
    disguise: str
    place: str
    words: str

    @property
    def is_refused(self) -> bool:
        """Whether the lint refuses it for what it gives away."""
        raw = self.raw
        found = (
            self.case.objections(as_mail=False)
            if raw is None
            else self.case.objections_to(raw)
        )
        return any(objection.rule in GIVEN_AWAY for objection in found)


def seed_one(rng: random.Random, number: int) -> Seeded:
    """Return a draft that gives something away; disguises and places take turns."""
    case = make_case(rng, like_mine=False)
    while case.draft.form is not Form.MAIL or case.is_namesake:
        case = make_case(rng, like_mine=False)
    disguise, words = _secret(rng, case, number)
    as_mail = number % 2 == 1
    places = OF_MAILS if as_mail else OF_DRAFTS
    place = places[number // 2 % len(places)]
    sentence = rng.choice(SENTENCES).format(words)
    if place in OF_DRAFTS:
        case = replace(case, draft=_put(case.draft, place, sentence, words))
        raw = build_mail(case.draft, case.owner) if as_mail else None
        return Seeded(case, raw, disguise, place, words)
    raw = _put_in_mail(build_mail(case.draft, case.owner), place, sentence, words)
    return Seeded(case, raw, disguise, place, words)


def _secret(rng: random.Random, case: Case, number: int) -> tuple[str, str]:
    held = case.confidential
    if number % 4 == 3 and held.pay:
        name = [*PAY_DISGUISES][number // 4 % len(PAY_DISGUISES)]
        return f"pay: {name}", PAY_DISGUISES[name](f"{rng.choice(held.pay):g}", rng)
    name = [*NAME_DISGUISES][number % len(NAME_DISGUISES)]
    names = (held.employer, *held.aliases, *held.domains)
    others = (*held.people, *held.offers, *held.words)
    secret = rng.choice(names if number % 2 else (*names, *others))
    return name, NAME_DISGUISES[name](secret, rng)


def _put(draft: Draft, place: str, sentence: str, words: str) -> Draft:
    match place:
        case "text":
            return replace(draft, text=f"{draft.text}\n\n{sentence}")
        case "quote":
            marked = "\n".join(f"> {line}" for line in sentence.splitlines())
            return replace(draft, quote=f"{draft.quote}\n{marked}")
        case "subject":
            return replace(draft, subject=f"{draft.subject} ({words})")
        case _:
            party = Party(f"Desk of {words}", "desk@example.net")
            return replace(draft, recipients=(*draft.recipients, party))


def _put_in_mail(raw: bytes, place: str, sentence: str, words: str) -> bytes:
    """Return the mail with a header or a file more, as mail programs write them."""
    mail = message_from_bytes(raw, policy=SMTP)
    flat = " ".join(words.split())
    match place:
        case "header":
            mail["X-Note"] = flat
        case "file_name":
            mail.add_attachment(
                b"%PDF", "application", "pdf", filename=f"cv {flat}.pdf"
            )
        case _:
            mail.add_attachment(sentence, filename="cv.txt")
    return mail.as_bytes()


@dataclass(frozen=True)
class Figures:
    """What was measured; `missed` and `wrongly` say what went wrong."""

    seed: int
    drafts: int
    seeded_refused: int
    clean_refused: int
    disguises: int
    places: int
    cpu_ms_a_draft: float
    missed: list[str]
    wrongly: list[str]
    load: tuple[float, float, float]


def measure(seed: int, drafts: int) -> Figures:
    rng = random.Random(seed)
    seeded = [seed_one(rng, number) for number in range(drafts)]
    clean = [make_case(rng) for _ in range(drafts)]
    started = time.process_time()
    missed = [each for each in seeded if not each.is_refused]
    refused = [
        found
        for number, case in enumerate(clean)
        if (found := case.objections(as_mail=number % 2 == 1))
    ]
    seconds = time.process_time() - started
    return Figures(
        seed,
        drafts,
        drafts - len(missed),
        len(refused),
        len({each.disguise for each in seeded}),
        len({each.place for each in seeded}),
        round(1000 * seconds / (2 * drafts), 3),
        [f"{each.disguise} in {each.place}: {each.words!r}" for each in missed],
        [f"{o.where}: {o.words} {o.excerpt!r}" for found in refused for o in found],
        os.getloadavg(),
    )


def print_report(figures: Figures, most: int) -> None:
    print(f"seeded drafts refused  {figures.seeded_refused} of {figures.drafts}")
    print(f"clean drafts refused   {figures.clean_refused} of {figures.drafts}")
    print(f"disguises, places      {figures.disguises}, {figures.places}")
    print(f"a draft                {figures.cpu_ms_a_draft} ms of processor time")
    for name, told in (("missed", figures.missed), ("wrongly", figures.wrongly)):
        for words, count in collections.Counter(told).most_common(most):
            print(f"{name}: {count} x {words}")
    print(f"load {figures.load[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--drafts", type=int, default=1_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--worst", type=int, default=20)
    given = parser.parse_args()
    figures = measure(given.seed, given.drafts)
    if given.json:
        print(json.dumps(asdict(figures), ensure_ascii=False, indent=1))
    else:
        print_report(figures, given.worst)


if __name__ == "__main__":
    main()
