def process(change, keys, before, after):
    """The work on one change: INSERT, MODIFY or REMOVE of an item, in DynamoDB's own notation.
    What it raises makes the stream go on from this change."""
    print(f"{change} of {keys}: {before} -> {after}")


def handler(event, context):
    for record in event["Records"]:
        item = record["dynamodb"]
        try:
            process(record["eventName"], item["Keys"], item.get("OldImage"), item.get("NewImage"))
        except Exception as problem:
            # The changes after it come again as well: their order is kept.
            print(f"change {item['SequenceNumber']} failed: {problem!r}")
            return {"batchItemFailures": [{"itemIdentifier": item["SequenceNumber"]}]}
    return {"batchItemFailures": []}
