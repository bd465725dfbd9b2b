"""Runs a Python function in an execution environment: asks the Runtime API for events, calls the
handler and posts what it returns.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html

Works on Python 3.6 and newer. A cold start must cost little more than the interpreter's own, so
nothing is imported before it is needed: not even json, whose C parts serve here without it, and
what errors and logging need is in lathe_reports.
"""

import sys
from time import monotonic, time as _now

import _socket
import _thread
import posix

_environ = None  # os.environ, once os has been loaded (it is, by site)
_request_id = ""
_spare = None  # a descriptor to let go of where the function has taken all

# Seconds to look for the next event before sleeping.
_LOOK = 50e-6
# Each event that comes quickly makes looking worth one more, each that does not two less.
_MOST_WORTH = 8
# Modules that take less, in seconds, with all that they import, are not told of; nor more than so many.
_LONG_IMPORT = 500e-6
_MOST_IMPORTS = 100
# Without a timeout there would be no poll before a read (see Api).
_NO_TIMEOUT = 2e6


class Fault(Exception):
    """An error that has a name of Lambda's own."""

    def __init__(self, kind, message, trace=None):
        Exception.__init__(self, message)
        self.kind = kind
        self.trace = trace or []


class _Scan:
    """What _json.make_scanner wants to know: json.loads' defaults."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": -float("inf")}.__getitem__
    memo = {}


def _make_loads():
    try:
        from _json import make_scanner

        scan = make_scanner(_Scan())
    except Exception:
        return None

    def loads(text):
        start = 0
        size = len(text)
        while start < size and text[start] in " \t\n\r":
            start += 1
        try:
            value, end = scan(text, start)
        except StopIteration:
            return _slow_loads(text)
        if text[end:].strip(" \t\n\r"):
            return _slow_loads(text)
        return value

    return loads


def _slow_loads(text):
    import json

    return json.loads(text)


class _Encoder:
    """json.dumps with what Lambda adds: Decimals are numbers, bytes are text."""

    def __init__(self, ascii_only):
        self.mark = None
        self.ascii_only = ascii_only
        self.open = {}  # the containers that are being written: one in itself is an error
        try:
            import _json

            text = _json.encode_basestring_ascii if ascii_only else _json.encode_basestring
            self.chunks = _json.make_encoder(self.open, self.other, text, None, ": ", ", ", False, False, True)
            self.chunks([1, "a", {"b": None}], 0)
        except Exception:
            self.chunks = None

    def dumps(self, value):
        self.mark = None
        if self.chunks is not None:
            if self.open:
                self.open.clear()
            text = "".join(self.chunks(value, 0))
        else:
            import json

            text = json.dumps(value, default=self.other, ensure_ascii=self.ascii_only)
        if self.mark is not None:
            text = text.replace('"' + self.mark + "<", "").replace(">" + self.mark + '"', "")
        return text

    def other(self, value):
        if isinstance(value, (bytes, bytearray)):
            return value.decode("utf-8")
        decimal = sys.modules.get("decimal")
        if decimal is not None and isinstance(value, decimal.Decimal):
            if value.is_nan():
                return float("nan")
            # A number cannot be had from here: it goes out as marked text, and loses its marks.
            if self.mark is None:
                self.mark = "decimal" + posix.urandom(12).hex()
            return "{0}<{1}>{0}".format(self.mark, value)
        raise TypeError("Object of type {} is not JSON serializable".format(type(value).__name__))


_loads = _make_loads() or _slow_loads


def _has_core_of_its_own():
    """Whether to look for an event takes nothing from the function: of less than one vCPU (1,769 MB)
    it would be the function's share, of a single core that of whoever sends the event."""
    memory = _environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "")
    return memory.isdigit() and int(memory) >= 1769 and len(posix.sched_getaffinity(0)) > 1


