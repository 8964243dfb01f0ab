"""Public material kept in the open, dated: the trust lists this computer uses."""

from wallet.reference.trust_settings import KeptList, TrustSettings
from wallet.reference.trust_store import TrustStore

__all__ = ["KeptList", "TrustSettings", "TrustStore"]
