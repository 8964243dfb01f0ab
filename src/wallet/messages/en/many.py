"""Texts about verifying many files at once."""

TEXTS = {
    "many.error.nothing": "there is nothing to verify",
    "many.hint.nothing": "give a folder with extracts, credentials or receipts in it; with "
    "`--strict` every file in it has to be one",
    "many.error.two_sources": "`--files0-from` goes not with files on the command line",
    "many.hint.two_sources": "give one or the other",
    "many.error.name": "this is no list of file names, each ended by a zero byte",
    "many.hint.name": "make it with `find FOLDER -type f -print0`",
    "many.error.worker_lost": "a part of the wallet was ended from outside while it verified",
    "many.hint.worker_lost": "the computer may have run out of memory; give fewer files at a time",
    "many.skipped": "skipped: {reason}",
    "many.progress": "{count} files so far",
    "many.summary": "files: {total} ({counts})",
    "many.count.valid": "{count} valid",
    "many.count.invalid": "{count} not valid",
    "many.count.ended": "{count} no longer valid",
    "many.count.undetermined": "{count} cannot be told",
    "many.count.unreadable": "{count} not readable",
    "many.count.skipped": "{count} skipped",
}
