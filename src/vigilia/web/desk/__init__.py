"""What the desk shows. Its pages come later; what they answer is here."""
