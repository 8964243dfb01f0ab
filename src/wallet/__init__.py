"""A personal data wallet: education and work credentials, released only after explicit consent."""

__version__ = "0.1.0"
