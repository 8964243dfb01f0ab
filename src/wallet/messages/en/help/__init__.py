"""English help, one module per command."""
