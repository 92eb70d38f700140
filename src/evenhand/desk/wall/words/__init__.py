"""The page on which somebody answers whether their words may be shown, and takes them back."""
