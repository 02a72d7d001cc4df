"""Backups: an age file to a public key whose private half is not on this machine (S18); never with keys in it.

Doors: `site.backups.making.back_up`, `site.backups.restoring.restore`, `site.backups.keys`.
"""
