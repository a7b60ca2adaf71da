"""Where the titles of the user's contacts are, as it was found out when they came."""

from collections.abc import Iterable

from ajar.core.help.titles import Space
from ajar.store.models import TitlePlace, User


def learn_places(user: User, titles: Iterable[str], space: Space) -> None:
    """Have `space` know where `titles` are, as far as the desk keeps it."""
    if space.unknown(titles):
        rows = TitlePlace.objects.filter(owner=user, mark=space.mark)
        kept = rows.values_list("title", "place")
        space.learn({title: bytes(place) for title, place in kept})
