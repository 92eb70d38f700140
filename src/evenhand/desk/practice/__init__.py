"""What a person practises and when it is due again."""
