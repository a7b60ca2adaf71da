"""Read what a message says about the role, fact by fact, in its own words."""
