"""The whole story in a temporary folder: a school, a person, a service and a counsellor.

:mod:`~wallet.cli.demo.story` says what happens, :mod:`~wallet.cli.demo.stage` runs it through the
real commands, :mod:`~wallet.cli.demo.actor` answers their questions from a script. A scripted
answer is good in one kind of vault only: one that this process made and whose authenticated header
says ``demo``.
"""