class Api:
    """One keep-alive connection. A response and the next `next` leave together, so that no
    invocation waits for the other's acknowledgement."""

    def __init__(self, address, socket):
        """`socket`: the number of one that is connected; without one there is the address."""
        host, _, port = address.partition(":")
        self.address = (host, int(port))
        self.base = "/2018-06-01/runtime/"
        self.common = " HTTP/1.1\r\nHost: {}\r\nUser-Agent: lathe-python\r\n".format(address)
        self.socket = None
        if socket is not None:
            posix.set_inheritable(int(socket), False)
            self.socket = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM, 0, int(socket))
            # With a limit, of weeks, it polls before it reads. Asleep in the read itself it would be
            # woken once for nothing when the engine takes the response.
            self.socket.settimeout(_NO_TIMEOUT)
        self.may_look = socket is not None and _has_core_of_its_own()
        self.cores_are_taken = False
        self.worth = 0
        self.buffer = b""
        self.next = self.head("GET", "invocation/next", 0)

    def head(self, method, path, length, fields=""):
        text = f"{method} {self.base}{path}{self.common}{fields}Content-Length: {length}\r\n\r\n"
        return text.encode("latin-1", "replace")

    def connect(self):
        self.buffer = b""
        self.socket = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
        self.socket.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
        self.socket.connect(self.address)

    def send(self, data):
        if self.socket is None:
            self.connect()
        self.socket.sendall(data)

    def read(self):
        """One answer: status, fields by lower-case name, body."""
        buffer = self.buffer
        end = buffer.find(b"\r\n\r\n")
        while end < 0:
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionError("the Runtime API closed the connection")
            buffer += more
            end = buffer.find(b"\r\n\r\n")
        status, *lines = buffer[:end].decode("latin-1").split("\r\n")
        fields = {}
        for line in lines:
            name, _, value = line.partition(": ")
            fields[name.lower()] = value
        self.cores_are_taken = "lathe-cores" in fields
        size = int(fields.get("content-length", 0))
        body = buffer[end + 4 :]
        if len(body) < size:
            parts = [body]
            got = len(body)
            while got < size:
                more = self.socket.recv(min(1 << 20, size - got))
                if not more:
                    raise ConnectionError("the Runtime API closed the connection")
                parts.append(more)
                got += len(more)
            body = b"".join(parts)
        self.buffer = body[size:]
        return int(status[9:12]), fields, body[:size]

    def receive(self):
        """The next bytes. To be put to sleep and woken on another core costs more than a short
        function takes: where events come in quick succession, it looks for a moment before, unless
        other invocations have use for every core."""
        if not self.may_look or self.cores_are_taken:
            return self.socket.recv(65536)
        began = monotonic()
        data = self.look(began + _LOOK) if self.worth > 0 else None
        if data is None:
            data = self.socket.recv(65536)
        quick = monotonic() - began < 2 * _LOOK
        self.worth = min(self.worth + 1, _MOST_WORTH) if quick else max(self.worth - 2, 0)
        return data

    def look(self, until):
        """What has come until then, or None. Who else wants the core has it meanwhile."""
        self.socket.settimeout(0)
        data = None
        while data is None and monotonic() < until:
            try:
                data = self.socket.recv(65536)
            except BlockingIOError:
                posix.sched_yield()
        self.socket.settimeout(_NO_TIMEOUT)
        return data

    def skip(self):
        """Reads an answer that nobody looks at."""
        buffer = self.buffer
        end = buffer.find(b"\r\n\r\n")
        length = buffer.find(b"\r\nContent-Length: ", 0, end) if end >= 0 else -1
        if length < 0:
            self.read()
            return
        stop = end + 4 + int(buffer[length + 18 : buffer.find(b"\r", length + 18)])
        if stop > len(buffer):
            self.read()
        else:
            self.buffer = buffer[stop:]

    def stand_by(self):
        """Waits until the function is wanted. That is Lathe's own, as is the flag that asks for it."""
        self.send(self.head("GET", "standby", 0))
        self.read()

    def await_restoration(self):
        self.send(self.head("GET", "restore/next", 0))
        self.read()

    def ask(self, fields=""):
        self.send(self.head("GET", "invocation/next", 0, fields) if fields else self.next)
        return self.read()

    def post(self, path, body, fields=""):
        self.send(self.head("POST", path, len(body), fields) + body)
        return self.read()

    def post_and_ask(self, path, body, fields=""):
        """Posts, and asks for the next event in the same breath."""
        self.send(b"".join((self.head("POST", path, len(body), fields), body, self.next)))
        if not self.buffer:
            self.buffer = self.receive()
        self.skip()
        return self.read()


