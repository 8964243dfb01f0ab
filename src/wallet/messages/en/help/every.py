"""Help that all commands share."""

TEXTS = {
    "help.every.usage": "Usage: wallet {words}",
    "help.every.arguments": "Arguments",
    "help.every.options": "Options",
    "help.every.verbs": "Commands",
    "help.every.reads": "Reads:",
    "help.every.writes": "Writes:",
    "help.every.sends": "Sends:",
    "help.every.examples": "Examples",
    "help.every.exits": "Exit codes (every command: `wallet help exit-codes`)",
    "help.every.more": "More on each, for example: `{command} --help`",
    "help.every.also": "Also: --json, --no-input, --quiet, --home DIR, --lang en|sv, --no-color",
    "help.every.passphrase": "Also: --passphrase-file FILE, --passphrase-fd N, --json, --no-input, "
    "--quiet, --home DIR, --lang en|sv, --no-color",
    "help.every.out": "where the result goes; `-` is standard output",
    "help.every.force": "replace a file that exists already",
}
