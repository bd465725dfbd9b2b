"""Changes items of a table, and reads its stream as other programs do."""

import os

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
client = boto3.client("dynamodb", endpoint_url=endpoint)
streams = boto3.client("dynamodbstreams", endpoint_url=endpoint)

for state in ("old", "new"):
    client.put_item(TableName="orders", Item={"id": {"S": "1"}, "state": {"S": state}})

arn = client.describe_table(TableName="orders")["Table"]["LatestStreamArn"]
assert arn in [each["StreamArn"] for each in streams.list_streams()["Streams"]]
(shard,) = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
iterator = streams.get_shard_iterator(
    StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = streams.get_records(ShardIterator=iterator)["Records"]
assert [record["eventName"] for record in records] == ["INSERT", "MODIFY"], records
assert "OldImage" not in records[1]["dynamodb"], records
assert records[1]["dynamodb"]["NewImage"]["state"] == {"S": "new"}, records
