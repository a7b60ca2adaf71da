"""Tell which elements of a page a style keeps from being seen."""

import re
from collections.abc import Mapping

_HIDDEN = re.compile(
    r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all"
    r"|font-size\s{0,5}:\s{0,5}0(?:px|pt|em|%)?\s{0,5}(?:;|!|\Z)"
    r"|max-height\s{0,5}:\s{0,5}0(?:px)?\s{0,5}(?:;|!|\Z)"
    r"|opacity\s{0,5}:\s{0,5}0(?:\.0)?\s{0,5}(?:;|!|\Z)",
    re.IGNORECASE,
)
_CSS_HIDDEN = re.compile(r"\.([\w-]{1,60})\s{0,9}\{([^{}]*+)\}")


def is_hidden(attributes: Mapping[str, str], hidden_classes: frozenset[str]) -> bool:
    """Tell whether an element of these attributes is kept from being seen."""
    if "style" in attributes and _HIDDEN.search(attributes["style"][:2000]):
        return True
    classes = attributes.get("class", "") if hidden_classes else ""
    return not hidden_classes.isdisjoint(classes.split())


def find_hidden_classes(source: str) -> frozenset[str]:
    """Return the classes that the style sheets of a page hide on a large screen."""
    found: set[str] = set()
    for style in re.findall(
        r"<style[^<>]*+>\s{0,9}(?:<!--)?([^<]*+)", source[:200_000], re.IGNORECASE
    ):
        # What a rule for small screens hides is still seen on a large one.
        plain = re.sub(r"@media[^{@]*+\{(?>(?:[^{}]*+\{[^{}]*+\})*)", "", style)
        for name, rules in _CSS_HIDDEN.findall(plain):
            if _HIDDEN.search(rules[:2000]):
                found.add(name)
    return frozenset(found)
