"""Ask: what is the one question worth asking now."""
