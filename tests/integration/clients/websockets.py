"""Speaks to a WebSocket API at the port given, and to its connections by boto3."""

import json
import os
import sys

import boto3
import websocket
from botocore.exceptions import ClientError

PORT, AUTHORITY = sys.argv[1:]
URL = f"ws://127.0.0.1:{PORT}/prod"


def refused(url):
    try:
        websocket.create_connection(url, timeout=20)
    except websocket.WebSocketBadStatusException as error:
        return error.status_code
    return None


def answer(connection, message):
    connection.send(message)
    return connection.recv()


def code_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


assert refused(URL) == 401
assert refused(URL + "?who=denied") == 403
assert refused(URL + "?who=nobody") == 403
assert refused(URL + "?who=crash") == 502
assert refused(URL + "x?who=me") == 403

one = websocket.create_connection(URL + "?who=me", timeout=20, subprotocols=["a", "b"])
assert one.subprotocol == "b"
events = json.loads(answer(one, json.dumps({"action": "tell", "text": "é"})))
connect = [e for e in events if e["requestContext"]["eventType"] == "CONNECT"][-1]
message = events[-1]
context = message["requestContext"]
assert connect["requestContext"]["routeKey"] == "$connect"
assert connect["queryStringParameters"] == {"who": "me"}
assert connect["multiValueHeaders"]["Sec-WebSocket-Version"] == ["13"]
assert connect["stageVariables"] == {"color": "red"}
assert "headers" not in message and message["isBase64Encoded"] is False
assert json.loads(message["body"]) == {"action": "tell", "text": "é"}
assert context["routeKey"] == "tell" and context["eventType"] == "MESSAGE"
assert context["stage"] == "prod" and context["messageDirection"] == "IN"
assert context["connectionId"] == connect["requestContext"]["connectionId"]
assert context["connectedAt"] == connect["requestContext"]["connectedAt"]
assert context["messageId"] and context["identity"]["sourceIp"] == "127.0.0.1"
assert context["authorizer"]["principalId"] == "me" and context["authorizer"]["team"] == "7"
connection_id = context["connectionId"]
assert len(connection_id) == 16 and connection_id.endswith("=")

# No route, no answer, another integration.
assert json.loads(answer(one, "what"))["message"] == "Forbidden"
assert json.loads(answer(one, '{"action": "$connect"}'))["connectionId"] == connection_id
one.send(json.dumps({"action": "quiet"}))
assert answer(one, '{"action": "ping"}') == "pong " + connection_id

domain = context["domainName"]
for endpoint in [
    os.environ["AWS_ENDPOINT_URL"],
    f"http://127.0.0.1:{PORT}/prod",
    # As functions make it out of the event.
    f"https://{domain}/{context['stage']}",
]:
    api = boto3.client("apigatewaymanagementapi", endpoint_url=endpoint, verify=AUTHORITY)
    api.post_to_connection(ConnectionId=connection_id, Data="from outside é".encode())
    assert one.recv() == "from outside é"
assert answer(one, '{"action": "tell", "secure": 1}') == "200"
api.post_to_connection(ConnectionId=connection_id, Data=b"\xff\x00")
assert one.recv() == b"\xff\x00"
shown = api.get_connection(ConnectionId=connection_id)
assert shown["ConnectedAt"] <= shown["LastActiveAt"]
assert shown["Identity"]["SourceIp"] == "127.0.0.1"
assert code_of(api.post_to_connection, ConnectionId="x", Data=b"") == "BadRequestException"
large = b"x" * (128 * 1024 + 1)
assert code_of(api.post_to_connection, ConnectionId=connection_id, Data=large) in (
    "PayloadTooLargeException",
    "413",
)

api.delete_connection(ConnectionId=connection_id)
opcode, data = one.recv_data()
assert opcode == websocket.ABNF.OPCODE_CLOSE and data[:2] == b"\x03\xe8"
try:
    api.post_to_connection(ConnectionId=connection_id, Data=b"late")
    raise AssertionError("the connection has gone")
except api.exceptions.GoneException:
    pass

# Binary messages are refused.
two = websocket.create_connection(URL + "?who=me", timeout=20)
two.send_binary(b"x")
opcode, data = two.recv_data()
assert opcode == websocket.ABNF.OPCODE_CLOSE and data[:2] == b"\x03\xeb"
