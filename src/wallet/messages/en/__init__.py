"""English texts, one module per area."""
