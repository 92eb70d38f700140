"""The keys with which programs sign in: made, shown once, and revoked."""
