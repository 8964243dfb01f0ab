"""What somebody signed: whose signature is it, does it hold, who vouches for that one.

Trust lists (``trust_list``, ``trust``), requirements (``policy``), the search for the issuer's key
(``issuer_key``), the formats (``families``), the result (``report``, ``reasons``), and the making
of a credential (``issue``). Nothing here reads a clock, a disk or a network.
"""
