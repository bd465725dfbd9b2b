"""State machines as boto3 sees them: the template's, those of a client, activities and tokens."""

import json
import os
import threading
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = os.environ["AWS_ENDPOINT_URL"]


def client(service):
    return boto3.client(service, endpoint_url=endpoint)


# StartSyncExecution goes to a host of its own, whose name would begin with "sync-".
states = boto3.client("stepfunctions", endpoint_url=endpoint, config=Config(inject_host_prefix=False))
queue = client("sqs").get_queue_url(QueueName="jobs")["QueueUrl"]
machines = {each["name"]: each["stateMachineArn"] for each in states.list_state_machines()["stateMachines"]}
assert set(machines) == {"flow", "quick"}, machines


def ended(arn):
    for _ in range(200):
        told = states.describe_execution(executionArn=arn)
        if told["status"] != "RUNNING":
            return told
        time.sleep(0.05)
    raise AssertionError("still running: %s" % arn)


def run(event, machine=None, **more):
    started = states.start_execution(
        stateMachineArn=machine or machines["flow"], input=json.dumps(event), **more
    )
    return ended(started["executionArn"])


def message():
    for _ in range(20):
        found = client("sqs").receive_message(QueueUrl=queue, WaitTimeSeconds=1).get("Messages")
        if found:
            client("sqs").delete_message(QueueUrl=queue, ReceiptHandle=found[0]["ReceiptHandle"])
            return json.loads(found[0]["Body"])
    raise AssertionError("no message")


