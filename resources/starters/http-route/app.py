import base64
import json


def body_of(event):
    """The request's JSON; None where it has no body."""
    text = event.get("body")
    if text and event.get("isBase64Encoded"):
        text = base64.b64decode(text).decode()
    return json.loads(text) if text else None


def answer(status, value):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(value),
    }


def handler(event, context):
    try:
        body = body_of(event)
    except ValueError as problem:
        return answer(400, {"error": f"the body is no JSON: {problem}"})
    return answer(200, {
        "path": event.get("pathParameters") or {},
        "query": event.get("queryStringParameters") or {},
        "body": body,
    })
