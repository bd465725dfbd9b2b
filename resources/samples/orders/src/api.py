"""Between the HTTP event and the code that does the work."""

import base64
import json
import logging
import os

logging.getLogger().setLevel(os.environ.get("LOG_LEVEL", "INFO"))


def body(event):
    """The request's JSON body as an object; {} when there is none."""
    text = event.get("body") or "{}"
    if event.get("isBase64Encoded"):
        text = base64.b64decode(text).decode()
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("the body must be a JSON object")
    return value


def answer(status, value):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(value),
    }
