"""Texter om att hålla valvet upplåst."""

TEXTS = {
    "session.opened": "Valvet är upplåst för läsning och löpande samtycken, i {minutes} min.",
    "session.next_lock": "lås tidigare med `wallet vault lock`",
    "session.locked": "Valvet är låst.",
    "session.was_locked": "Valvet var redan låst.",
    "session.error.no_place": "den här datorn har ingen plats där valvet kan hållas upplåst",
    "session.hint.no_place": "ge lösenfrasen till varje kommando, i skript med "
    "`--passphrase-file FILE`",
    "session.error.duration": "`{text}` är ingen tid som valvet kan hållas upplåst",
    "session.hint.duration": "skriv till exempel `90s`, `15m` eller `2h`; högst {hours} timmar",
}
