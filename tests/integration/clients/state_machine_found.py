"""Finds the executions that state_machine_left.py has left, and ends them."""

import json
import os
import time

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
states = boto3.client("stepfunctions", endpoint_url=endpoint)
queues = boto3.client("sqs", endpoint_url=endpoint)
flow = next(each for each in states.list_state_machines()["stateMachines"] if each["name"] == "flow")
executions = states.list_executions(stateMachineArn=flow["stateMachineArn"])["executions"]
arns = {each["name"]: each["executionArn"] for each in executions}
assert set(arns) == {"ask", "wait"}, executions
assert all(each["status"] == "RUNNING" for each in executions), executions

url = queues.get_queue_url(QueueName="jobs")["QueueUrl"]
token = json.loads(queues.receive_message(QueueUrl=url, WaitTimeSeconds=5)["Messages"][0]["Body"])["token"]
states.send_task_success(taskToken=token, output='"late"')
for _ in range(100):
    told = states.describe_execution(executionArn=arns["ask"])
    if told["status"] != "RUNNING":
        break
    time.sleep(0.05)
assert told["status"] == "SUCCEEDED" and told["output"] == '"late"', told
types = [event["type"] for event in states.get_execution_history(executionArn=arns["ask"])["events"]]
assert types[-3:] == ["TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"], types
states.stop_execution(executionArn=arns["wait"])
