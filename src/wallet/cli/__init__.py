"""The command line: arguments and the terminal. ``entry`` starts it; ``app`` is the framework."""
