"""One module per way of running: desk (default), demo, production, test; all start from `base`."""
