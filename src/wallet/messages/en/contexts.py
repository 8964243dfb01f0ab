"""Texts about getting JSON-LD contexts."""

TEXTS = {
    "contexts.error.changed": "what `{address}` answers is not the context that is pinned",
    "contexts.hint.changed": "a newer wallet may know it; give the right file with `--from DIR`",
    "contexts.error.not_there": "the folder does not have it",
    "contexts.hint.not_there": "leave out `--from` to ask its own address",
    "contexts.error.not_a_folder": "`{path}` is not a folder",
    "contexts.hint.not_a_folder": "`--from` takes the folder that the contexts lie in",
    "contexts.at_hand": "Contexts at hand: {count} of {total}.",
    "contexts.new": "New: {count}.",
    "contexts.missing": "Not to be had: {address} ({reason})",
    "contexts.next": "documents that use what is missing stay unchecked; try again later",
}
