"""Texts of `wallet backup`."""

TEXTS = {
    "backup.created": "{file}: everything is in it, {records} records and files, encrypted",
    "backup.next_check": "rehearse it with `wallet backup check {file}`, then keep it on another "
    "disk",
    "backup.due": "make a backup with `wallet backup create FILE` and rehearse it with "
    "`wallet backup check FILE`",
    "backup.next_after_restore": "look over what you consented to with `wallet consent list`",
    "backup.other_passphrase": "the backup has another passphrase: the one it had on its day",
    "backup.ask_passphrase": "Passphrase of the backup, or Enter for another secret:",
    "backup.ask_recovery_code": "Recovery code, or Enter for shares:",
    "backup.ask_share": "Share {number}:",
    "backup.right": "{file}, made {date}: all right. It was restored to the side, read whole, and "
    "every key in it was tried.",
    "backup.not_right": "{file}, made {date}: NOT all right. Make a new backup.",
    "backup.count.item": "records, credentials and files: {count}",
    "backup.count.original": "files as received: {count}",
    "backup.count.document": "identity and wishes: {count}",
    "backup.count.key": "keys, each signed with: {count}",
    "backup.count.consent": "releases with their receipts: {count}",
    "backup.count.notice": "notices to recipients: {count}",
    "backup.count.log": "entries of the log: {count}",
    "backup.age.same": "It is as new as your wallet.",
    "backup.age.older": "It is older than your wallet. Not in it is what you did since:",
    "backup.age.newer": "It is NEWER than your wallet: an older wallet was put back here. Only in "
    "the backup:",
    "backup.age.branched": "Your wallet and the backup have gone different ways since a restore. "
    "They differ in:",
    "backup.age.alone": "There is no wallet here to compare it with.",
    "backup.thing.item": "records, credentials and files",
    "backup.thing.original": "files as received",
    "backup.thing.document": "identity and wishes",
    "backup.thing.key": "keys",
    "backup.thing.consent": "releases",
    "backup.thing.notice": "notices to recipients",
    "backup.thing.log": "entries of the log",
    "backup.differs.only_vault": "{what}, only in your wallet: {count}",
    "backup.differs.only_backup": "{what}, only in the backup: {count}",
    "backup.differs.changed": "{what}, not the same: {count}",
    "backup.differs.unusable": "{what} that do not sign: {count}",
    "backup.restored": "{folder}: your wallet is back as it was on {date}, with {records} records "
    "and files.",
    "backup.restored_secrets": "It opens with the passphrase and the recovery code of that day.",
    "backup.restored_new_secrets": "It opens with your new passphrase and with a new recovery "
    "code; "
    "the old ones open it no more.",
    "backup.restored_consents": "Consents are shown as they were on {date}. If you took one back "
    "later, take it back again: {consents}.",
    "backup.restored_faults": "{faults} things were wrong with it already on that day: "
    "see `wallet vault doctor`.",
    "backup.restored_aside": "The wallet that was here is kept whole in {folder}. It still opens "
    "with its own passphrase.",
    "backup.held": "still in the backup `{name}` of {date}; delete that file to be rid of it there",
    "backup.error.vault_exists": "there is a vault in `{folder}` already",
    "backup.hint.vault_exists": "add `--replace` to put the backup in its place; what is there is "
    "kept aside",
    "backup.error.not_one": "this is not a backup of a wallet",
    "backup.hint.not_one": "give a file that `wallet backup create` wrote",
    "backup.error.newer": "the backup was written by a newer wallet (format {version}; this one "
    "knows {known})",
    "backup.hint.newer": "install the newest wallet and try again",
    "backup.error.damaged": "the backup was damaged or altered after it was made",
    "backup.hint.damaged": "nothing was changed; use another copy of it, or an earlier backup",
    "backup.error.truncated": "the backup is cut off: its end is missing",
    "backup.hint.truncated": "nothing was changed; copy the file again, or use another backup",
    "backup.error.other_wallet": "this is the backup of another wallet",
    "backup.hint.other_wallet": "name the wallet it belongs to with `--home`",
    "backup.error.wrong_passphrase": "the passphrase does not open this backup",
    "backup.hint.wrong_passphrase": "it is the passphrase of the day the backup was made; the "
    "recovery code of that day opens it too, with `--recovery-file`",
    "backup.error.wrong_recovery_code": "the recovery code has no typing error, but does not open "
    "this backup",
    "backup.hint.wrong_recovery_code": "a backup opens with the code that was valid on its day",
    "backup.error.wrong_shares": "these shares do not open this backup",
    "backup.hint.wrong_shares": "a backup opens with the set of shares that was valid on its day",
    "backup.error.no_shares": "no shares open this backup: it was made before there were any",
    "backup.hint.no_shares": "use the passphrase or the recovery code of its day",
    "backup.error.no_secret": "nothing was given that could open the backup",
    "backup.hint.no_secret": "give `--passphrase-file`, `--recovery-file` or `--share-file`, or "
    "run it at a terminal",
    "backup.error.secrets_twice": "a recovery code and shares were given together",
    "backup.hint.secrets_twice": "give one of them",
    "backup.error.secret_text": "the file `{path}` is not text",
    "backup.hint.secret_text": "give a file with the recovery code, or one share, in it",
    "backup.error.passphrase": "a backup is made only by who gives the passphrase",
    "backup.hint.passphrase": "type it, or give `--passphrase-file`",
    "backup.error.no_vault": "a backup was asked of what is not the vault",
    "backup.hint.no_vault": "this is a defect of the wallet; nothing was changed",
}
