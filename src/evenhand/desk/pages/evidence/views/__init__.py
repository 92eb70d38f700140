"""What a teammate does with a sheet: each changes one thing and goes back."""
