"""Queues in boto3's words: what is sent, received, hidden, deleted, and refused."""
import os
import threading
import time

import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs", endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def fails(code, message, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        found = error.response["Error"]
        assert found["Code"] == code, found
        assert found["Message"].startswith(message), found
        return
    raise AssertionError(f"no {code}")


url = sqs.create_queue(QueueName="own", Attributes={"VisibilityTimeout": "60"})["QueueUrl"]
assert url in sqs.list_queues(QueueNamePrefix="ow")["QueueUrls"]
fails(
    "QueueAlreadyExists",
    "A queue already exists with the same name and a different value for attribute Visibility",
    sqs.create_queue,
    QueueName="own",
    Attributes={"VisibilityTimeout": "61"},
)
attributes = {"kind": {"DataType": "Binary", "BinaryValue": b"\x00\xff"}}
# The client compares the digests.
sent = sqs.send_message(QueueUrl=url, MessageBody="<a>\r\n\u00e4", MessageAttributes=attributes)
message = sqs.receive_message(QueueUrl=url, MessageAttributeNames=["k.*"])["Messages"][0]
assert message["Body"] == "<a>\r\n\u00e4", message
assert message["MessageId"] == sent["MessageId"]
assert message["MessageAttributes"] == attributes, message
assert "Messages" not in sqs.receive_message(QueueUrl=url)
sqs.change_message_visibility(
    QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
)
handle = sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"]
sqs.delete_message(QueueUrl=url, ReceiptHandle=handle)

# Who waits gets what comes.
threading.Timer(
    0.2, lambda: sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "1", "MessageBody": "late"}])
).start()
begin = time.time()
assert sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)["Messages"][0]["Body"] == "late"
assert time.time() - begin < 5

fails(
    "AWS.SimpleQueueService.NonExistentQueue",
    "The specified queue does not exist",
    sqs.send_message,
    QueueUrl=url + "x",
    MessageBody="a",
)
fails("InvalidMessageContents", "Invalid", sqs.send_message, QueueUrl=url, MessageBody="\x01")
fails("ReceiptHandleIsInvalid", "The input", sqs.delete_message, QueueUrl=url, ReceiptHandle="x")
sqs.tag_queue(QueueUrl=url, Tags={"a": "b"})
assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"a": "b"}
sqs.delete_queue(QueueUrl=url)
assert "QueueUrls" not in sqs.list_queues(QueueNamePrefix="own")
