"""One module per goal of a person: the order of steps. What they need from outside is in ports."""
