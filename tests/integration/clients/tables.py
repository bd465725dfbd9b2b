"""Tables as boto3 sees them: its resource, its paginators and waiters, and errors as it knows them."""

import decimal
import os

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.exceptions import ClientError

endpoint = os.environ["AWS_ENDPOINT_URL"]
resource = boto3.resource("dynamodb", endpoint_url=endpoint)
client = boto3.client("dynamodb", endpoint_url=endpoint)

table = resource.create_table(
    TableName="songs",
    BillingMode="PAY_PER_REQUEST",
    AttributeDefinitions=[
        {"AttributeName": "artist", "AttributeType": "S"},
        {"AttributeName": "year", "AttributeType": "N"},
        {"AttributeName": "genre", "AttributeType": "S"},
    ],
    KeySchema=[
        {"AttributeName": "artist", "KeyType": "HASH"},
        {"AttributeName": "year", "KeyType": "RANGE"},
    ],
    GlobalSecondaryIndexes=[
        {
            "IndexName": "byGenre",
            "KeySchema": [{"AttributeName": "genre", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "ALL"},
        }
    ],
)
table.wait_until_exists()

with table.batch_writer() as batch:
    for year in range(100):
        batch.put_item(
            Item={
                "artist": "Ada",
                "year": 1900 + year,
                "genre": "jazz" if year % 2 else "blues",
                "length": decimal.Decimal("3.25"),
                "tags": {"loud", "live"},
                "notes": [None, True, {"deep": b"\x00\xff"}],
            }
        )
assert table.scan(Select="COUNT")["Count"] == 100

item = table.get_item(Key={"artist": "Ada", "year": 1950})["Item"]
assert item["length"] == decimal.Decimal("3.25"), item
assert item["tags"] == {"loud", "live"}, item
assert item["notes"][2]["deep"].value == b"\x00\xff", item

found = table.query(
    KeyConditionExpression=Key("artist").eq("Ada") & Key("year").between(1910, 1919),
    FilterExpression=Attr("genre").eq("jazz") & Attr("tags").contains("live"),
    ScanIndexForward=False,
)
assert [int(each["year"]) for each in found["Items"]] == [1919, 1917, 1915, 1913, 1911], found

pages = client.get_paginator("query").paginate(
    TableName="songs",
    IndexName="byGenre",
    KeyConditionExpression="genre = :g",
    ExpressionAttributeValues={":g": {"S": "blues"}},
    PaginationConfig={"PageSize": 7},
)
assert sum(len(page["Items"]) for page in pages) == 50

updated = table.update_item(
    Key={"artist": "Ada", "year": 1950},
    UpdateExpression="ADD plays :one SET notes[0] = :text",
    ExpressionAttributeValues={":one": 1, ":text": "first"},
    ReturnValues="UPDATED_NEW",
)["Attributes"]
assert updated == {"plays": 1, "notes": ["first"]}, updated

try:
    table.put_item(
        Item={"artist": "Ada", "year": 1950}, ConditionExpression=Attr("artist").not_exists()
    )
    raise AssertionError("it was written")
except client.exceptions.ConditionalCheckFailedException:
    pass

try:
    client.transact_write_items(
        TransactItems=[
            {"Put": {"TableName": "songs", "Item": {"artist": {"S": "Bob"}, "year": {"N": "1"}}}},
            {
                "ConditionCheck": {
                    "TableName": "songs",
                    "Key": {"artist": {"S": "Ada"}, "year": {"N": "1950"}},
                    "ConditionExpression": "plays > :n",
                    "ExpressionAttributeValues": {":n": {"N": "1"}},
                }
            },
        ]
    )
    raise AssertionError("it was done")
except client.exceptions.TransactionCanceledException as cancelled:
    codes = [reason["Code"] for reason in cancelled.response["CancellationReasons"]]
    assert codes == ["None", "ConditionalCheckFailed"], codes
assert "Item" not in table.get_item(Key={"artist": "Bob", "year": 1})

try:
    table.query(KeyConditionExpression=Key("year").eq(1))
    raise AssertionError("it was found")
except ClientError as error:
    assert error.response["Error"]["Code"] == "ValidationException", error.response
    assert "Query condition missed key schema element: artist" in str(error), error

table.delete()
table.wait_until_not_exists()
