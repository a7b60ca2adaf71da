"""Fit what speaks for one side of two: logistic regression held towards nothing."""

import numpy as np
from fitting import Matrix
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

MOST_STEPS = 200


def solve_sides(
    x: csr_matrix, wanted: Matrix, share: float, penalty: float
) -> list[float]:
    """Return the points of each column of `x`, and last those that all rows have.

    `wanted` says by 1 and -1 on which side each row stands; one of the first side
    counts `share` times. Fitted by L-BFGS, with a Gaussian prior around nothing.
    """
    turned = x.T.tocsr()
    counted = np.where(wanted > 0, share, 1.0)

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        margin = wanted * (x @ flat[:-1] + flat[-1])
        slope = -wanted * counted / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float((counted * np.logaddexp(0, -margin)).sum())
        value += 0.5 * penalty * float((flat[:-1] ** 2).sum())
        return value, np.r_[turned @ slope + penalty * flat[:-1], slope.sum()]

    found = minimize(
        loss,
        np.zeros(x.shape[1] + 1),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": MOST_STEPS},
    )
    return [float(one) for one in found.x]
