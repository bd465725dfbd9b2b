from urllib.parse import unquote_plus


def process(bucket, key, size):
    """The work on one object. What it raises makes Lambda try the event again."""
    print(f"s3://{bucket}/{key}: {size} bytes")


def handler(event, context):
    keys = []
    for record in event["Records"]:
        s3 = record["s3"]
        # Keys arrive as in a URL: a space is a +.
        key = unquote_plus(s3["object"]["key"])
        process(s3["bucket"]["name"], key, s3["object"].get("size", 0))
        keys.append(key)
    return {"processed": keys}
