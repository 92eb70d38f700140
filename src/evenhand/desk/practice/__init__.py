"""What a person practises, when it is due again, and the day's idea: theirs alone to see."""
