"""Texts about connections to others."""

TEXTS = {
    "network.error.url": "`{url}` is no address the wallet may connect to",
    "network.hint.url": "it takes `https://` and a host name; no user name, no bare number",
    "network.error.no_host": "`{host}` was not found",
    "network.hint.no_host": "check that this computer is online, and try again later",
    "network.error.private": "`{host}` leads into a private network, so it was not contacted",
    "network.hint.private": "ask the other side for a public address",
    "network.error.tls": "`{host}` could not prove that it is that host",
    "network.hint.tls": "nothing was sent; try again later, and tell them if it stays so",
    "network.error.time": "`{host}` did not finish its answer in {seconds} seconds",
    "network.hint.time": "try again later",
    "network.error.too_large": "the answer of `{host}` is larger than {limit} bytes",
    "network.hint.too_large": "this is not what they should send; tell them",
    "network.error.failed": "the exchange with `{host}` failed",
    "network.hint.failed": "check that this computer is online, and try again later",
    "network.error.status": "`{host}` answered with status {status}",
    "network.hint.status": "try again later; if it stays so, ask the issuer",
    "network.error.page": "`{host}` answered with a web page, not with the document",
    "network.hint.page": "try again later; if it stays so, ask the issuer",
}
