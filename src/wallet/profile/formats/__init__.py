"""Foreign formats of a profile, one at a time, each with an account of every leaf."""
