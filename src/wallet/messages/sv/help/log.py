"""Hjälp om `wallet log`."""

TEXTS = {
    "help.log.about": "Vilka som har vad om dig, vad som har hänt, och om loggen är hel.",
    "help.log.list.about": "Visar vilka som har vad om dig, sedan när, hur länge och på vilken grund, och vad som har hänt.",
    "help.log.list.reads": "valvet",
    "help.log.list.writes": "inget",
    "help.log.list.sends": "inget",
    "help.log.list.recipient": "bara den här mottagaren: dess id, eller en del av namnet",
    "help.log.list.claim": "bara det som rör den här uppgiften, till exempel title",
    "help.log.list.purpose": "bara det här ändamålet: dess kod, eller en del av orden",
    "help.log.list.since": "från och med den här dagen, till exempel 2026-01-31",
    "help.log.list.before": "före den här dagen",
    "help.log.list.every": "också det som inte rör någon annan än dig",
}
