"""Bad input: one clear line on stderr, exit 2, nothing changed."""


class Fault(Exception):
    """What is wrong, where, and what to do, in one line. `cli.main` prints it and exits with 2."""
