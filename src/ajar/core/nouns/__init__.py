"""The things the eight steps speak of, as frozen values."""
