"""The operating system: files, locks, paths, passphrase sources, clock, entropy, the process.

What exists on one platform only is imported here and nowhere else, and inside a guard.
"""
