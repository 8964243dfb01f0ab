"""May it leave, how does it end: notice, decision, records, receipts, states, withdrawal."""
