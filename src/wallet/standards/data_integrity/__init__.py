"""Proofs inside JSON documents (W3C VC Data Integrity 1.0).

::

    for proof in parse_proofs(document):
        if isinstance(proof, Proof):
            verify_proof(key, proof, signed_bytes(document, proof, canonize))

Whose key it is, and whether that one may speak for the document, is not told here.
"""

from wallet.standards.data_integrity.proofs import Proof, SetAside, parse_proofs
from wallet.standards.data_integrity.signed_form import signed_bytes, verify_proof
from wallet.standards.data_integrity.suites import DATA_INTEGRITY, Form, Suite

__all__ = [
    "DATA_INTEGRITY",
    "Form",
    "Proof",
    "SetAside",
    "Suite",
    "parse_proofs",
    "signed_bytes",
    "verify_proof",
]
