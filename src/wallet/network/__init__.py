"""The way out: one bounded client. Nothing else in the program opens a connection."""
