"""Screen a message: person with a role, digest, advert or fraud, and why."""
