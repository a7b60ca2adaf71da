"""Settings and entry points of the program, read once at start."""
