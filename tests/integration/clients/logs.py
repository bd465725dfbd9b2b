"""CloudWatch Logs as boto3 sees it: what functions log, what clients put, filters and queries."""

import json
import os
import sys
import time

import boto3
from botocore.exceptions import ClientError

endpoint = os.environ["AWS_ENDPOINT_URL"]
logs = boto3.client("logs", endpoint_url=endpoint)
functions = boto3.client("lambda", endpoint_url=endpoint)


def refused(call, code, message, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["Error"]["Message"] == message, error
    else:
        raise AssertionError(f"not refused: {parameters}")


def function_logs():
    for name in ("Ada", "Grace"):
        functions.invoke(FunctionName="App", Payload=json.dumps({"name": name}))
    group = "/aws/lambda/App"
    assert group in [one["logGroupName"] for one in logs.describe_log_groups()["logGroups"]]
    stream = logs.describe_log_streams(logGroupName=group, orderBy="LastEventTime")["logStreams"][0]
    assert "[$LATEST]" in stream["logStreamName"], stream
    assert stream["firstEventTimestamp"] <= stream["lastEventTimestamp"]
    first = logs.get_log_events(
        logGroupName=group, logStreamName=stream["logStreamName"], startFromHead=True, limit=3
    )
    assert len(first["events"]) == 3 and first["events"][0]["message"].startswith("INIT_START ")
    everything = []
    token = None
    while True:
        more = {"nextToken": token} if token else {"startFromHead": True}
        page = logs.get_log_events(
            logGroupName=group, logStreamName=stream["logStreamName"], limit=2, **more
        )
        if page["nextForwardToken"] == token:
            break
        everything += [event["message"] for event in page["events"]]
        token = page["nextForwardToken"]
    assert sum(message.startswith("REPORT ") for message in everything) == 2, everything
    assert all(message.endswith("\n") for message in everything)
    last = logs.get_log_events(logGroupName=group, logStreamName=stream["logStreamName"], limit=1)
    assert [event["message"] for event in last["events"]] == everything[-1:]
    before = logs.get_log_events(
        logGroupName=group,
        logStreamName=stream["logStreamName"],
        limit=2,
        nextToken=last["nextBackwardToken"],
    )
    assert [event["message"] for event in before["events"]] == everything[-3:-1]
    found = logs.filter_log_events(logGroupName=group, filterPattern="hello -Grace")["events"]
    assert [event["message"] for event in found] == ["hello Ada\n"], found
    pages = logs.get_paginator("filter_log_events").paginate(
        logGroupName=group, PaginationConfig={"PageSize": 2}
    )
    assert [event["message"] for page in pages for event in page["events"]] == everything


def client_logs():
    group = "clients/own"
    logs.create_log_group(logGroupName=group, tags={"env": "test"})
    refused(
        logs.create_log_group,
        "ResourceAlreadyExistsException",
        "The specified log group already exists",
        logGroupName=group,
    )
    logs.create_log_stream(logGroupName=group, logStreamName="one")
    refused(
        logs.create_log_stream,
        "ResourceAlreadyExistsException",
        "The specified log stream already exists",
        logGroupName=group,
        logStreamName="one",
    )
    now = int(time.time() * 1000)
    put = logs.put_log_events(
        logGroupName=group,
        logStreamName="one",
        logEvents=[
            {"timestamp": now - 2000, "message": json.dumps({"level": "INFO", "took": 12})},
            {"timestamp": now - 1000, "message": json.dumps({"level": "ERROR", "took": 340})},
            {"timestamp": now, "message": "plain\ntext"},
        ],
    )
    assert "rejectedLogEventsInfo" not in put, put
    old = logs.put_log_events(
        logGroupName=group,
        logStreamName="one",
        logEvents=[{"timestamp": now - 15 * 24 * 3600 * 1000, "message": "old"}],
    )
    assert old["rejectedLogEventsInfo"] == {"tooOldLogEventEndIndex": 1}, old
    events = logs.get_log_events(logGroupName=group, logStreamName="one")["events"]
    assert [event["timestamp"] for event in events] == [now - 2000, now - 1000, now]
    assert events[2]["message"] == "plain\ntext"
    slow = logs.filter_log_events(logGroupName=group, filterPattern="{ $.took > 100 }")["events"]
    assert [event["timestamp"] for event in slow] == [now - 1000], slow
    assert slow[0]["logStreamName"] == "one"
    logs.put_retention_policy(logGroupName=group, retentionInDays=7)
    described = logs.describe_log_groups(logGroupNamePrefix="clients/")["logGroups"]
    assert described[0]["retentionInDays"] == 7, described
    arn = described[0]["arn"].removesuffix(":*")
    logs.tag_resource(resourceArn=arn, tags={"more": "yes"})
    logs.untag_resource(resourceArn=arn, tagKeys=["env"])
    assert logs.list_tags_for_resource(resourceArn=arn)["tags"] == {"more": "yes"}
    refused(
        logs.get_log_events,
        "InvalidParameterException",
        "The specified nextToken is invalid.",
        logGroupName=group,
        logStreamName="one",
        nextToken="invalid",
    )
    for name, message in (("nowhere", "group"), (group, "stream")):
        refused(
            logs.put_log_events,
            "ResourceNotFoundException",
            f"The specified log {message} does not exist.",
            logGroupName=name,
            logStreamName="two",
            logEvents=[{"timestamp": now, "message": "x"}],
        )
    logs.delete_log_stream(logGroupName=group, logStreamName="one")
    assert logs.describe_log_streams(logGroupName=group)["logStreams"] == []
    logs.delete_log_group(logGroupName=group)
    assert logs.describe_log_groups(logGroupNamePrefix="clients/")["logGroups"] == []


def filters():
    group = "clients/filtered"
    logs.create_log_group(logGroupName=group)
    logs.put_metric_filter(
        logGroupName=group,
        filterName="slow",
        filterPattern="{ $.took > 100 }",
        metricTransformations=[
            {"metricName": "Slow", "metricNamespace": "Shop", "metricValue": "$.took"}
        ],
    )
    described = logs.describe_metric_filters(metricName="Slow", metricNamespace="Shop")
    assert [one["filterName"] for one in described["metricFilters"]] == ["slow"], described
    one = {"metricName": "a", "metricNamespace": "A.b/1#2:c", "metricValue": "1"}
    named = dict(logGroupName=group, filterName="several", filterPattern="x")
    written = (
        "MetricTransformation(metricName=a, metricNamespace=A.b/1#2:c, metricValue=1, "
        "defaultValue=null, unit=null, dimensions=null)"
    )
    refused(
        logs.put_metric_filter,
        "InvalidParameterException",
        f"1 validation error detected: Value '[{written}, {written}]' at 'metricTransformations' "
        "failed to satisfy constraint: Member must have length less than or equal to 1",
        metricTransformations=[one, one],
        **named,
    )
    logs.put_metric_filter(**named, metricTransformations=[one])
    tested = logs.test_metric_filter(
        filterPattern="[ip, user, took > 10]", logEventMessages=["::1 ada 12", "::1 ada 9"]
    )["matches"]
    assert [one["eventNumber"] for one in tested] == [1], tested
    assert tested[0]["extractedValues"]["$user"] == "ada", tested
    target = functions.get_function(FunctionName="Collect")["Configuration"]["FunctionArn"]
    wanted = {
        "logGroupName": group,
        "filterName": "errors",
        "filterPattern": "ERROR",
        "destinationArn": target,
    }
    refused(
        logs.put_subscription_filter,
        "InvalidParameterException",
        "Could not execute the lambda function. Make sure you have given CloudWatch Logs "
        "permission to execute your function.",
        **wanted,
    )
    refused(
        logs.put_subscription_filter,
        "InvalidParameterException",
        "destinationArn for vendor kinesis cannot be used without roleArn",
        **{**wanted, "destinationArn": "arn:aws:kinesis:us-east-1:123456789012:stream/none"},
    )
    refused(
        logs.put_subscription_filter,
        "AccessDeniedException",
        "Cross-account lambda invocation passing is not allowed. You must use DestinationPolicies "
        "to create cross account lambda triggers.",
        **{**wanted, "destinationArn": "arn:aws:lambda:us-east-1:210987654321:function:Collect"},
    )
    functions.add_permission(
        FunctionName="Collect",
        StatementId="logs",
        Action="lambda:InvokeFunction",
        Principal="logs.us-east-1.amazonaws.com",
        SourceArn=f"arn:aws:logs:us-east-1:123456789012:log-group:{group}:*",
    )
    logs.put_subscription_filter(**wanted)
    logs.create_log_stream(logGroupName=group, logStreamName="s")
    now = int(time.time() * 1000)
    logs.put_log_events(
        logGroupName=group,
        logStreamName="s",
        logEvents=[
            {"timestamp": now, "message": "ERROR one"},
            {"timestamp": now, "message": "fine"},
            {"timestamp": now, "message": "ERROR two"},
        ],
    )
    end = time.time() + 20
    told = []
    while not told and time.time() < end:
        time.sleep(0.1)
        # Its group is there once it has run.
        if logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/Collect")["logGroups"]:
            told = logs.filter_log_events(
                logGroupName="/aws/lambda/Collect", filterPattern='"ERROR two"'
            )["events"]
    data = json.loads(told[0]["message"])
    assert data["messageType"] == "DATA_MESSAGE" and data["logGroup"] == group, data
    assert data["subscriptionFilters"] == ["errors"] and data["logStream"] == "s", data
    assert [event["message"] for event in data["logEvents"]] == ["ERROR one", "ERROR two"], data


def rules():
    """What a rule of EventBridge sends to a group is there, once a resource policy lets it."""
    group = "clients/events"
    logs.create_log_group(logGroupName=group)
    arn = logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"][0]["arn"].removesuffix(":*")
    events = boto3.client("events", endpoint_url=endpoint)
    rule = events.put_rule(Name="to-log", EventPattern='{"source": ["shop"]}')["RuleArn"]
    events.put_targets(Rule="to-log", Targets=[{"Id": "log", "Arn": arn}])

    def sell(number):
        entry = {"Source": "shop", "DetailType": "sold", "Detail": json.dumps({"number": number})}
        assert events.put_events(Entries=[entry])["FailedEntryCount"] == 0

    sell(1)
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
        "Resource": arn + ":*",
        "Condition": {"ArnEquals": {"aws:SourceArn": rule}},
    }
    logs.put_resource_policy(
        policyName="rules", policyDocument=json.dumps({"Statement": [statement]})
    )
    end = time.time() + 20
    found = []
    while not found and time.time() < end:
        sell(2)
        time.sleep(0.1)
        found = logs.filter_log_events(logGroupName=group)["events"]
    event = json.loads(found[0]["message"])
    assert event["source"] == "shop" and event["detail"] == {"number": 2}, event
    assert logs.describe_log_streams(logGroupName=group)["logStreams"], group


