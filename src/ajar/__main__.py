"""Start the command line: `ajar` and `python -m ajar` are the same."""

from ajar.cli.app import main

if __name__ == "__main__":
    main()
