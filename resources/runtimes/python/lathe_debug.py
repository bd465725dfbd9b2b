"""Connects a Python function with the debugger outside: debugpy's own debugger (pydevd), which speaks
the Debug Adapter Protocol, over two named pipes in place of a socket. Loaded by bootstrap.py only for
an invocation that is debugged.
"""

import os
import sys


class _Pipes:
    """What pydevd wants of a connected socket."""

    def __init__(self, requests, answers):
        self.input = os.open(requests, os.O_RDONLY)
        self.output = os.open(answers, os.O_WRONLY)

    def recv(self, size):
        return os.read(self.input, size)

    def sendall(self, data):
        view = memoryview(data)
        while view:
            view = view[os.write(self.output, view) :]

    send = sendall

    def settimeout(self, _seconds):
        pass

    def gettimeout(self):
        return None

    def setsockopt(self, *_options):
        pass

    def shutdown(self, _how):
        pass

    def close(self):
        pass

    def fileno(self):
        return self.input


def attach(requests, answers, debugpy_folder):
    """Returns when the debugger has set its breakpoints and wants the function to run."""
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    path = sys.path
    # The debugger's own imports never find the function's modules.
    sys.path = [folder for folder in path if not folder.startswith(("/var/task", "/opt/"))]
    sys.path.append(os.path.dirname(debugpy_folder))
    import debugpy.server  # noqa: F401  (makes pydevd, which it brings, importable)
    import pydevd
    from _pydevd_bundle.pydevd_constants import HTTP_JSON_PROTOCOL
    from _pydevd_bundle.pydevd_defaults import PydevdCustomization

    PydevdCustomization.DEFAULT_PROTOCOL = HTTP_JSON_PROTOCOL
    pydevd.start_client = lambda _host, _port: _Pipes(requests, answers)
    pydevd.settrace(
        host="lathe",
        port=1,
        suspend=False,
        wait_for_ready_to_run=True,
        patch_multiprocessing=False,
        notify_stdin=False,
    )
    # What it loads later.
    sys.path = path + [os.path.join(debugpy_folder, "_vendored", "pydevd")]
    del os.environ["PYDEVD_DISABLE_FILE_VALIDATION"]
