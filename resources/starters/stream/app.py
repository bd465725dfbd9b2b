import base64
import json


def process(data):
    """The work on one record. What it raises makes the stream go on from this record."""
    print(f"processing {data}")


def handler(event, context):
    for record in event["Records"]:
        sequence = record["kinesis"]["sequenceNumber"]
        try:
            process(json.loads(base64.b64decode(record["kinesis"]["data"])))
        except Exception as problem:
            # The records after it come again as well: their order is kept.
            print(f"record {sequence} failed: {problem!r}")
            return {"batchItemFailures": [{"itemIdentifier": sequence}]}
    return {"batchItemFailures": []}
