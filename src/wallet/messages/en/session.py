"""Texts about sessions."""

TEXTS = {
    "session.opened": "The vault is open for reading and for grants, for {minutes} min.",
    "session.next_lock": "end it earlier with `wallet vault lock`",
    "session.locked": "The vault is locked.",
    "session.was_locked": "The vault was locked already.",
    "session.error.no_place": "this computer offers no place to keep the vault open in",
    "session.hint.no_place": "give the passphrase to each command, in a script with "
    "`--passphrase-file FILE`",
    "session.error.duration": "`{text}` is no length of time that a session can have",
    "session.hint.duration": "write it as `90s`, `15m` or `2h`; at most {hours} hours",
}
