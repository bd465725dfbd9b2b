"""Metrics by boto3: those that clients put, those of functions, and what is made of them."""
import datetime
import json
import os
import time

import boto3
import botocore.exceptions

endpoint = os.environ["AWS_ENDPOINT_URL"]
cloudwatch = boto3.client("cloudwatch", endpoint_url=endpoint)
now = datetime.datetime.now(datetime.timezone.utc)
start = now - datetime.timedelta(minutes=5)
end = now + datetime.timedelta(minutes=5)


def refused(call, **arguments):
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        return error.response["Error"]["Code"], error.response["Error"].get("Message")
    raise AssertionError("not refused")


def query(id, name, stat="Sum", space="shop", dimensions=(), **more):
    metric = {"Namespace": space, "MetricName": name, "Dimensions": list(dimensions)}
    return {"Id": id, "MetricStat": {"Metric": metric, "Period": 60, "Stat": stat}, **more}


def data(*queries, **more):
    return cloudwatch.get_metric_data(
        MetricDataQueries=list(queries), StartTime=start, EndTime=end, **more
    )["MetricDataResults"]


# What was put is there at once, by name, dimensions and unit.
eu = [{"Name": "region", "Value": "eu"}]
cloudwatch.put_metric_data(
    Namespace="shop",
    MetricData=[
        {"MetricName": "Orders", "Value": 3, "Unit": "Count", "Timestamp": now},
        {"MetricName": "Orders", "Value": 5, "Unit": "Count", "Timestamp": now, "Dimensions": eu},
        {"MetricName": "Time", "Values": [1.0, 10.0], "Counts": [2, 4], "Unit": "Seconds"},
        {
            "MetricName": "Stock",
            "StatisticValues": {"SampleCount": 10, "Sum": 55, "Minimum": 1, "Maximum": 10},
        },
    ],
)
listed = cloudwatch.list_metrics(Namespace="shop")["Metrics"]
assert sorted((m["MetricName"], len(m["Dimensions"])) for m in listed) == [
    ("Orders", 0),
    ("Orders", 1),
    ("Stock", 0),
    ("Time", 0),
], listed
assert len(cloudwatch.list_metrics(Namespace="shop", Dimensions=[{"Name": "region"}])["Metrics"]) == 1
point = cloudwatch.get_metric_statistics(
    Namespace="shop",
    MetricName="Time",
    StartTime=start,
    EndTime=end,
    Period=600,
    Statistics=["SampleCount", "Sum", "Maximum"],
    ExtendedStatistics=["p50", "tm90"],
)["Datapoints"][0]
assert (point["SampleCount"], point["Sum"], point["Maximum"]) == (6.0, 42.0, 10.0), point
assert point["ExtendedStatistics"]["p50"] == 10.0 and point["Unit"] == "Seconds", point

# Metric math, SEARCH, Metrics Insights, labels.
orders, both, halves = data(
    query("m1", "Orders"),
    query("m2", "Orders", dimensions=eu, ReturnData=False),
    {"Id": "e1", "Expression": "m1 + m2", "Label": "Both: ${MAX}"},
    {"Id": "e2", "Expression": "e1 / 2"},
)
assert orders["Values"] == [3.0] and orders["Label"] == "Orders", orders
assert both["Values"] == [8.0] and both["Label"] == "Both: 8", both
assert halves["Values"] == [4.0] and halves["Timestamps"] == orders["Timestamps"], halves
found = data({"Id": "s", "Expression": "SEARCH('{shop,region} Orders', 'Sum', 60)"})
assert [result["Values"] for result in found] == [[5.0]], found
found = data({"Id": "q", "Expression": 'SELECT SUM(Orders) FROM "shop"', "Period": 60})
assert [result["Values"] for result in found] == [[8.0]], found

# What makes no sense is refused in CloudWatch's words.
assert refused(
    cloudwatch.put_metric_data,
    Namespace="shop",
    MetricData=[{"MetricName": "m", "Value": 1.5, "Values": [1.0]}],
) == (
    "InvalidParameterCombination",
    "The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually exclusive and you have specified both.",
)
code, message = refused(
    cloudwatch.get_metric_statistics,
    Namespace="shop",
    MetricName="Orders",
    StartTime=start,
    EndTime=start + datetime.timedelta(days=1),
    Period=1,
    Statistics=["Sum"],
)
assert code == "InvalidParameterCombination" and "exceeds the limit of 1440" in message, message
code, message = refused(
    cloudwatch.get_metric_data,
    MetricDataQueries=[{"Id": "e1", "Expression": "m7 +"}],
    StartTime=start,
    EndTime=end,
)
# Its name depends on the protocol that botocore speaks.
assert code in ("ValidationError", "ValidationException") and "e1" in message, (code, message)

