"""What commands print: plain words, one line a person, no whole A-number."""
