"""What the words are held against: one comparison with dated facts or earlier messages a file."""
