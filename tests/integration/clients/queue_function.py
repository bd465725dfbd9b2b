"""A queue starts its function: what it answers to is gone, what it cannot do lies in the dead letters."""
import json
import os
import time

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
sqs = boto3.client("sqs", endpoint_url=endpoint)
jobs = sqs.get_queue_url(QueueName="jobs")["QueueUrl"]
done = sqs.get_queue_url(QueueName="done")["QueueUrl"]
dead = sqs.get_queue_url(QueueName="dead")["QueueUrl"]
assert jobs == f"{endpoint}/123456789012/jobs", jobs


def receive(url):
    return sqs.receive_message(
        QueueUrl=url, WaitTimeSeconds=20, AttributeNames=["All"], MessageAttributeNames=["All"]
    )["Messages"][0]


def count(url):
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
    return sum(int(found[name]) for name in names)


# Its environment is there before a message is: a start that takes longer than the visibility timeout would be a try.
boto3.client("lambda", endpoint_url=endpoint).invoke(FunctionName="App", Payload=json.dumps({"Records": []}))

# The function sends on what it gets, by the URL that the template gives it.
sqs.send_message(QueueUrl=jobs, MessageBody="good")
message = receive(done)
record = json.loads(message["Body"])
assert record["body"] == "good", record
assert record["eventSourceARN"] == "arn:aws:sqs:us-east-1:123456789012:jobs", record
assert record["attributes"]["ApproximateReceiveCount"] == "1", record
# One story from queue to queue.
assert message["Attributes"]["AWSTraceHeader"].startswith("Root=1-"), message
sqs.delete_message(QueueUrl=done, ReceiptHandle=message["ReceiptHandle"])

# It fails twice, two seconds apart.
sqs.send_message(QueueUrl=jobs, MessageBody="bad")
letter = receive(dead)
assert letter["Body"] == "bad", letter
assert letter["Attributes"]["ApproximateReceiveCount"] == "3", letter
assert letter["Attributes"]["DeadLetterQueueSourceArn"].endswith(":jobs"), letter

until = time.time() + 10
while count(jobs) and time.time() < until:
    time.sleep(0.05)
assert count(jobs) == 0

# An event that fails for good goes to the function's own dead-letter queue.
boto3.client("lambda", endpoint_url=endpoint).invoke(
    FunctionName="App", InvocationType="Event", Payload=json.dumps({"Records": [{"body": "bad"}]})
)
letter = receive(dead)
while "RequestID" not in letter.get("MessageAttributes", {}):
    letter = receive(dead)
assert json.loads(letter["Body"]) == {"Records": [{"body": "bad"}]}, letter
assert letter["MessageAttributes"]["ErrorCode"]["StringValue"] == "200", letter
assert letter["MessageAttributes"]["ErrorMessage"]["StringValue"] == "no", letter
