"""Read names that have small words in them: "Centre de santé de la Haute-Rive"."""

import re

_SMALL = r"[a-zà-ÿ][a-zà-ÿ'-]{1,15}"
_NAME = re.compile(
    r"(?:Centre|Maison|H[ôo]pital|Clinique|Résidence|Lycée|Collège|École|Institut|Foyer"
    r"|Office|Caisse|Chambre|Association|Société|Laboratoires?|Agence|Conseil|Groupe"
    r"|Syndicat|Communauté|Coopérative|Ateliers?|Établissements?|Domaine|Compagnie"
    r"|Centro|Casa|Escuela|Escola|Instituto|Hospital|Clínica|Residencia|Residência"
    r"|Colegio|Colégio|Universidade?|Grupo|Cooperativa|Fundación|Fundação|Talleres"
    r"|Oficinas?|Laboratorios?|Laboratórios?|Asociación|Associação|Junta|Santa|Câmara"
    r"|Cámara|Bodegas?|Quinta|Servicios?|Serviços?|Hotel|Azienda|Istituto|Ospedale)"
    rf"(?: (?!et |y |e |pour |para |qui |que |est |es |é |recrute|busca|cherche){_SMALL})"
    r"{1,4}? (?:(?:de |du |des |da |do |dos |das |del |di )(?:la |le |les |los |las )?"
    r"|d'|l'|la |le |les |los |las |en )?(?=[A-ZÀ-Ý])"
)
_OF = re.compile(r" (?:d[eouai]s?|del|d')\b")


def past_small_words(plain: str, at: int) -> int:
    """Return where the capitals start again in a body's name at `at`; `at` of none."""
    match = _NAME.match(plain, at)
    return match.end() if match and _OF.search(match[0]) else at