def ask(query, group="/aws/lambda/App"):
    now = int(time.time())
    groups = {"logGroupName": group} if group else {}
    started = logs.start_query(
        startTime=now - 3600, endTime=now + 60, queryString=query, **groups
    )
    end = time.time() + 20
    while time.time() < end:
        answer = logs.get_query_results(queryId=started["queryId"])
        if answer["status"] not in ("Scheduled", "Running"):
            break
        time.sleep(0.05)
    assert answer["status"] == "Complete", answer
    return [
        {field["field"]: field["value"] for field in row} for row in answer["results"]
    ], answer["statistics"]


def queries():
    rows, statistics = ask("fields @message | filter @message like /hello/ | sort @timestamp")
    assert [row["@message"].strip() for row in rows] == ["hello Ada", "hello Grace"], rows
    assert statistics["recordsMatched"] == 2 and statistics["recordsScanned"] > 2, statistics
    record = logs.get_log_record(logRecordPointer=rows[0]["@ptr"])["logRecord"]
    assert record["@message"].strip() == "hello Ada", record
    rows, _ = ask("filter @type = 'REPORT' | stats count() as n, max(@memorySize) / 1000000 as mb")
    assert rows == [{"n": "2", "mb": "128"}], rows
    fields = logs.get_log_group_fields(logGroupName="/aws/lambda/App")["logGroupFields"]
    assert {"name": "@message", "percent": 100} in fields, fields
    rows, statistics = ask(
        "SOURCE logGroups(namePrefix: ['/aws/lambda/A']) START=-1h END=now"
        " | filter @message like /hello/ | stats count(*) as n",
        group=None,
    )
    assert rows == [{"n": "2"}], (rows, statistics)
    described = logs.describe_queries()["queries"][0]["queryString"]
    assert described.startswith("SOURCE logGroups("), described
    try:
        ask("fields @message | nonsense")
    except ClientError as error:
        assert error.response["Error"]["Code"] == "MalformedQueryException", error
    else:
        raise AssertionError("taken")


