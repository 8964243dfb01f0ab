"""Swedish texts, one module per area."""
