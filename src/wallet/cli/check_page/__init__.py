"""A page that checks documents in a browser, for whoever cannot install the command.

The scripts beside this file are the check once more, module by module as the packages they name;
``docs/decisions/page-beside-the-command.md`` says why there are two, and what holds them in step.
:mod:`~wallet.cli.check_page.document` puts them, the style and what they read into one file.
"""
