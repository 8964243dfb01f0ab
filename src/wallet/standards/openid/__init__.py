"""OpenID for Verifiable Presentations 1.0: queries and requests, every rule checked.

``dcql`` asks and matches; ``request_object`` reads what a verifier sends, ``request_form`` in what
form; ``reasons`` has a code for each broken rule. Whether anybody vouches for a verifier is not
decided here.
"""
