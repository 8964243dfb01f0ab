"""W3C Verifiable Credentials, whatever secures them: the data model, and one module per way."""
