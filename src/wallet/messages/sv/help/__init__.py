"""Swedish help, one module per command."""
