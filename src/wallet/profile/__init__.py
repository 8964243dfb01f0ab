"""What a person holds about their working life: records, identity and wishes.

``kinds`` has one table of fields for each kind (``tables``); flags, questions, claim paths, JSON
Schemas (``schemas``) and labels (``claim_paths``) are read from it. ``records``, ``identity`` and
``wishes`` are the typed values and their documents. ``formats`` reads and writes what other
programs understand, with an account of every leaf. Whether somebody else stands behind a record
is decided elsewhere, and is never one of its claims.
"""
