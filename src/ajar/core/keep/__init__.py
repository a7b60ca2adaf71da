"""How do we stay in touch? People across channels, the door, whom to write to next."""
