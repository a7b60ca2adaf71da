"""Points, certificate, verdict, many roles at once: what the later steps share."""