class _Fields:
    """An object whose attributes come from a dictionary."""

    __slots__ = ()

    def __init__(self, values):
        for name in self.__slots__:
            setattr(self, name, values.get(name))

    def __repr__(self):
        fields = ",".join("{}={}".format(name, getattr(self, name)) for name in self.__slots__)
        return "{}([{}])".format(type(self).__name__, fields)


class CognitoIdentity(_Fields):
    __slots__ = ("cognito_identity_id", "cognito_identity_pool_id")


class Client(_Fields):
    __slots__ = ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name")


class ClientContext(_Fields):
    __slots__ = ("custom", "env", "client")


class LambdaContext:
    """https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

    def __init__(self, fields, constants):
        self.__dict__.update(constants)
        self.aws_request_id = fields.get("lambda-runtime-aws-request-id")
        self.invoked_function_arn = fields.get("lambda-runtime-invoked-function-arn")
        self.tenant_id = fields.get("lambda-runtime-aws-tenant-id")
        self.client_context = None
        client = _header_json(fields, "lambda-runtime-client-context", "Client Context")
        if client is not None:
            self.client_context = ClientContext(client)
            if self.client_context.client is not None:
                self.client_context.client = Client(self.client_context.client)
        identity = _header_json(fields, "lambda-runtime-cognito-identity", "Cognito Identity")
        if identity:
            identity = {
                "cognito_identity_id": identity.get("cognitoIdentityId"),
                "cognito_identity_pool_id": identity.get("cognitoIdentityPoolId"),
            }
        self.identity = CognitoIdentity(identity or {})
        self._epoch_deadline_time_in_ms = int(fields.get("lambda-runtime-deadline-ms", 0))

    def get_remaining_time_in_millis(self):
        return max(0, self._epoch_deadline_time_in_ms - int(_now() * 1000))

    def log(self, msg):
        sys.stdout.write(str(msg))

    def __repr__(self):
        names = (
            "aws_request_id log_group_name log_stream_name function_name memory_limit_in_mb function_version "
            "invoked_function_arn client_context identity tenant_id"
        )
        return "LambdaContext([{}])".format(",".join("{}={}".format(n, getattr(self, n)) for n in names.split()))


def _header_json(fields, name, title):
    text = fields.get(name)
    if not text:
        return None
    try:
        return _loads(text.encode("latin-1").decode("utf-8"))
    except Exception as error:
        raise Fault("Runtime.LambdaContextUnmarshalError", "Unable to parse {} JSON: {}".format(title, error))


class _LoggingHook:
    """Sets logging up when it is first imported: most of a small function's start would go into an
    import that it may never make."""

    def find_spec(self, name, path=None, target=None):
        if name != "logging":
            return None
        sys.meta_path.remove(self)
        spec = sys.modules["_frozen_importlib_external"].PathFinder.find_spec(name)
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            import lathe_reports

            lathe_reports.set_up_logging(module, lambda: _request_id)

        spec.loader.exec_module = exec_module
        return spec


def _watch_imports():
    """Notes how long the modules of the function take to load, at a microsecond each. Gives what
    ends that, and then what to tell of it."""
    importlib = sys.modules["_frozen_importlib"]
    load = importlib._find_and_load
    owner = _thread.get_ident()
    loaded = []
    inner = [0.0]

    def _find_and_load(name, import_):
        if _thread.get_ident() != owner:
            return load(name, import_)
        began = monotonic()
        inner.append(0.0)
        try:
            return load(name, import_)
        finally:
            took = monotonic() - began
            own = took - inner.pop()
            inner[-1] += took
            if took >= _LONG_IMPORT:
                loaded.append((took, name, began, own))

    def stop():
        importlib._find_and_load = load
        if not loaded:
            return ""
        first = min(began for _, _, began, _ in loaded)
        base = int((_now() - monotonic() + first) * 1e6)
        parts = (
            "{};{:.0f};{:.0f};{:.0f}".format(name, (began - first) * 1e6, took * 1e6, own * 1e6)
            for took, name, began, own in sorted(loaded, reverse=True)[:_MOST_IMPORTS]
        )
        return "Lathe-Init-Profile: {}|{}\r\n".format(base, ",".join(parts))

    try:
        # Tracebacks leave out the frames of importlib, which they know by this name.
        _find_and_load.__code__ = _find_and_load.__code__.replace(co_filename="<frozen importlib._bootstrap>")
        importlib._find_and_load = _find_and_load
    except AttributeError:  # Before Python 3.8.
        pass
    return stop


def _line_by_line(stream):
    """The stream, without ever keeping a line that is complete."""
    import io

    return io.TextIOWrapper(stream.detach(), "utf-8", "backslashreplace", line_buffering=True)


def _report(exception, request_id, kind=None):
    """Prints the error, and gives what to post of it: the body and the fields. The kind is the
    error's own, unless one is given."""
    global _spare
    if _spare is not None:
        posix.close(_spare)
        _spare = None
    import lathe_reports

    error = lathe_reports.error_of(exception, request_id, main.__code__.co_filename)
    lathe_reports.log_error(error, _Encoder(False).dumps)
    kind = kind or "".join(c for c in error["errorType"] if c.isalnum() or c in "._")
    fields = "Content-Type: application/json\r\nLambda-Runtime-Function-Error-Type: {}\r\n".format(kind)
    return _Encoder(True).dumps(error).encode("utf-8"), fields


