"""Who asks for what, on which promises, and what answers.

Asking: ``request`` checks one, with its ``requester``, ``registration``, ``over_asking`` and
``terms``; ``presets``, ``terms_file``, ``compose`` and ``lint`` make one. Answering: ``match``,
``present``, ``extract``; ``check`` verifies what came.
"""
