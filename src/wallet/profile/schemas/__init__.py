"""JSON Schemas of what a person holds, made from the tables of fields.

:data:`GENERATORS` names every schema of this package and the function that makes it; the files in
``schemas/`` are their output. Other packages have tables of the same shape.
"""

from wallet.profile.schemas.documents import GENERATORS

__all__ = ["GENERATORS"]
