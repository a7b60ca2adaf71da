"""The outside world: files, archives, the clock."""
