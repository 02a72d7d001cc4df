"""The command `vigilia`: thin modules that parse, call one door and print."""
