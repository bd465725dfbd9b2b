"""What a function logs and how its errors look. Loaded by bootstrap.py only when it is needed."""

import sys
from os import environ

_LEVELS = {"TRACE": 10, "DEBUG": 10, "INFO": 20, "WARN": 30, "WARNING": 30, "ERROR": 40, "FATAL": 50, "CRITICAL": 50}
_STANDARD = frozenset(
    "name msg args levelname levelno pathname filename module exc_info exc_text stack_info lineno funcName created "
    "msecs relativeCreated thread threadName processName process taskName aws_request_id tenant_id".split()
)


def _json_logs():
    return environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"


def set_up_logging(logging, request_id):
    """Gives the root logger Lambda's handler, before anyone else can use it."""
    from time import gmtime

    class LambdaFormatter(logging.Formatter):
        converter = gmtime

        def __init__(self):
            logging.Formatter.__init__(
                self,
                "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s",
                "%Y-%m-%dT%H:%M:%S",
            )

    class LambdaJsonFormatter(logging.Formatter):
        converter = gmtime

        def format(self, record):
            entry = {
                "timestamp": self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ"),
                "level": logging.getLevelName(min(50, max(0, record.levelno)) // 10 * 10),
                "message": record.getMessage(),
                "logger": record.name,
            }
            if record.exc_info and record.exc_info[0]:
                import traceback

                entry["stackTrace"] = traceback.format_tb(record.exc_info[2])
                entry["errorType"] = record.exc_info[0].__name__
                entry["errorMessage"] = str(record.exc_info[1])
                entry["location"] = "{0.pathname}:{0.funcName}:{0.lineno}".format(record)
            entry["requestId"] = record.aws_request_id
            for key, value in record.__dict__.items():
                if key not in _STANDARD and key not in entry:
                    entry[key] = value
            import json

            return json.dumps(entry, ensure_ascii=False)

    class LambdaLoggerHandler(logging.Handler):
        def emit(self, record):
            record.aws_request_id = request_id()
            sys.stdout.write(self.format(record) + "\n")

    handler = LambdaLoggerHandler()
    handler.setFormatter(LambdaJsonFormatter() if _json_logs() else LambdaFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    level = _LEVELS.get(environ.get("AWS_LAMBDA_LOG_LEVEL", "").upper())
    if level:
        root.setLevel(level)


def log_error(error, dumps):
    if _json_logs():
        from time import gmtime, strftime

        entry = {"timestamp": strftime("%Y-%m-%dT%H:%M:%SZ", gmtime()), "log_level": "ERROR"}
        entry.update(error)
        sys.stdout.write(dumps(entry) + "\n")
        return
    line = "[ERROR] " + error["errorType"]
    if error["errorMessage"]:
        line += ": " + error["errorMessage"]
    text = line + "\nTraceback (most recent call last):\n" + "".join(error["stackTrace"])
    sys.stdout.write(text.rstrip("\n") + "\n")


def error_of(exception, request_id, bootstrap):
    """What Lambda tells of an exception; the bootstrap's own frames are left out."""
    if type(exception).__module__ == "__main__" and hasattr(exception, "kind"):
        return {
            "errorMessage": str(exception),
            "errorType": exception.kind,
            "requestId": request_id,
            "stackTrace": exception.trace,
        }
    import traceback

    frames = traceback.extract_tb(exception.__traceback__)
    own = (bootstrap, "<frozen importlib._bootstrap>", "<frozen importlib._bootstrap_external>")
    while frames and frames[0][0] in own:
        frames = frames[1:]
    return {
        "errorMessage": str(exception),
        "errorType": type(exception).__name__,
        "requestId": request_id,
        # Without the columns, which Lambda's client drops: no "~~^~~" below a line.
        "stackTrace": traceback.format_list([(f.filename, f.lineno, f.name, f.line) for f in frames]),
    }
