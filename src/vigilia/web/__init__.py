"""The faces and apps: the only place that may import Django."""
