"""The installed version, as CHANGELOG.md names it; the build reads it from the newest heading there."""

from importlib.metadata import version

VERSION = version("evenhand")
