"""What a file is and says, as lines. What a stranger wrote is inert, and most of it in quotes."""

from __future__ import annotations

from wallet.cli.views.inspection import asking, plain, presented
from wallet.cli.views.page import Page
from wallet.credentials.report import Report
from wallet.credentials.trust_list import TrustList
from wallet.exchange.request import CheckedRequest
from wallet.messages import Catalogue
from wallet.profile.formats.held import Imported
from wallet.standards.jose import CertificateIdentity
from wallet.workflows.inspect import Inspection
from wallet.workflows.inspect.looking import SeenCredential, SeenExtract, SeenKey, SeenTerms

__all__ = ["render_inspection"]


def render_inspection(inspection: Inspection, source: str, t: Catalogue, page: Page) -> list[str]:
    """The lines about a document; ``source`` is what the caller named it by."""
    match inspection.seen:
        case CheckedRequest() as seen:
            return asking.render_request(seen, source, t, page)
        case SeenTerms() as seen:
            return asking.render_terms(seen, t, page)
        case SeenExtract() as seen:
            return presented.render_extract(seen, source, inspection.at, t, page)
        case SeenCredential() as seen:
            return presented.render_credential(seen, source, inspection.at, t, page)
        case Report() as seen:
            return plain.render_kept(seen, source, t, page)
        case SeenKey() as seen:
            return plain.render_key(seen, t, page)
        case TrustList() as seen:
            return plain.render_trust_list(seen, source, t, page)
        case Imported() as seen:
            return plain.render_profile(seen, source, t, page)
        case CertificateIdentity() as seen:
            return plain.render_certificate(seen, t, page)
        case seen:
            return plain.render_file(seen, source, t, page)
