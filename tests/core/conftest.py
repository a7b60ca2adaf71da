"""Properties have no deadline: how long things take is for benchmarks to say."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
