"""An inventor of coordinators' workbooks. It knows nothing of the reader that it is used to test."""
