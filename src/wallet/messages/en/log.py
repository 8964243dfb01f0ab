"""Texts about the log."""

TEXTS = {
    "log.error.field": "the wallet was about to log `{field}` with `{type}`, which it must not",
    "log.hint.field": "this is a defect in the wallet; nothing was done; please report it",
    "log.error.version": "the log holds an entry of version `{schema}`, unknown to this wallet",
    "log.hint.version": "update the wallet and try again",
    "log.error.event": "the log holds an entry that cannot be read",
    "log.hint.event": "run `wallet log check` to see where the log was changed",
}