# Pages, and the order of time.
for minute in range(10):
    cloudwatch.put_metric_data(
        Namespace="pages",
        MetricData=[
            {
                "MetricName": "n",
                "Value": minute,
                "Timestamp": now - datetime.timedelta(minutes=minute),
            }
        ],
    )
long_ago = now - datetime.timedelta(minutes=20)
seen, token = [], {}
while token is not None:
    page = cloudwatch.get_metric_data(
        MetricDataQueries=[query("n", "n", space="pages")],
        StartTime=long_ago,
        EndTime=end,
        MaxDatapoints=4,
        **token,
    )
    seen += page["MetricDataResults"][0]["Values"]
    token = {"NextToken": page["NextToken"]} if "NextToken" in page else None
assert seen == [float(n) for n in range(10)], seen

# A function counts, by what it does and by what it prints.
function = boto3.client("lambda", endpoint_url=endpoint)
function.invoke(FunctionName="App", Payload="{}")
function.invoke(FunctionName="App", Payload=json.dumps({"fail": True}))
of_app = [{"Name": "FunctionName", "Value": "App"}]
lambda_metrics = data(
    query("n", "Invocations", space="AWS/Lambda", dimensions=of_app),
    query("e", "Errors", space="AWS/Lambda", dimensions=of_app),
    query("d", "Duration", "p90", space="AWS/Lambda", dimensions=of_app),
    query("c", "InitDuration", "SampleCount", space="AWS/Lambda", dimensions=of_app),
    query("all", "Invocations", space="AWS/Lambda"),
)
sums = {result["Id"]: sum(result["Values"]) for result in lambda_metrics}
assert (sums["n"], sums["e"], sums["c"], sums["all"]) == (2.0, 1.0, 1.0, 2.0), sums
assert sums["d"] > 0, sums
printed = data(query("t", "time", "Average", space="app", dimensions=[{"Name": "service", "Value": "pay"}]))
assert printed[0]["Values"] == [12.5], printed

# A metric filter makes one of what is logged.
logs = boto3.client("logs", endpoint_url=endpoint)
logs.create_log_group(logGroupName="orders")
logs.create_log_stream(logGroupName="orders", logStreamName="s")
logs.put_metric_filter(
    logGroupName="orders",
    filterName="paid",
    filterPattern="{ $.paid > 0 }",
    metricTransformations=[
        {
            "metricName": "Paid",
            "metricNamespace": "shop",
            "metricValue": "$.paid",
            "dimensions": {"country": "$.country"},
        }
    ],
)
millis = int(time.time() * 1000)
logs.put_log_events(
    logGroupName="orders",
    logStreamName="s",
    logEvents=[
        {"timestamp": millis, "message": json.dumps({"paid": 7, "country": "de"})},
        {"timestamp": millis, "message": json.dumps({"paid": 0, "country": "de"})},
    ],
)
until = time.time() + 10
paid = []
while not paid and time.time() < until:
    paid = data(query("p", "Paid", dimensions=[{"Name": "country", "Value": "de"}]))[0]["Values"]
assert paid == [7.0], paid

# Queues count what happens to them, and what lies in them.
sqs = boto3.client("sqs", endpoint_url=endpoint)
url = sqs.create_queue(QueueName="counted")["QueueUrl"]
assert "Messages" not in sqs.receive_message(QueueUrl=url)
sqs.send_message(QueueUrl=url, MessageBody="hello")
handle = sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"]
sqs.delete_message(QueueUrl=url, ReceiptHandle=handle)
of_queue = [{"Name": "QueueName", "Value": "counted"}]
names = [
    "NumberOfEmptyReceives",
    "NumberOfMessagesSent",
    "SentMessageSize",
    "NumberOfMessagesReceived",
    "NumberOfMessagesDeleted",
]
counted = data(
    *(query(f"m{n}", name, space="AWS/SQS", dimensions=of_queue) for n, name in enumerate(names))
)
assert [result["Values"] for result in counted] == [[1.0], [1.0], [5.0], [1.0], [1.0]], counted

# Dashboards.
body = json.dumps({"widgets": []})
cloudwatch.put_dashboard(DashboardName="shop", DashboardBody=body)
assert cloudwatch.get_dashboard(DashboardName="shop")["DashboardBody"] == body
assert cloudwatch.list_dashboards()["DashboardEntries"][0]["Size"] == len(body)
cloudwatch.delete_dashboards(DashboardNames=["shop"])
assert refused(cloudwatch.get_dashboard, DashboardName="shop")[0] == "ResourceNotFound"