def refused(code, call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return error.response["Error"]["Message"]
    raise AssertionError("not refused: %s" % code)


# A whole way through functions, a Map, branches and services.
done = run({"numbers": [5, 6, 7]}, name="whole")
assert done["status"] == "SUCCEEDED", done
assert json.loads(done["output"]) == {"numbers": [5, 6, 7], "sum": 18, "each": [23, 24, 25]}, done
item = client("dynamodb").get_item(TableName="sums", Key={"id": {"S": "whole"}})["Item"]
assert item["sum"] == {"N": "18"}, item
assert message() == {"sum": 18}

history = [
    event
    for page in states.get_paginator("get_execution_history").paginate(executionArn=done["executionArn"])
    for event in page["events"]
]
assert [event["id"] for event in history] == list(range(1, len(history) + 1)), history
assert history[0]["type"] == "ExecutionStarted" and history[-1]["type"] == "ExecutionSucceeded", history
invoked = next(event for event in history if event["type"] == "TaskSucceeded")
assert json.loads(invoked["taskSucceededEventDetails"]["output"])["StatusCode"] == 200, invoked
assert len([event for event in history if event["type"] == "MapIterationSucceeded"]) == 3, history
first = states.get_execution_history(executionArn=done["executionArn"], reverseOrder=True, maxResults=1)
assert first["events"][0]["type"] == "ExecutionSucceeded", first

# What fails tells why.
failed = run({"numbers": []})
assert failed["status"] == "FAILED" and failed["error"] == "ValueError", failed
assert json.loads(failed["cause"])["errorMessage"] == "no numbers", failed
forbidden = run({"forbidden": True})
assert forbidden["error"] == "Lambda.AWSLambdaException", forbidden
assert "is not authorized to perform: lambda:InvokeFunction" in forbidden["cause"], forbidden

# Names are taken once, unless it is the same again.
refused("ExecutionAlreadyExists", states.start_execution, stateMachineArn=machines["flow"], name="whole", input="{}")
refused("InvalidExecutionInput", states.start_execution, stateMachineArn=machines["flow"], input="{")
refused("StateMachineDoesNotExist", states.start_execution, stateMachineArn=machines["flow"] + "x")
refused("InvalidArn", states.describe_execution, executionArn="x")

# A worker takes the task of an activity.
activity = states.list_activities()["activities"][0]["activityArn"]
started = states.start_execution(stateMachineArn=machines["flow"], input='{"worker": 1}')
task = states.get_activity_task(activityArn=activity, workerName="me")
assert json.loads(task["input"]) == {"worker": 1}, task
states.send_task_heartbeat(taskToken=task["taskToken"])
states.send_task_success(taskToken=task["taskToken"], output='{"done": true}')
told = ended(started["executionArn"])
assert told["status"] == "SUCCEEDED" and json.loads(told["output"]) == {"done": True}, told
refused("TaskTimedOut", states.send_task_success, taskToken=task["taskToken"], output="{}")
refused("InvalidToken", states.send_task_success, taskToken="x", output="{}")

# A worker may wait before there is a task.
tasks = []
waiting = threading.Thread(target=lambda: tasks.append(client("stepfunctions").get_activity_task(activityArn=activity)))
waiting.start()
time.sleep(0.3)
started = states.start_execution(stateMachineArn=machines["flow"], input='{"worker": 2}')
waiting.join(10)
states.send_task_failure(taskToken=tasks[0]["taskToken"], error="Broken", cause="no tools")
told = ended(started["executionArn"])
assert told["status"] == "FAILED" and told["error"] == "Broken" and told["cause"] == "no tools", told

# Somebody who got a token gives it back.
started = states.start_execution(stateMachineArn=machines["flow"], input='{"ask": 1}')
states.send_task_success(taskToken=message()["token"], output='"yes"')
told = ended(started["executionArn"])
assert told["output"] == '"yes"', told

# It can be stopped.
started = states.start_execution(stateMachineArn=machines["flow"], input='{"wait": 1}')
running = states.list_executions(stateMachineArn=machines["flow"], statusFilter="RUNNING")["executions"]
assert [each["executionArn"] for each in running] == [started["executionArn"]], running
states.stop_execution(executionArn=started["executionArn"], error="Stop", cause="enough")
told = ended(started["executionArn"])
assert told["status"] == "ABORTED" and told["error"] == "Stop" and told["cause"] == "enough", told

# Express, and at once.
quick = states.start_sync_execution(stateMachineArn=machines["quick"], input='{"numbers": [1, 2]}')
assert quick["status"] == "SUCCEEDED" and quick["output"] == "3", quick
assert quick["billingDetails"]["billedDurationInMilliseconds"] >= 100, quick
quick = states.start_sync_execution(stateMachineArn=machines["quick"], input='{"numbers": []}')
assert quick["status"] == "FAILED" and quick["error"] == "ValueError", quick
refused("StateMachineTypeNotSupported", states.start_sync_execution, stateMachineArn=machines["flow"])

# One of a client's own.
role = states.describe_state_machine(stateMachineArn=machines["quick"])["roleArn"]


def definition(state):
    return json.dumps({"StartAt": "A", "States": {"A": dict(state, End=True)}})


mine = states.create_state_machine(
    name="mine", definition=definition({"Type": "Pass", "Result": 1}), roleArn=role
)["stateMachineArn"]
assert run({}, mine)["output"] == "1"
states.update_state_machine(stateMachineArn=mine, definition=definition({"Type": "Pass", "Result": 2}))
assert run({}, mine)["output"] == "2"
refused(
    "InvalidDefinition",
    states.create_state_machine,
    name="wrong",
    definition=definition({"Type": "Walk"}),
    roleArn=role,
)
states.tag_resource(resourceArn=mine, tags=[{"key": "team", "value": "shop"}])
tags = states.list_tags_for_resource(resourceArn=mine)["tags"]
assert tags == [{"key": "team", "value": "shop"}], tags

# A parent waits for its child, if its role may start it.
role = states.describe_state_machine(stateMachineArn=machines["flow"])["roleArn"]
child = {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "OutputPath": "$.Output"}
parent = states.create_state_machine(
    name="parent",
    definition=definition(dict(child, Parameters={"StateMachineArn": mine, "Input": {"from": "parent"}})),
    roleArn=role,
)["stateMachineArn"]
told = run({}, parent)
assert told["error"] == "StepFunctions.AWSStepFunctionsException", told
states.delete_state_machine(stateMachineArn=mine)
refused("StateMachineDoesNotExist", states.describe_state_machine, stateMachineArn=mine)

# An event starts one.
before = len(states.list_executions(stateMachineArn=machines["flow"])["executions"])
client("events").put_events(
    Entries=[{"Source": "shop", "DetailType": "ordered", "Detail": json.dumps({"numbers": [1]})}]
)
for _ in range(100):
    executions = states.list_executions(stateMachineArn=machines["flow"])["executions"]
    if len(executions) > before:
        break
    time.sleep(0.05)
told = ended(executions[0]["executionArn"])
assert json.loads(told["input"]) == {"numbers": [1]} and told["status"] == "SUCCEEDED", told
