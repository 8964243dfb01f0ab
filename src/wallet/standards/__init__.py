"""Other people's specifications, each tested by its published vectors."""
