"""Rank titles by their letters alone, to compare with."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from rapidfuzz import process

Ranking = Callable[[str], list[int]]


def _runs(title: str) -> Counter[str]:
    words = (f"^{word}$" for word in title.split())
    return Counter(w[at : at + 3] for w in words for at in range(max(1, len(w) - 2)))


def by_letters(titles: Sequence[str], first: int) -> Ranking:
    """Rank by the cosine of runs of three letters, each weighed by how rare it is."""
    counts = [_runs(title) for title in titles]
    found = Counter(run for count in counts for run in count)
    rarity = {run: math.log(len(titles) / n) for run, n in found.items()}
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, count in enumerate(counts):
        weights = {run: n * rarity[run] for run, n in count.items()}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        for run, weight in weights.items():
            holders[run].append((at, weight / length))

    def rank(wanted: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for run, n in _runs(wanted).items():
            for at, weight in holders.get(run, ()):
                scores[at] += n * rarity[run] * weight
        return sorted(scores, key=scores.__getitem__, reverse=True)[:first]

    return rank


def by_rapidfuzz(
    titles: Sequence[str], scorer: Callable[..., float], first: int
) -> Ranking:
    """Rank by a scorer of rapidfuzz."""

    def rank(wanted: str) -> list[int]:
        best = process.extract(wanted, titles, scorer=scorer, limit=first)
        return [at for _, _, at in best]

    return rank
