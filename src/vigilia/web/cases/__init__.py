"""A case from enrolment at a port to a decision (R1)."""
