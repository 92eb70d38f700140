"""The installed version: the build reads it from the newest heading of CHANGELOG.md."""

from importlib.metadata import version

VERSION = version("evenhand")
