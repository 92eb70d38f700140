"""What is given to put something right: kinds, offers, approvals, grants."""
