"""Lambda's functions as boto3 sees them: invoked each way, looked at, and what errors become."""
import base64
import io
import json
import os
import urllib.request
import zipfile

import boto3
from botocore.exceptions import ClientError

client = boto3.client("lambda", endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def refused(code, status, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        return
    raise AssertionError(f"{code} was to come of {arguments}")


answer = client.invoke(FunctionName="App", Payload=b'{"name": "desk"}', LogType="Tail")
assert answer["StatusCode"] == 200 and "FunctionError" not in answer, answer
assert answer["ExecutedVersion"] == "$LATEST", answer
assert json.load(answer["Payload"]) == {"hello": "desk"}
log = base64.b64decode(answer["LogResult"]).decode()
assert "got desk" in log and "REPORT RequestId: " in log, log

failed = client.invoke(FunctionName="App", Qualifier="$LATEST", Payload=b'{"name": "x", "fail": 1}')
assert failed["StatusCode"] == 200 and failed["FunctionError"] == "Unhandled", failed
assert json.load(failed["Payload"])["errorType"] == "ValueError"

assert client.invoke(FunctionName="App", InvocationType="Event", Payload=b"{}")["StatusCode"] == 202
assert client.invoke(FunctionName="App", InvocationType="DryRun")["StatusCode"] == 204

assert [f["FunctionName"] for f in client.list_functions()["Functions"]] == ["App"]
arn = "arn:aws:lambda:us-east-1:123456789012:function:App"
assert client.get_function(FunctionName=arn)["Configuration"]["FunctionArn"] == arn
assert client.get_function_configuration(FunctionName="App")["Handler"] == "app.handler"

refused("ResourceNotFoundException", 404, client.invoke, FunctionName="Nobody")
refused("ResourceNotFoundException", 404, client.get_function, FunctionName="Nobody")
refused("InvalidRequestContentException", 400, client.invoke, FunctionName="App", Payload=b"{no")
large = b'"' + b"x" * (6 * 1024 * 1024 + 200 * 1024) + b'"'
refused("RequestTooLargeException", 413, client.invoke, FunctionName="App", Payload=large)

code = io.BytesIO()
with zipfile.ZipFile(code, "w") as archive:
    archive.writestr("main.py", "def handler(event, context):\n    return [event]\n")
client.create_function(
    FunctionName="made",
    Runtime="python3.11",
    Handler="main.handler",
    Role="arn:aws:iam::123456789012:role/any",
    Code={"ZipFile": code.getvalue()},
)
client.get_waiter("function_active_v2").wait(FunctionName="made")
assert json.load(client.invoke(FunctionName="made", Payload=b"7")["Payload"]) == [7]
location = client.get_function(FunctionName="made")["Code"]["Location"]
with urllib.request.urlopen(location) as archive:
    assert archive.read() == code.getvalue()
client.delete_function(FunctionName="made")
refused("ResourceNotFoundException", 404, client.get_function, FunctionName="made")