def queries_of_queries():
    now = int(time.time() * 1000)
    for group, messages in (
        ("asked", [(5_400_000, "took 1"), (60_000, '{"id": 1, "who": "ann"}'), (50_000, "took 2"),
                   (40_000, "took 3"), (30_000, '{"id": 2, "who": "bob"}')]),
        ("paid", [(60_000, '{"order": 2, "sum": 7}')]),
    ):
        logs.create_log_group(logGroupName=group)
        logs.create_log_stream(logGroupName=group, logStreamName="s")
        events = [{"timestamp": now - ago, "message": text} for ago, text in messages]
        logs.put_log_events(logGroupName=group, logStreamName="s", logEvents=events)
    rows, statistics = ask("filter id in (SOURCE 'paid' | display order) | display who", "asked")
    assert [row["who"] for row in rows] == ["bob"] and "@ptr" in rows[0], rows
    assert logs.get_log_record(logRecordPointer=rows[0]["@ptr"])["logRecord"]["who"] == "bob"
    rows, _ = ask(
        "join type=left left=o right=p where o.id = p.order (SOURCE 'paid')"
        " | filter ispresent(o.id) | stats sum(p.sum) as s by o.who | sort o.who",
        "asked",
    )
    assert rows == [{"o.who": "ann", "s": "0"}, {"o.who": "bob", "s": "7"}], rows
    rows, _ = ask("filter @message like /took/ | pattern @message | diff", "asked")
    told = {key: rows[0][key] for key in ("@pattern", "@sampleCount", "@diffEventCount")}
    assert len(rows) == 1, rows
    assert told == {"@pattern": "took <Number-1>", "@sampleCount": "2", "@diffEventCount": "1"}, told
    for query in ("SOURCE 'none'", "filter a in (SOURCE 'none' | fields a)"):
        try:
            ask(query, "asked")
        except ClientError as error:
            assert error.response["Error"]["Code"] == "ResourceNotFoundException", error
        else:
            raise AssertionError("taken")


function_logs()
client_logs()
filters()
rules()
queries()
queries_of_queries()
sys.exit(0)
