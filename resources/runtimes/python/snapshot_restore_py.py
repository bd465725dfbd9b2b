"""Hooks before and after a snapshot of the function is taken and restored (SnapStart). The interface is
that of the package of this name, which Lambda's runtimes from Python 3.12 on bring along; a function
that brings it itself uses its own.

https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-python.html
"""

__all__ = ["register_before_snapshot", "register_after_restore"]

_before = []
_after = []


def register_before_snapshot(func, *args, **kwargs):
    """Also a decorator. The hook registered last runs first."""
    _before.append((func, args, kwargs))
    return func


def register_after_restore(func, *args, **kwargs):
    """Also a decorator. The hook registered first runs first."""
    _after.append((func, args, kwargs))
    return func


def get_before_snapshot():
    return _before


def get_after_restore():
    return _after
