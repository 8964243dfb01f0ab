"""``python -m wallet`` is ``wallet``."""

import sys

from wallet.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
