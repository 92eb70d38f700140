"""Good words of customers, and who was told of them."""
