"""What teammates see and do with testimonials."""
