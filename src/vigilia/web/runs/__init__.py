"""Background jobs with progress and cancel; a job whose process died says so."""
