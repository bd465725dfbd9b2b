"""Topics as boto3 sees them: what is published reaches queues and HTTP endpoints, signed."""

import base64
import http.server
import json
import os
import subprocess
import tempfile
import threading
import time
import urllib.request

import boto3
from botocore.exceptions import ClientError

sns = boto3.client("sns", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
sqs = boto3.client("sqs", endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def allow(queue_url, queue_arn, topic_arn):
    policy = {
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "sns.amazonaws.com"},
                "Action": "sqs:SendMessage",
                "Resource": queue_arn,
                "Condition": {"ArnEquals": {"aws:SourceArn": topic_arn}},
            }
        ]
    }
    sqs.set_queue_attributes(QueueUrl=queue_url, Attributes={"Policy": json.dumps(policy)})


def make_queue(name, topic_arn, **attributes):
    url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    got = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
    arn = got["Attributes"]["QueueArn"]
    allow(url, arn, topic_arn)
    return url, arn


def receive(url, count=1):
    messages = []
    end = time.time() + 20
    while len(messages) < count and time.time() < end:
        for message in sqs.receive_message(
            QueueUrl=url, WaitTimeSeconds=1, MaxNumberOfMessages=10, MessageAttributeNames=["All"]
        ).get("Messages", []):
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            messages.append(message)
    assert len(messages) == count, messages
    return messages


def verify(message):
    """As https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html does."""
    names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
    text = "".join(f"{name}\n{message[name]}\n" for name in names if name in message)
    with tempfile.TemporaryDirectory() as folder:
        certificate = os.path.join(folder, "certificate.pem")
        with open(certificate, "wb") as file:
            file.write(urllib.request.urlopen(message["SigningCertURL"]).read())
        key = os.path.join(folder, "key.pem")
        with open(key, "wb") as file:
            file.write(
                subprocess.check_output(
                    ["openssl", "x509", "-in", certificate, "-pubkey", "-noout"]
                )
            )
        signature = os.path.join(folder, "signature")
        with open(signature, "wb") as file:
            file.write(base64.b64decode(message["Signature"]))
        digest = "-sha1" if message["SignatureVersion"] == "1" else "-sha256"
        subprocess.run(
            ["openssl", "dgst", digest, "-verify", key, "-signature", signature],
            input=text.encode(),
            check=True,
            capture_output=True,
        )


topic = sns.create_topic(Name="news")["TopicArn"]
url, queue = make_queue("plain", topic)
subscription = sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=queue,
    Attributes={"FilterPolicy": json.dumps({"kind": [{"prefix": "a"}]})},
)["SubscriptionArn"]

# A signed envelope, to those whose filter lets it through.
kind = {"DataType": "String", "StringValue": "about"}
sns.publish(TopicArn=topic, Message="unwanted")
sns.publish(TopicArn=topic, Message="h\u00e9", Subject="Hi", MessageAttributes={"kind": kind})
envelope = json.loads(receive(url)[0]["Body"])
assert envelope["Message"] == "h\u00e9" and envelope["Subject"] == "Hi", envelope
assert envelope["MessageAttributes"] == {"kind": {"Type": "String", "Value": "about"}}, envelope
verify(envelope)
sns.set_topic_attributes(TopicArn=topic, AttributeName="SignatureVersion", AttributeValue="2")
sns.publish(TopicArn=topic, Message="two", MessageAttributes={"kind": kind})
verify(json.loads(receive(url)[0]["Body"]))

# Raw.
sns.set_subscription_attributes(
    SubscriptionArn=subscription, AttributeName="RawMessageDelivery", AttributeValue="true"
)
sns.publish_batch(
    TopicArn=topic,
    PublishBatchRequestEntries=[
        {"Id": str(i), "Message": f"raw {i}", "MessageAttributes": {"kind": kind}}
        for i in range(3)
    ],
)
raw = receive(url, 3)
assert sorted(message["Body"] for message in raw) == ["raw 0", "raw 1", "raw 2"], raw
assert raw[0]["MessageAttributes"]["kind"]["StringValue"] == "about", raw

# In order, each once.
fifo = sns.create_topic(
    Name="news.fifo", Attributes={"FifoTopic": "true", "ContentBasedDeduplication": "true"}
)["TopicArn"]
fifo_url, fifo_queue = make_queue("line.fifo", fifo, FifoQueue="true")
sns.subscribe(
    TopicArn=fifo,
    Protocol="sqs",
    Endpoint=fifo_queue,
    Attributes={"RawMessageDelivery": "true"},
)
for i in range(10):
    for _ in range(2):
        sns.publish(TopicArn=fifo, Message=str(i), MessageGroupId="g")
assert [message["Body"] for message in receive(fifo_url, 10)] == [str(i) for i in range(10)]

# HTTP: asked first, then told.
posted = []


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        posted.append((self.headers["x-amz-sns-message-type"], json.loads(body)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


hook = http.server.HTTPServer(("127.0.0.1", 0), Hook)
threading.Thread(target=hook.serve_forever, daemon=True).start()


def wait_for(count):
    end = time.time() + 20
    while len(posted) < count and time.time() < end:
        time.sleep(0.02)
    assert len(posted) == count, posted


asked = sns.subscribe(
    TopicArn=topic, Protocol="http", Endpoint=f"http://localhost:{hook.server_port}/"
)
assert asked["SubscriptionArn"] == "pending confirmation", asked
wait_for(1)
assert posted[0][0] == "SubscriptionConfirmation", posted
urllib.request.urlopen(posted[0][1]["SubscribeURL"]).read()
sns.publish(TopicArn=topic, Message="by HTTP")
wait_for(2)
assert posted[1][0] == "Notification" and posted[1][1]["Message"] == "by HTTP", posted
urllib.request.urlopen(posted[1][1]["UnsubscribeURL"]).read()
wait_for(3)
assert posted[2][0] == "UnsubscribeConfirmation", posted

# What cannot be delivered.
dead_url, dead = make_queue("dead", topic)
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=queue[: -len("plain")] + "gone",
    Attributes={"RedrivePolicy": json.dumps({"deadLetterTargetArn": dead})},
)
sns.publish(TopicArn=topic, Message="lost")
assert json.loads(receive(dead_url)[0]["Body"])["Message"] == "lost"

# Errors are AWS's.
for call, code in (
    (lambda: sns.publish(TopicArn=topic + "x", Message="x"), "NotFound"),
    (lambda: sns.publish(TopicArn=topic, Message=""), "InvalidParameter"),
    (lambda: sns.create_topic(Name="a b"), "InvalidParameter"),
    (lambda: sns.subscribe(TopicArn=topic, Protocol="x", Endpoint="y"), "InvalidParameter"),
):
    try:
        call()
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
    else:
        raise AssertionError(code)
