"""What each exit code means."""

TEXTS = {
    "exit.0": "done; `verify`: valid; nothing found is also 0",
    "exit.1": "a defect in the wallet",
    "exit.2": "the command line is not understood",
    "exit.3": "not readable, not the format, over a limit, nothing to verify",
    "exit.4": "locked, or no passphrase, or a wrong one",
    "exit.5": "no such vault, record, consent or file",
    "exit.6": "consent needed, put off, refused, ended or not enough",
    "exit.7": "it exists already, or was changed meanwhile",
    "exit.8": "the other side or the network failed",
    "exit.10": "`verify`: invalid",
    "exit.11": "`verify`: genuine once, but ended",
    "exit.12": "`verify`: could not be told",
    "exit.130": "interrupted",
    "exit.141": "the reader of the output went away",
}
