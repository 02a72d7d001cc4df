"""What each source says of a hearing, and what is believed (R2, R3)."""
