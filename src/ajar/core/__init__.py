"""Values in, values out: what Ajar knows, without a framework, a file or a clock."""
