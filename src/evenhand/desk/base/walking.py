"""Rooms found by walking a folder, so that a new one needs no list to be edited."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


def folders_with(package: str, module: str) -> list[str]:
    """The dotted names of the packages directly in `package` that hold `module`, sorted."""
    inside = import_module(package).__path__
    names = sorted(
        f"{package}.{found.name}" for found in pkgutil.iter_modules(inside) if found.ispkg
    )
    return [name for name in names if find_spec(f"{name}.{module}")]


def modules_called(module: str, package: str) -> list[ModuleType]:
    """Each `module` in one of those packages, imported; in the order of the packages' names."""
    return [import_module(f"{name}.{module}") for name in folders_with(package, module)]
