"""X-Ray as boto3 sees it: segments in, traces and graphs out, groups, sampling rules, the rest."""

import json
import os
import time

import boto3
from botocore.exceptions import ClientError

xray = boto3.client("xray", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
now = time.time()


def refused(call, code, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["Error"]["Message"], error
    else:
        raise AssertionError(f"not refused: {parameters}")


def trace_id(number):
    return f"1-{int(now):08x}-{number:024x}"


def put(*documents):
    return xray.put_trace_segments(TraceSegmentDocuments=[json.dumps(one) for one in documents])[
        "UnprocessedTraceSegments"
    ]


def shop(number, fault=False):
    """A web application that asks a table."""
    return {
        "trace_id": trace_id(number), "id": "70de5b6f19ff9a0a", "name": "shop",
        "start_time": now, "end_time": now + 0.5, "origin": "AWS::EC2::Instance", "user": "ola",
        "fault": fault,
        "http": {"request": {"method": "POST", "url": "http://shop/api"},
                 "response": {"status": 500 if fault else 200}},
        "annotations": {"number": number, "kind": "test"},
        "subsegments": [{
            "id": "53995c3f42cd8ad8", "name": "DynamoDB", "start_time": now + 0.1,
            "end_time": now + 0.2, "namespace": "aws",
            "aws": {"operation": "PutItem", "table_name": "users"}}],
    }


def segments_and_traces():
    assert put(shop(1), shop(2, fault=True)) == []
    assert put({"trace_id": trace_id(3), "id": "70de5b6f19ff9a0a", "name": "slow",
                "start_time": now, "in_progress": True}) == []
    assert put({"name": "x"}, {"id": "70de5b6f19ff9a0b", "trace_id": "1-2-3"}) == [
        {"ErrorCode": "MissingId", "Message": "Invalid segment. ErrorCode: MissingId"},
        {"Id": "70de5b6f19ff9a0b", "ErrorCode": "InvalidTraceId",
         "Message": "Invalid segment. ErrorCode: InvalidTraceId"}]
    span = {"StartTime": now - 60, "EndTime": now + 60}
    page = xray.get_trace_summaries(**span)
    summaries = {one["Id"]: one for one in page["TraceSummaries"]}
    assert set(summaries) == {trace_id(1), trace_id(2), trace_id(3)}, summaries
    assert page["TracesProcessedCount"] == 3
    first = summaries[trace_id(1)]
    assert abs(first["Duration"] - 0.5) < 0.001 and not first["HasFault"], first
    assert first["Http"] == {"HttpURL": "http://shop/api", "HttpStatus": 200,
                             "HttpMethod": "POST"}, first
    assert first["Annotations"]["number"][0]["AnnotationValue"] == {"NumberValue": 1.0}
    assert first["EntryPoint"]["Type"] == "AWS::EC2::Instance"
    assert summaries[trace_id(3)]["IsPartial"]

    def found(expression):
        pages = xray.get_paginator("get_trace_summaries").paginate(
            FilterExpression=expression, TimeRangeType="Event", **span)
        return [one["Id"] for page in pages for one in page["TraceSummaries"]]

    assert found("fault") == [trace_id(2)]
    assert found('annotation.number >= 2 AND service("users")') == [trace_id(2)]
    assert found('edge("shop", id(type: "AWS::DynamoDB::Table")) AND ok') == [trace_id(1)]
    assert found("partial") == [trace_id(3)]
    refused(xray.get_trace_summaries, "InvalidRequestException", FilterExpression="no = such",
            **span)
    refused(xray.get_trace_summaries, "InvalidRequestException", StartTime=now - 100_000,
            EndTime=now)

    # What is complete takes the place of what was in progress.
    assert put({"trace_id": trace_id(3), "id": "70de5b6f19ff9a0a", "name": "slow",
                "start_time": now, "end_time": now + 9}) == []
    answer = xray.batch_get_traces(TraceIds=[trace_id(3), trace_id(1), trace_id(99)])
    slow, traced = answer["Traces"]
    assert abs(slow["Duration"] - 9) < 0.001, slow
    documents = [json.loads(one["Document"]) for one in traced["Segments"]]
    assert [one["name"] for one in documents] == ["shop", "DynamoDB"], documents
    assert documents[1]["inferred"] and documents[1]["origin"] == "AWS::DynamoDB::Table"
    assert documents[0]["subsegments"][0]["aws"]["table_name"] == "users"
    refused(xray.batch_get_traces, "InvalidRequestException",
            TraceIds=[trace_id(number) for number in range(6)])


def graphs():
    span = {"StartTime": now - 60, "EndTime": now + 60}
    services = xray.get_service_graph(**span)["Services"]
    nodes = {(one["Name"], one["Type"]): one for one in services if "Type" in one}
    shop_node = nodes["shop", "AWS::EC2::Instance"]
    assert shop_node["Root"] and shop_node["State"] == "active"
    assert shop_node["SummaryStatistics"]["TotalCount"] == 2
    assert shop_node["SummaryStatistics"]["FaultStatistics"]["TotalCount"] == 1
    assert shop_node["ResponseTimeHistogram"] == [{"Value": 0.5, "Count": 2}]
    table = nodes["users", "AWS::DynamoDB::Table"]
    edge = shop_node["Edges"][0]
    assert edge["ReferenceId"] == table["ReferenceId"]
    assert edge["SummaryStatistics"]["OkCount"] == 2
    assert ("shop", "client") in nodes
    assert len(xray.get_trace_graph(TraceIds=[trace_id(1)])["Services"]) == 3
    series = xray.get_time_series_service_statistics(Period=3600, **span)
    total = sum(one["ServiceSummaryStatistics"]["TotalCount"]
                for one in series["TimeSeriesServiceStatistics"])
    assert total == 5, series


def groups():
    made = xray.create_group(GroupName="faults", FilterExpression="fault",
                             Tags=[{"Key": "team", "Value": "shop"}])["Group"]
    assert made["GroupARN"].startswith("arn:aws:xray:us-east-1:123456789012:group/faults/"), made
    refused(xray.create_group, "InvalidRequestException", GroupName="faults")
    refused(xray.create_group, "InvalidRequestException", GroupName="bad", FilterExpression="?")
    assert [one["GroupName"] for one in xray.get_groups()["Groups"]] == ["Default", "faults"]
    span = {"StartTime": now - 60, "EndTime": now + 60}
    graph = xray.get_service_graph(GroupName="faults", **span)["Services"]
    assert sum(one["SummaryStatistics"]["TotalCount"] for one in graph
               if one.get("Type") == "AWS::EC2::Instance") == 1, graph
    found = xray.get_trace_summaries(FilterExpression='group.name = "faults"', **span)
    assert len(found["TraceSummaries"]) == 1
    xray.update_group(GroupARN=made["GroupARN"], FilterExpression="ok")
    assert xray.get_group(GroupName="faults")["Group"]["FilterExpression"] == "ok"
    arn = made["GroupARN"]
    assert xray.list_tags_for_resource(ResourceARN=arn)["Tags"] == [
        {"Key": "team", "Value": "shop"}]
    xray.tag_resource(ResourceARN=arn, Tags=[{"Key": "a", "Value": "b"}])
    xray.untag_resource(ResourceARN=arn, TagKeys=["team"])
    assert xray.list_tags_for_resource(ResourceARN=arn)["Tags"] == [{"Key": "a", "Value": "b"}]
    xray.delete_group(GroupName="faults")
    refused(xray.get_group, "InvalidRequestException", GroupName="faults")
    refused(xray.list_tags_for_resource, "ResourceNotFoundException", ResourceARN=arn)


def sampling():
    rule = {"RuleName": "polls", "ResourceARN": "*", "Priority": 5000, "FixedRate": 0.1,
            "ReservoirSize": 2, "ServiceName": "shop", "ServiceType": "*", "Host": "*",
            "HTTPMethod": "GET", "URLPath": "/api/*", "Version": 1}
    made = xray.create_sampling_rule(SamplingRule=rule)["SamplingRuleRecord"]["SamplingRule"]
    assert made["RuleARN"] == "arn:aws:xray:us-east-1:123456789012:sampling-rule/polls", made
    refused(xray.create_sampling_rule, "InvalidRequestException", SamplingRule=rule)
    records = xray.get_sampling_rules()["SamplingRuleRecords"]
    assert [one["SamplingRule"]["RuleName"] for one in records] == ["Default", "polls"]
    changed = xray.update_sampling_rule(
        SamplingRuleUpdate={"RuleName": "polls", "FixedRate": 0.5})["SamplingRuleRecord"]
    assert changed["SamplingRule"]["FixedRate"] == 0.5
    counted = {"ClientID": "ABCDEF1234567890ABCDEF10", "Timestamp": now, "RequestCount": 110,
               "SampledCount": 20, "BorrowCount": 10}
    targets = xray.get_sampling_targets(SamplingStatisticsDocuments=[
        {"RuleName": "polls", **counted}, {"RuleName": "none", **counted}])
    target = targets["SamplingTargetDocuments"][0]
    assert target["FixedRate"] == 0.5 and target["ReservoirQuota"] == 2, target
    assert targets["UnprocessedStatistics"][0]["RuleName"] == "none"
    counts = xray.get_sampling_statistic_summaries()["SamplingStatisticSummaries"]
    assert counts[0]["RequestCount"] == 110 and counts[0]["SampledCount"] == 20, counts
    xray.delete_sampling_rule(RuleName="polls")
    refused(xray.delete_sampling_rule, "InvalidRequestException", RuleName="polls")
    refused(xray.delete_sampling_rule, "InvalidRequestException", RuleName="Default")


def the_rest():
    assert xray.get_encryption_config()["EncryptionConfig"]["Type"] == "NONE"
    put_config = xray.put_encryption_config(Type="KMS", KeyId="alias/key")["EncryptionConfig"]
    assert put_config["KeyId"] == "alias/key" and put_config["Status"] == "ACTIVE"
    refused(xray.put_encryption_config, "InvalidRequestException", Type="KMS")
    assert xray.get_insight_summaries(StartTime=now - 60, EndTime=now)["InsightSummaries"] == []
    policy = json.dumps({"Version": "2012-10-17", "Statement": []})
    made = xray.put_resource_policy(PolicyName="sns", PolicyDocument=policy)["ResourcePolicy"]
    assert xray.list_resource_policies()["ResourcePolicies"][0]["PolicyName"] == "sns"
    refused(xray.put_resource_policy, "MalformedPolicyDocumentException", PolicyName="bad",
            PolicyDocument="{")
    refused(xray.delete_resource_policy, "InvalidPolicyRevisionIdException", PolicyName="sns",
            PolicyRevisionId="0")
    xray.delete_resource_policy(PolicyName="sns", PolicyRevisionId=made["PolicyRevisionId"])
    xray.put_telemetry_records(TelemetryRecords=[{"Timestamp": now, "SegmentsSentCount": 1}])


segments_and_traces()
graphs()
groups()
sampling()
the_rest()
