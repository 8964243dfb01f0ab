"""One module per format of a credential."""
