"""One module per goal of a person: the order of steps, and what it needs from outside (ports)."""
