import json


def process(message):
    """The work on one message. What it raises makes this message come again, and no other."""
    print(f"processing {message}")


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            process(json.loads(record["body"]))
        except Exception as problem:
            print(f"message {record['messageId']} failed: {problem!r}")
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
