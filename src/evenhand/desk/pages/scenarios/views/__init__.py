"""The views of scenarios: choosing one, a go at it, looking back, and writing one."""
