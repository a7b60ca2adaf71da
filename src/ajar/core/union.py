"""Join what belongs together, whatever order it comes in."""

from collections.abc import Iterable


class Union:
    """Groups of keys; a group is named by its smallest key."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._above = {key: key for key in keys}

    def find(self, key: str) -> str:
        """Return the smallest key of the group that `key` is in."""
        above = self._above
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    def join(self, keys: Iterable[str]) -> None:
        """Make one group of the groups of all `keys`."""
        tops = {self.find(key) for key in keys}
        lowest = min(tops, default="")
        for top in tops:
            self._above[top] = lowest

    def groups(self) -> dict[str, list[str]]:
        """Return the groups: name → its keys in ascending order."""
        found: dict[str, list[str]] = {}
        for key in sorted(self._above):
            found.setdefault(self.find(key), []).append(key)
        return found
