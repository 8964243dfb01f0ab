"""Help on `wallet trust`."""

TEXTS = {
    "help.trust.about": "Whom this computer takes as who they say they are.",
    "help.trust.add.about": "Puts an authority, a key, a requester or a list into use, after you "
    "confirmed its fingerprint.",
    "help.trust.add.reads": "a request, a certificate (PEM), a key (JWK) or a trust list, signed "
    "or not; a later list by the same signer is not asked about again",
    "help.trust.add.writes": "the trust file",
    "help.trust.add.sends": "nothing",
    "help.trust.add.source": "what to add; `-` is standard input",
    "help.trust.add.role": "issuer, recipient or registrar; a request is always recipient",
    "help.trust.add.name": "what to call it",
    "help.trust.add.fingerprint": "the whole fingerprint as you got it another way; then nothing "
    "is asked",
    "help.trust.list.about": "Shows whom you trust, by which list, of what date.",
    "help.trust.list.reads": "the trust file",
    "help.trust.list.writes": "nothing",
    "help.trust.list.sends": "nothing",
    "help.trust.show.about": "Shows one list or entry.",
    "help.trust.show.reads": "the trust file",
    "help.trust.show.writes": "nothing",
    "help.trust.show.sends": "nothing",
    "help.trust.show.reference": "its name, or the start of its id",
    "help.trust.remove.about": "Takes a list or an entry out of use.",
    "help.trust.remove.reads": "the trust file",
    "help.trust.remove.writes": "the trust file",
    "help.trust.remove.sends": "nothing",
    "help.trust.remove.reference": "its name, or the start of its id",
    "help.trust.contexts.about": "Gets the JSON-LD contexts that W3C credentials and Open Badges "
    "are checked with; once is enough.",
    "help.trust.contexts.reads": "the contexts folder, or the folder after `--from`",
    "help.trust.contexts.writes": "the contexts folder",
    "help.trust.contexts.sends": "asks the publishers of the contexts for them, and tells them "
    "nothing else; with `--from` nothing",
    "help.trust.contexts.from_folder": "take them from a folder instead of the network",
    "help.trust.pack.about": "Gathers what issuers on your lists publish into one signed file, for "
    "computers without network.",
    "help.trust.pack.reads": "the trust file, the contexts folder, the key, and the files after "
    "`--for`",
    "help.trust.pack.writes": "the pack",
    "help.trust.pack.sends": "asks the hosts that your lists name for keys and status lists, and "
    "tells them nothing else",
    "help.trust.pack.out": "the file to write; to be used for a week",
    "help.trust.pack.key_folder": "the folder with your `key.jwk`, as `wallet service key` makes "
    "it",
    "help.trust.pack.for_files": "a file or folder; what verifying it needs is gathered too",
    "help.trust.pack.force": "replace the file if it exists",
    "help.trust.me.about": "Says what you are called, so that `verify` knows which extracts are "
    "made for you.",
    "help.trust.me.reads": "the trust file",
    "help.trust.me.writes": "the trust file",
    "help.trust.me.sends": "nothing",
    "help.trust.me.name": "the name senders use for you",
    "help.trust.me.remove_name": "forget that name",
    "help.trust.page.about": "Writes a page that checks documents in a browser, with the lists "
    "you trust, for who cannot install the command.",
    "help.trust.page.reads": "the trust file",
    "help.trust.page.writes": "the page, one HTML file",
    "help.trust.page.sends": "nothing, and neither does the page",
    "help.trust.page.out": "the file to write",
    "help.trust.page.force": "replace a file that is there",
}
