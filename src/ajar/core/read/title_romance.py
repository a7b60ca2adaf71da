"""Find where a job title starts and ends in a Romance language, field and all."""

from ajar.core.read.place_names import Known, how_known
from ajar.core.read.title_bounds import (
    CLOSE_GAPS,
    MOST_AFTER,
    is_capital_word,
    is_close,
)
from ajar.core.read.title_words import Word, title_words

_ARTICLES = frozenset({"la", "las", "los"})
_FIELDS_IN = frozenset(
    {"droit", "gestion", "génie", "radiologie", "mécanique", "électricité", "santé"}
    | {"informatique", "électronique", "cardiologie", "pédiatrie", "gériatrie"}
    | {"psychiatrie", "recherche", "seguridad", "cardiología", "pediatría", "derecho"}
    | {"radiología", "enfermería", "logística", "finanças", "saúde", "obstetrícia"}
    | {"radiologia", "cardiologia", "anestesia", "ventas", "calidad", "robótica"}
    | {"automatismes", "bâtiment", "cybersécurité", "cuidados", "soins"}
)
# "agent au service clientèle", but "cuisinier au restaurant"
_FIELDS_AT = frozenset(
    {
        "soutien",
        "bénéficiaires",
        "clientèle",
        "vente",
        "ventes",
        "direction",
        "domicile",
    }
    | {"production", "entretien", "accueil", "développement", "recrutement", "qualité"}
    | {"formation", "finances", "achats", "approvisionnement", "maintenance", "service"}
    | {"expédition", "réception", "urgences", "bloc", "exploitation", "comptes", "paie"}
    | {"comptabilité", "communications", "opérations", "admissions", "livraison"}
)
_OF = frozenset({"of", "de", "des", "du", "del", "do", "da", "dos", "d", "l", "di"})


def capital_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of an English title in a Romance text: "Controller Financiero"."""
    last = at
    while last + 1 < len(words) and last - at < 2 and is_close(plain, words, last):
        following = words[last + 1]
        if not is_capital_word(following) or _ends_romance(following.low):
            break
        last += 1
    return last


def romance_start(plain: str, words: tuple[Word, ...], head: int) -> int:
    """Return the first word of a Romance title: a rank may lead ("Senior Analista")."""
    first = head
    while (
        first > 0
        and is_close(plain, words, first - 1)
        and words[first - 1].low in title_words("after")
    ):
        first -= 1
    return first


def romance_end(plain: str, words: tuple[Word, ...], at: int) -> int:
    """Return the end of "Ingénieur qualité logicielle" or "Jefe de Almacén"."""
    last = end = at
    while last + 1 < len(words) and last - at < MOST_AFTER + 1:
        following = words[last + 1]
        gap = plain[words[last].end : following.start]
        if gap not in CLOSE_GAPS and gap != "'":
            break
        if (
            following.low in _OF
            or _joins_capitals(words, last + 1)
            or _leads_to_field(words, last + 1)
            or (words[last].low in {"de", "à"} and following.low in {*_ARTICLES, "l"})
        ):
            last += 1
            continue
        if _ends_romance(following.low):
            break
        last += 1
        end = last
    return _without_firm(words, at, _without_place(words, at, end))


def _without_firm(words: tuple[Word, ...], at: int, end: int) -> int:
    """Return the end of "jefe de obra | de Construcciones Vale": whose it is.

    A field in small letters is over where "de" leads to a capital.
    """
    small = words[at].text[:1].isupper() or at + 2 < end
    for last in range(at + 2, end):
        field = words[last].text.islower() and words[last].low not in _OF
        leads = words[last + 1].low in _OF and last + 2 <= end
        if small and field and leads and words[last + 2].text[0].isupper():
            return last
    return end


def _without_place(words: tuple[Word, ...], at: int, end: int) -> int:
    """Return the end of "directeur de site | de Vierzon": it is no field of work."""
    placed = (
        end - at >= _TWO_FIELDS
        and words[end - 1].low in {"de", "d", "à", "do", "da"}
        and words[end].text[0].isupper()
        and all(word.text.islower() for word in words[at:end])
    )
    return end - 2 if placed else end


_TWO_FIELDS = 4


def _joins_capitals(words: tuple[Word, ...], at: int) -> bool:
    """Say whether "et" holds two fields together ("Administratif et Financier")."""
    return (
        words[at].low
        in {"et", "y", "e", "a", "à", "ao", "aos", "às", "al", "aux", "au"}
        and at + 1 < len(words)
        and words[at - 1].text[0].isupper()
        and words[at + 1].text[0].isupper()
        and (words[at].low in {"et", "y", "e"} or not _is_place(words[at + 1].text))
    )


def _is_place(name: str) -> bool:
    return how_known(name) >= Known.TOWN


def _leads_to_field(words: tuple[Word, ...], at: int) -> bool:
    """Say whether "en" leads to a field of work ("juriste en droit social")."""
    behind = [word.low for word in words[at + 1 : at + 3]]
    if words[at].low in {"au", "aux", "à"} and behind:
        return not _FIELDS_AT.isdisjoint(behind[: 1 + (behind[0] in {"la", "l"})])
    if words[at].low not in {"en", "em"} or not behind:
        return False
    # "Especialista em Prevenção", but "Enfermeira em Lisboa".
    field = words[at + 1].text
    named = field[0].isupper() and words[at - 1].text[0].isupper()
    return behind[0] in _FIELDS_IN or (named and not _is_place(field))


def _ends_romance(low: str) -> bool:
    # "Notre chef pâtissier s'installe à son compte."
    elided = low.startswith(("s'", "n'", "m'", "qu'", "j'"))
    return elided or low in title_words("stop") or low in _ROMANCE_STOP


_ROMANCE_STOP = frozenset(
    {"basé", "basée", "que", "qui", "quien", "freelance", "sur", "h/f", "f/h", "m/f"}
    | {
        "foi",
        "fue",
        "ha",
        "está",
        "es",
        "é",
        "se",
        "va",
        "vai",
        "saiu",
        "deixa",
        "deja",
    }
    | {
        "est",
        "a",
        "part",
        "rejoint",
        "quitte",
        "prend",
        "passe",
        "sera",
        "serait",
        "será",
    }
    | {"son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "votre", "vos", "su"}
    | {"sus", "seu", "sua", "seus", "suas", "nossa", "nosso", "nuestra", "nuestro"}
    | {"tu", "tus"}
    | {"plus", "dans", "supplémentaire", "depuis", "dès", "afin", "desde", "adicional"}
    | {"motivé", "motivée", "expérimenté", "expérimentée", "dynamique", "urgente"}
    | {"nous", "nos", "hace", "tiene", "tem", "más", "mais", "ici", "aquí", "aqui"}
)
