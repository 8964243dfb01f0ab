"""The list of everything that happened: entries, the chain that holds them, questions to it."""

from wallet.log.chain import Finding, Flaw, LogRow, check_chain, next_row
from wallet.log.event import Event, EventType, parse_event

__all__ = [
    "Event",
    "EventType",
    "Finding",
    "Flaw",
    "LogRow",
    "check_chain",
    "next_row",
    "parse_event",
]
