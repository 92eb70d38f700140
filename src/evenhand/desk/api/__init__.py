"""The face for programs: other systems tell here what they know of customers."""
