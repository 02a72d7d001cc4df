"""The face of the person who waits: card in, notice out. Nothing here reaches a person, a case or a hearing."""