def _exit_error(exception):
    """sys.exit in a handler ends the runtime, as an exit of its own would."""
    sys.stdout.flush()
    sys.stderr.flush()
    code = exception.code
    if code is None:
        code = 0
    elif not isinstance(code, int):
        sys.stderr.write(str(code) + "\n")
        code = 1
    posix._exit(code & 0xFF)


def _load_handler(name):
    module_name, dot, function_name = name.rpartition(".")
    if not dot:
        raise Fault(
            "Runtime.MalformedHandlerName",
            "Bad handler '{}': not enough values to unpack (expected 2, got 1)".format(name),
        )
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault(
            "Runtime.BuiltInModuleConflict",
            "Cannot use built-in module {} as a handler module".format(module_name),
        )
    dotted = module_name.replace("/", ".")
    try:
        __import__(dotted)
        module = sys.modules[dotted]
    except ImportError as error:
        raise Fault(
            "Runtime.ImportModuleError", "Unable to import module '{}': {}".format(module_name, error)
        ) from error
    except SyntaxError as error:
        trace = ['  File "{}" Line {}\n    {}'.format(error.filename, error.lineno, error.text)]
        raise Fault(
            "Runtime.UserCodeSyntaxError", "Syntax error in module '{}': {}".format(module_name, error), trace
        ) from error
    try:
        return getattr(module, function_name)
    except AttributeError:
        raise Fault(
            "Runtime.HandlerNotFound", "Handler '{}' missing on module '{}'".format(function_name, module_name)
        ) from None


def _set_path():
    """The code first, then the layers, then what the interpreter brings."""
    task = _environ.get("LAMBDA_TASK_ROOT", "/var/task")
    version = "python{}.{}".format(*sys.version_info[:2])
    first = [task]
    for path in ("/opt/python/lib/{}/site-packages".format(version), "/opt/python"):
        if path in sys.path or posix.access(path, posix.F_OK):
            first.append(path)
    sys.path[:] = first + [path for path in sys.path if path not in first]


def _run_hooks(api, hooks, path, kind, status):
    try:
        for function, args, kwargs in hooks:
            function(*args, **kwargs)
    except BaseException as exception:
        api.post(path, *_report(exception, "", kind))
        sys.stdout.flush()
        posix._exit(status)
    sys.stdout.flush()
    sys.stderr.flush()


def _pass_snapshot(api):
    """Waits where Lambda takes a snapshot of the function, with the hooks before and after that."""
    hooks = sys.modules.get("snapshot_restore_py")
    before = reversed(hooks.get_before_snapshot()) if hooks else ()
    _run_hooks(api, before, "init/error", "Runtime.BeforeSnapshotError", 64)
    api.await_restoration()
    after = hooks.get_after_restore() if hooks else ()
    _run_hooks(api, after, "restore/error", "Runtime.AfterRestoreError", 65)


