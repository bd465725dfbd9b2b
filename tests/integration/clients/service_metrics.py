"""What the services around functions measure of themselves, by boto3."""
import datetime
import json
import os
import sys
import time
import urllib.error
import urllib.request

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
cloudwatch, sns, sqs, events, s3 = [
    boto3.client(service, endpoint_url=endpoint)
    for service in ("cloudwatch", "sns", "sqs", "events", "s3")
]
now = datetime.datetime.now(datetime.timezone.utc)


def total(space, metric, stat="Sum", **dimensions):
    points = cloudwatch.get_metric_statistics(
        Namespace=space,
        MetricName=metric,
        Dimensions=[{"Name": name, "Value": value} for name, value in dimensions.items()],
        StartTime=now - datetime.timedelta(minutes=5),
        EndTime=now + datetime.timedelta(minutes=5),
        Period=600,
        Statistics=[stat],
    )["Datapoints"]
    return points[0][stat] if points else None


def becomes(expected, *arguments, **dimensions):
    for _ in range(150):
        found = total(*arguments, **dimensions)
        if found == expected:
            return
        time.sleep(0.1)
    raise AssertionError((arguments, dimensions, found))


# Looked at again at the end: what lies in queues is measured now and then.
sqs.create_queue(QueueName="made-only")

# SNS: published, delivered, filtered out, and failed for good.
topic = sns.create_topic(Name="news")["TopicArn"]
queue = sqs.create_queue(QueueName="readers")["QueueUrl"]
queue_arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
everyone = {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}
sqs.set_queue_attributes(
    QueueUrl=queue, Attributes={"Policy": json.dumps({"Statement": [everyone]})}
)
sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue_arn)
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=queue_arn.replace("readers", "nobody"),
    Attributes={"FilterPolicy": '{"kind": ["sport"]}'},
)
sns.publish(TopicArn=topic, Message="hello")
attribute = {"kind": {"DataType": "String", "StringValue": "sport"}}
sns.publish(TopicArn=topic, Message="goal", MessageAttributes=attribute)
becomes(2, "AWS/SNS", "NumberOfMessagesPublished", TopicName="news")
becomes(9, "AWS/SNS", "PublishSize", TopicName="news")
becomes(2, "AWS/SNS", "NumberOfNotificationsDelivered", TopicName="news")
becomes(1, "AWS/SNS", "NumberOfNotificationsFilteredOut", TopicName="news")
becomes(1, "AWS/SNS", "NumberOfNotificationsFailed", TopicName="news")

# EventBridge: rules of the default bus by name, of others by bus too.
events.create_event_bus(Name="shop")
for bus in ({}, {"EventBusName": "shop"}):
    events.put_rule(Name="all", EventPattern='{"source": ["test"]}', **bus)
    events.put_targets(Rule="all", Targets=[{"Id": "q", "Arn": queue_arn}], **bus)
    entry = {"Source": "test", "DetailType": "t", "Detail": "{}"}
    events.put_events(Entries=[{**entry, **bus}])
becomes(1, "AWS/Events", "MatchedEvents", RuleName="all")
becomes(1, "AWS/Events", "TriggeredRules", RuleName="all")
becomes(1, "AWS/Events", "Invocations", RuleName="all")
becomes(1, "AWS/Events", "Invocations", RuleName="all", EventBusName="shop")
assert total("AWS/Events", "FailedInvocations", RuleName="all") is None
dead = queue_arn.replace("readers", "nobody")
events.put_rule(Name="lost", EventPattern='{"source": ["lost"]}')
events.put_targets(
    Rule="lost",
    Targets=[{"Id": "q", "Arn": dead, "DeadLetterConfig": {"Arn": queue_arn}}],
)
events.put_events(Entries=[{**entry, "Source": "lost"}])
becomes(1, "AWS/Events", "FailedInvocations", RuleName="lost")
becomes(1, "AWS/Events", "InvocationsSentToDlq", RuleName="lost")

# S3: requests of a bucket by kind, bytes, errors.
s3.create_bucket(Bucket="things")
s3.put_object(Bucket="things", Key="a", Body=b"12345")
assert s3.get_object(Bucket="things", Key="a")["Body"].read() == b"12345"
try:
    s3.get_object(Bucket="things", Key="b")
except s3.exceptions.NoSuchKey:
    pass
bucket = {"BucketName": "things", "FilterId": "EntireBucket"}
becomes(3, "AWS/S3", "AllRequests", **bucket)
becomes(2, "AWS/S3", "GetRequests", **bucket)
becomes(1, "AWS/S3", "PutRequests", **bucket)
becomes(5, "AWS/S3", "BytesDownloaded", **bucket)
becomes(5, "AWS/S3", "BytesUploaded", **bucket)
becomes(1, "AWS/S3", "4xxErrors", **bucket)
becomes(3, "AWS/S3", "FirstByteLatency", "SampleCount", **bucket)

# API Gateway: by API and by method; the error counts for the API alone.
api, name = sys.argv[1:]
assert urllib.request.urlopen(api + "/hello").status == 200
try:
    urllib.request.urlopen(api + "/nothing")
    raise AssertionError("not refused")
except urllib.error.HTTPError as error:
    assert error.code in (403, 404), error.code
method = {"ApiName": name, "Stage": "Prod", "Method": "GET", "Resource": "/hello"}
becomes(1, "AWS/ApiGateway", "Count", **method)
becomes(0, "AWS/ApiGateway", "5XXError", **method)
becomes(2, "AWS/ApiGateway", "Count", ApiName=name)
becomes(1, "AWS/ApiGateway", "4XXError", ApiName=name)
latency = total("AWS/ApiGateway", "Latency", "Maximum", **method)
assert latency >= total("AWS/ApiGateway", "IntegrationLatency", "Maximum", **method) > 0

# Dashboards: what is wrong is told as AWS does, and the body comes back as it was put.
body = json.dumps({"widgets": [{"type": "text", "properties": {"markdown": "hi"}}]})
assert cloudwatch.put_dashboard(DashboardName="d", DashboardBody=body)["DashboardValidationMessages"] == []
assert cloudwatch.get_dashboard(DashboardName="d")["DashboardBody"] == body
try:
    cloudwatch.put_dashboard(DashboardName="d", DashboardBody='{"widgets": [{"type": "text"}]}')
    raise AssertionError("not refused")
except cloudwatch.exceptions.DashboardInvalidInputError as error:
    assert "there are 1 validation errors" in str(error), error
    assert "Should have required property 'properties'" in str(error), error

# SQS: a queue that was only made is active, and empty.
becomes(0, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", QueueName="made-only")
