"""One table of fields per kind of record, and for identity and wishes."""
