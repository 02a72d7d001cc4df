"""Sealed blobs: photographs of paper and the workbooks that were imported.

Doors: `files.actions.keep`, `files.actions.discard`, `files.queries.open_file`.
"""
