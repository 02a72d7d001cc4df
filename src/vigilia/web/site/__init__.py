"""Settings, URLs and the one entry point of each face; `start` opens the house for commands."""
