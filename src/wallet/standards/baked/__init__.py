"""Credentials baked into pictures (Open Badges 3.0 section 5.3): taken out, and nothing else read.

A badge is a picture with a credential in it. The signature covers the credential and not one point
of the picture, so nothing here draws, measures or believes what the picture shows. Both readers are
strict: what two programs might read as two credentials is refused.
"""

from wallet.standards.baked.png import holds_png_badge, read_png_badge
from wallet.standards.baked.svg import holds_svg_badge, read_svg_badge

__all__ = ["holds_png_badge", "holds_svg_badge", "read_png_badge", "read_svg_badge"]
