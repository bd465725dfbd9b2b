"""Publishes a message to the topic of that name, with the attribute color."""

import os
import sys

import boto3

sns = boto3.client("sns", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
name, message, color = sys.argv[1:]
topics = [
    topic["TopicArn"]
    for page in sns.get_paginator("list_topics").paginate()
    for topic in page["Topics"]
]
(arn,) = [topic for topic in topics if topic.endswith(":" + name)]
sns.publish(
    TopicArn=arn,
    Message=message,
    MessageAttributes={"color": {"DataType": "String", "StringValue": color}},
)
