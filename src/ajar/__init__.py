"""Ajar: answer the recruiters who contact you out of the blue."""
