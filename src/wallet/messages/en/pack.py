"""Texts about trust packs."""

TEXTS = {
    "pack.error.version": "this is no trust pack this program can read (`{schema}`)",
    "pack.hint.version": "a pack says `trust-pack/1`; a newer one needs a newer wallet",
    "pack.error.member": "the trust pack has no usable `{where}`",
    "pack.hint.member": "ask whoever made it for a new one",
    "pack.error.list": "the trust pack holds a trust list at `{address}`",
    "pack.hint.list": "a pack never says whom to trust; ask for the list itself and put it into "
    "use with `wallet trust add LIST`",
    "pack.error.signer": "nobody on a list in use stands for the signer of this pack "
    "(`{thumbprint}`)",
    "pack.hint.signer": "if it comes from your organisation: `wallet trust add PACK --name NAME`",
    "pack.error.ended": "this pack was to be used until {date}",
    "pack.hint.ended": "ask for a newer one, made with `wallet trust pack`",
    "pack.error.not_yet": "this pack was made on {date}, which lies ahead",
    "pack.hint.not_yet": "check the clock of this computer",
    "pack.error.too_large": "what was gathered has more than {limit} bytes",
    "pack.hint.too_large": "make a pack from a shorter trust list",
    "pack.made": "{out}: {documents} documents and {contexts} contexts, to be used until {until}.",
    "pack.missing": "Not to be had: {address} ({code})",
    "pack.not_asked": "Not asked, because no list in use names it: {host}",
    "pack.unread": "Files that are no document the wallet can verify: {count}",
    "pack.next": "on the other computer: once `wallet trust add PACK --name NAME`, then "
    "`wallet verify FILE --pack PACK`",
}
