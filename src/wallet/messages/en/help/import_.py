"""Help on `wallet import`."""

TEXTS = {
    "help.import_.about": "Takes files into the wallet: JSON Resume, signed credentials (SD-JWT "
    "VC, W3C, European Digital Credentials), badges in pictures, an export of a wallet, and any "
    "PDF, PNG or JPEG as evidence.",
    "help.import_.reads": "the files, told apart by their content; the trust file",
    "help.import_.writes": "records, credentials and files into the vault, all or none, and "
    "entries into the log",
    "help.import_.sends": "nothing",
    "help.import_.files": "one or more files; `-` is standard input",
    "help.import_.issuer_key": "a key you vouch for, to check a credential with",
    "help.import_.again": "take a file that was imported before: nothing is doubled, a credential "
    "or a seal is checked anew",
}
