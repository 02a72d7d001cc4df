"""The words and rules of the Migrant Protection Protocols: frozen data and pure functions, standard library only."""
