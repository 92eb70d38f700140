"""Tags that pages of several groups share."""
