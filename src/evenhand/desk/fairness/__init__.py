"""Like cases beside this one."""