def _import_common():
    """What most functions import, while there is time: the standard library's, never theirs."""
    path = sys.path
    sys.path = [folder for folder in path if not folder.startswith(("/var/task", "/opt/"))]
    import json, logging  # noqa: F401

    sys.path = path


def _invoke(handler, encoder, constants, fields, body):
    """What to post for one event: the path's last part, the body, fields."""
    request_id = fields["lambda-runtime-aws-request-id"]
    try:
        context = LambdaContext(fields, constants)
        try:
            event = _loads(body.decode("utf-8"))
        except Exception as error:
            raise Fault("Runtime.UnmarshalError", "Unable to unmarshal input: {}".format(error))
        result = handler(event, context)
        if isinstance(result, bytes):
            return "response", result, "Content-Type: application/unknown\r\n"
        try:
            text = encoder.dumps(result)
            return "response", text.encode("utf-8"), "Content-Type: application/json\r\n"
        except Exception as error:
            raise Fault("Runtime.MarshalError", "Unable to marshal response: {}".format(error))
    except SystemExit as exception:
        _exit_error(exception)
    except Exception as exception:
        return ("error",) + _report(exception, request_id)


def _serve(api, handler, answer):
    global _request_id
    runtime = _environ.get("AWS_EXECUTION_ENV", "").rpartition("python3.")[2]
    encoder = _Encoder(not (runtime.isdigit() and int(runtime) >= 12))
    constants = {
        "log_group_name": _environ.get("AWS_LAMBDA_LOG_GROUP_NAME"),
        "log_stream_name": _environ.get("AWS_LAMBDA_LOG_STREAM_NAME"),
        "function_name": _environ.get("AWS_LAMBDA_FUNCTION_NAME"),
        "memory_limit_in_mb": _environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
        "function_version": _environ.get("AWS_LAMBDA_FUNCTION_VERSION"),
    }
    while True:
        status, fields, body = answer
        if status != 200:
            sys.stderr.write("The Runtime API answered {}: {}\n".format(status, body.decode("utf-8", "replace")))
            posix._exit(1)
        _request_id = fields["lambda-runtime-aws-request-id"]
        trace = fields.get("lambda-runtime-trace-id")
        if trace:
            _environ["_X_AMZN_TRACE_ID"] = trace
        else:
            _environ.pop("_X_AMZN_TRACE_ID", None)
        kind, payload, more = _invoke(handler, encoder, constants, fields, body)
        sys.stdout.flush()
        sys.stderr.flush()
        answer = api.post_and_ask("invocation/{}/{}".format(_request_id, kind), payload, more)


def main():
    global _environ, _spare
    import os

    _environ = os.environ
    sys.stdout = sys.__stdout__ = _line_by_line(sys.stdout)
    sys.stderr = sys.__stderr__ = _line_by_line(sys.stderr)
    _set_path()
    if "logging" in sys.modules:
        import lathe_reports

        lathe_reports.set_up_logging(sys.modules["logging"], lambda: _request_id)
    else:
        sys.meta_path.insert(0, _LoggingHook())

    _spare = posix.dup(1)
    api = Api(_environ["AWS_LAMBDA_RUNTIME_API"], _environ.pop("LATHE_RUNTIME_SOCKET", None))
    if sys.argv[1:] == ["--standby"]:
        del sys.argv[1:]
        _import_common()
        api.stand_by()
    elif sys.argv[1:2] == ["--debug"]:
        import lathe_debug

        lathe_debug.attach(*sys.argv[2:5])
        del sys.argv[1:]
    stop_watch = _watch_imports()
    try:
        handler = _load_handler(_environ.get("_HANDLER", ""))
    except SystemExit as exception:
        _exit_error(exception)
    except BaseException as exception:
        api.post("init/error", *_report(exception, ""))
        sys.stdout.flush()
        posix._exit(1)
    profile = stop_watch()
    try:
        if _environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start":
            _pass_snapshot(api)
        _serve(api, handler, api.ask(profile))
    except (ConnectionError, BrokenPipeError):
        posix._exit(0)


if __name__ == "__main__":
    main()
