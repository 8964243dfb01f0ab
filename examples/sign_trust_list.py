"""Signs a trust list, as its owner would before giving it out.

    wallet service key --dns skolor.example --out keys
    python examples/sign_trust_list.py examples/trust-list.json keys/key.jwk > skolor.trust-list
    wallet trust add skolor.trust-list

Tell the people who use the list the fingerprint that is printed, by another way than the list
goes: on paper, or by telephone. They are asked for it once. Every later list of the same name must
be signed with the same key and have a higher `seq`.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

from wallet.service import PrivateKey, parse_trust_list, sign_trust_list


def main(list_file: str, key_file: str) -> None:
    """Writes the signed list to standard output, its fingerprint to standard error."""
    owner = PrivateKey.from_jwk(json.loads(Path(key_file).read_text(encoding="utf-8")))
    sys.stdout.write(sign_trust_list(parse_trust_list(Path(list_file).read_bytes()), owner) + "\n")
    thumbprint = base64.urlsafe_b64decode(owner.public.thumbprint() + "=")
    sys.stderr.write(f"fingerprint: {thumbprint.hex(' ', 2)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
