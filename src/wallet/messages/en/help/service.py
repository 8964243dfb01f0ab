"""Help on `wallet service`."""

TEXTS = {
    "help.service.about": "For a service that asks people for their data: make a key, terms and "
    "requests.",
    "help.service.key.about": "Makes a key and certificates to try with; for real use, get an "
    "access certificate from an authority that people trust.",
    "help.service.key.reads": "nothing",
    "help.service.key.writes": "key.jwk (secret), access.pem and authority.pem in the folder",
    "help.service.key.sends": "nothing",
    "help.service.key.dns": "the host name of the service",
    "help.service.key.out": "the folder to make",
    "help.service.key.organisation": "the legal name of the organisation",
    "help.service.key.organisation_id": "its identifier, such as NTRSE-5560000000",
    "help.service.key.country": "its country, two letters",
    "help.service.terms.about": "Writes a commented file in which a service says what it promises.",
    "help.service.terms.reads": "nothing",
    "help.service.terms.writes": "the file, or standard output",
    "help.service.terms.sends": "nothing",
    "help.service.terms.preset": "for which purpose: match, guidance, admission-work, "
    "verify-credential or contact",
    "help.service.request.about": "Makes a signed request for one person: who asks, for what, "
    "why and how long.",
    "help.service.request.reads": "the key folder and the terms",
    "help.service.request.writes": "the request, to the file or standard output",
    "help.service.request.sends": "nothing",
    "help.service.request.key_folder": "the folder made by `wallet service key`",
    "help.service.request.preset": "what to ask for; may be given more than once",
    "help.service.request.terms_file": "the filled-in terms",
    "help.service.request.query_file": "a DCQL query as JSON, instead of a preset",
    "help.service.request.days": "how many days it may be answered",
    "help.service.request.client_id": "x509_hash or x509_san_dns",
    "help.service.lint.about": "Tells what is wrong or unwise in a request of your own.",
    "help.service.lint.reads": "the request",
    "help.service.lint.writes": "nothing",
    "help.service.lint.sends": "nothing",
    "help.service.lint.source": "the request file; `-` is standard input",
}
