"""The channel of the sample story: nothing comes in by it, and nothing leaves."""
