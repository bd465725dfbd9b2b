"""Puts events into the log group that the template declares."""

import os
import time

import boto3

logs = boto3.client("logs", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
groups = logs.describe_log_groups(logGroupNamePrefix="orders")["logGroups"]
assert groups[0]["retentionInDays"] == 14, groups
logs.create_log_stream(logGroupName="orders", logStreamName="shop")
now = int(time.time() * 1000)
logs.put_log_events(
    logGroupName="orders",
    logStreamName="shop",
    logEvents=[
        {"timestamp": now, "message": "order 1 paid"},
        {"timestamp": now, "message": "order 2 open"},
    ],
)
