"""Practice: what is due today, the day's idea, one's plan and reminders, and all of it offline."""
