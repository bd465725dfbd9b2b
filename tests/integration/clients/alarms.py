"""Alarms by boto3: those of the template and those of clients, and whom they tell."""
import datetime
import json
import os
import time

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
cloudwatch = boto3.client("cloudwatch", endpoint_url=endpoint)
sqs = boto3.client("sqs", endpoint_url=endpoint)
queue = sqs.get_queue_url(QueueName="told")["QueueUrl"]


def told():
    message = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=20)["Messages"][0]
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return json.loads(json.loads(message["Body"])["Message"])


def described(name, kind="MetricAlarm"):
    answer = cloudwatch.describe_alarms(AlarmNames=[name], AlarmTypes=[kind])
    return answer[kind + "s"][0]


# The template's alarm waits for data.
alarm = described("many")
assert alarm["StateValue"] == "INSUFFICIENT_DATA", alarm
assert alarm["StateReason"] == "Unchecked: Initial alarm creation", alarm
assert (alarm["Threshold"], alarm["Period"]) == (3.0, 10), alarm

# Set by hand, it tells its topic, and the composite one follows.
cloudwatch.set_alarm_state(AlarmName="many", StateValue="OK", StateReason="for a start")
assert described("any", "CompositeAlarm")["StateValue"] == "OK"
cloudwatch.put_metric_data(Namespace="shop", MetricData=[{"MetricName": "Errors", "Value": 2}] * 2)
message = told()
assert message["AlarmName"] == "many" and message["NewStateValue"] == "ALARM", message
assert message["OldStateValue"] == "OK" and message["Region"] == "US East (N. Virginia)", message
assert message["NewStateReason"].startswith("Threshold Crossed: 1 datapoint [4.0 ("), message
assert message["Trigger"]["Statistic"] == "SUM", message
alarm = described("many")
assert json.loads(alarm["StateReasonData"])["recentDatapoints"] == [4.0], alarm
composite = described("any", "CompositeAlarm")
assert composite["StateValue"] == "ALARM", composite
assert composite["AlarmArn"].endswith(":alarm:any"), composite

history = cloudwatch.describe_alarm_history(AlarmName="many", HistoryItemType="StateUpdate")
assert [item["HistorySummary"] for item in history["AlarmHistoryItems"]] == [
    "Alarm updated from OK to ALARM",
    "Alarm updated from INSUFFICIENT_DATA to OK",
], history
until = time.time() + 10
actions = []
while not actions and time.time() < until:
    actions = cloudwatch.describe_alarm_history(AlarmName="many", HistoryItemType="Action")[
        "AlarmHistoryItems"
    ]
assert actions[0]["HistorySummary"].startswith("Successfully executed action arn:aws:sns:"), actions

# Tags, and the end of an alarm that another one is made of.
cloudwatch.tag_resource(ResourceARN=alarm["AlarmArn"], Tags=[{"Key": "team", "Value": "shop"}])
assert cloudwatch.list_tags_for_resource(ResourceARN=alarm["AlarmArn"])["Tags"] == [
    {"Key": "team", "Value": "shop"}
]
try:
    cloudwatch.delete_alarms(AlarmNames=["many"])
    raise AssertionError("it was deleted")
except cloudwatch.exceptions.ClientError as error:
    assert "composite alarms depending on it" in error.response["Error"]["Message"], error
cloudwatch.delete_alarms(AlarmNames=["many", "any"])
assert cloudwatch.describe_alarms()["MetricAlarms"] == []
