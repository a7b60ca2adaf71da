"""Tell whether two sightings are at one firm, by its name or by its domain."""

from functools import lru_cache

from ajar.core.nouns.person import Sighting

# What half of all agencies have in their name tells none of them from the others.
_GENERAL = frozenset(
    {
        "search",
        "talent",
        "talents",
        "recruiting",
        "recruitment",
        "recruiters",
        "staffing",
    }
    | {"partners", "partner", "solutions", "consulting", "consultants", "consultancy"}
    | {"people", "hr", "technology", "technologies", "tech", "executive", "executives"}
    | {
        "international",
        "global",
        "associates",
        "services",
        "resources",
        "human",
        "jobs",
    }
    | {"careers", "digital", "systems", "personal", "personalberatung", "and", "und"}
    | {"agency", "hiring", "resourcing", "selection", "professionals", "professional"}
    | {
        "us",
        "usa",
        "uk",
        "europe",
        "deutschland",
        "germany",
        "america",
        "americas",
        "a",
    }
)
_PUBLIC = frozenset({"co", "com", "org", "ac", "gov", "net", "edu", "or", "ne"})
_SHORTEST_LABEL = 4


@lru_cache(maxsize=20_000)
def telling_words(firm_key: str) -> tuple[str, ...]:
    """Return the words of a plain firm name that tell it from others."""
    words = tuple(firm_key.split())
    return tuple(word for word in words if word not in _GENERAL)


@lru_cache(maxsize=20_000)
def label_of(domain: str) -> str:
    """Return the word of a domain that names its holder: "harbormain"."""
    labels = [part for part in domain.split(".")[:-1] if part not in _PUBLIC]
    return labels[-1].replace("-", "") if labels else ""


@lru_cache(maxsize=50_000)
def are_one_firm(one: str, other: str) -> bool:
    """Tell whether plain names are one firm's: "harbor main", "harbor main search"."""
    if not one or not other:
        return False
    if one == other:
        return True
    a, b = sorted((telling_words(one), telling_words(other)), key=len)
    return bool(a) and (b[: len(a)] == a or "".join(a) == "".join(b))


@lru_cache(maxsize=50_000)
def names_domain(firm_key: str, domain: str) -> bool:
    """Tell whether a domain spells a plain firm name, whole or its telling words."""
    label = label_of(domain)
    if len(label) < _SHORTEST_LABEL or not firm_key:
        return False
    whole = "".join(firm_key.split())
    telling = "".join(telling_words(firm_key))
    return whole.startswith(label) or (
        len(telling) >= _SHORTEST_LABEL and label.startswith(telling)
    )


def has_firm(sighting: Sighting) -> bool:
    """Tell whether it says for which firm somebody works."""
    return bool(sighting.firm_key or sighting.domain)


def share_firm(one: Sighting, other: Sighting) -> bool:
    """Tell whether both are at one firm, as far as they say."""
    if one.domain and one.domain == other.domain:
        return True
    return (
        are_one_firm(one.firm_key, other.firm_key)
        or names_domain(one.firm_key, other.domain)
        or names_domain(other.firm_key, one.domain)
    )


def firm_marks(sighting: Sighting) -> frozenset[str]:
    """Return words by which sightings at one firm find each other."""
    words = telling_words(sighting.firm_key)[:1] or tuple(sighting.firm_key.split()[:1])
    marks = {word[:_SHORTEST_LABEL] for word in words}
    if label := label_of(sighting.domain):
        marks.add(label[:_SHORTEST_LABEL])
    return frozenset(marks)
