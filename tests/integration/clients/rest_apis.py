"""REST APIs as boto3 makes them: resources, methods and integrations, deployed to stages with a canary, keys and
usage plans, tested, exported and imported; asked over HTTP by host and by path."""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

import boto3
from botocore.exceptions import ClientError

endpoint = os.environ["AWS_ENDPOINT_URL"]
port = urllib.parse.urlparse(endpoint).port
gateway = boto3.client("apigateway", endpoint_url=endpoint)
functions = boto3.client("lambda", endpoint_url=endpoint)
arn = functions.get_function(FunctionName="Echo")["Configuration"]["FunctionArn"]
uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{arn}/invocations"


def ask(api, stage, path, headers={}, data=None):
    """Status and text of what a stage answers, asked by the API's host name."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/{stage}{path}", data, headers)
    request.add_header("Host", f"{api}.execute-api.us-east-1.localhost:{port}")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def error_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


def mock(api, resource, text, status=200):
    at = dict(restApiId=api, resourceId=resource, httpMethod="GET")
    gateway.put_method(**at, authorizationType="NONE")
    gateway.put_integration(
        **at, type="MOCK", requestTemplates={"application/json": '{"statusCode": %d}' % status}
    )
    gateway.put_method_response(**at, statusCode=str(status))
    gateway.put_integration_response(
        **at, statusCode=str(status), responseTemplates={"application/json": text}
    )


if sys.argv[1:] == ["again"]:
    # After a restart of the engine.
    api = next(each for each in gateway.get_rest_apis()["items"] if each["name"] == "shop")["id"]
    assert ask(api, "dev", "/")[1] == "canary yellow", ask(api, "dev", "/")
    sys.exit()

api = gateway.create_rest_api(name="shop", binaryMediaTypes=["image/png"])["id"]
root = gateway.get_resources(restApiId=api)["items"][0]["id"]
assert error_of(gateway.create_deployment, restApiId=api) == "BadRequestException"

# A function behind a path with a parameter, which the function's own policy has to allow.
orders = gateway.create_resource(restApiId=api, parentId=root, pathPart="orders")["id"]
one = gateway.create_resource(restApiId=api, parentId=orders, pathPart="{id}")["id"]
at = dict(restApiId=api, resourceId=one, httpMethod="ANY")
gateway.put_method(**at, authorizationType="NONE")
gateway.put_integration(**at, type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)
mock(api, root, "plain $stageVariables.color$stageVariables.none")
gateway.create_deployment(restApiId=api, stageName="dev", variables={"color": "blue"})
assert ask(api, "dev", "/orders/7")[0] == 500
functions.add_permission(
    FunctionName="Echo",
    StatementId="api",
    Action="lambda:InvokeFunction",
    Principal="apigateway.amazonaws.com",
    SourceArn=f"arn:aws:execute-api:us-east-1:123456789012:{api}/*/*/orders/*",
)
status, text = ask(api, "dev", "/orders/7?a=1", {"X-Who": "me"}, b"{}")
event = json.loads(text)
assert status == 200 and event["pathParameters"] == {"id": "7"}, text
assert event["requestContext"]["stage"] == "dev" and event["requestContext"]["apiId"] == api
assert event["requestContext"]["domainName"].startswith(api), event["requestContext"]
assert ask(api, "dev", "/")[1] == "plain blue"
assert ask(api, "dev", "/none")[0] == 403
assert ask(api, "prod", "/")[0] == 403
by_path = f"{endpoint}/_aws/execute-api/{api}/dev/"
assert urllib.request.urlopen(by_path).read() == b"plain blue"

# What is changed is there once it is deployed; here to a canary that gets everything.
gateway.update_integration_response(
    restApiId=api,
    resourceId=root,
    httpMethod="GET",
    statusCode="200",
    patchOperations=[
        {
            "op": "replace",
            "path": "/responseTemplates/application~1json",
            "value": "canary $stageVariables.color",
        }
    ],
)
assert ask(api, "dev", "/")[1] == "plain blue"
gateway.create_deployment(
    restApiId=api,
    stageName="dev",
    canarySettings={"percentTraffic": 100, "stageVariableOverrides": {"color": "yellow"}},
)
assert ask(api, "dev", "/")[1] == "canary yellow"

# A method is tested as it is now, without a stage.
tested = gateway.test_invoke_method(
    restApiId=api, resourceId=one, httpMethod="POST", pathWithQueryString="/orders/9?b=2", body="x"
)
assert tested["status"] == 200 and json.loads(tested["body"])["body"] == "x", tested
assert "Method request path: {id=9}" in tested["log"], tested["log"]

# So is an authorizer.
authorizer = gateway.create_authorizer(
    restApiId=api,
    name="guard",
    type="TOKEN",
    authorizerUri=uri,
    identitySource="method.request.header.Auth",
    identityValidationExpression="[a-z]+",
)["id"]
at = dict(restApiId=api, authorizerId=authorizer)
asked = dict(**at, headers={"Auth": "friend"}, pathWithQueryString="/a")
assert gateway.test_invoke_authorizer(**asked)["clientStatus"] == 500
functions.add_permission(
    FunctionName="Echo",
    StatementId="authorizer",
    Action="lambda:InvokeFunction",
    Principal="apigateway.amazonaws.com",
    SourceArn=f"arn:aws:execute-api:us-east-1:123456789012:{api}/authorizers/{authorizer}",
)
passed = gateway.test_invoke_authorizer(**asked)
assert passed["clientStatus"] == 0 and passed["principalId"] == "somebody", passed
statement = json.loads(passed["policy"])["Statement"][0]
assert statement["Resource"].endswith(f":{api}/ESTestInvoke-stage/GET/a"), passed
assert "Using valid authorizer policy for principal: ******dy" in passed["log"], passed["log"]
assert "friend" not in passed["log"].split("Endpoint request body")[0], passed["log"]
for token, status in (("stranger", 401), ("confused", 500), ("NO FIT", 401)):
    refused = gateway.test_invoke_authorizer(**at, headers={"Auth": token})
    assert refused["clientStatus"] == status and "policy" not in refused, refused
assert gateway.test_invoke_authorizer(**at)["clientStatus"] == 401
assert error_of(gateway.test_invoke_authorizer, restApiId=api, authorizerId="none") == "NotFoundException"
gateway.delete_authorizer(**at)

# Keys open what asks for one.
gateway.update_method(
    restApiId=api,
    resourceId=root,
    httpMethod="GET",
    patchOperations=[{"op": "replace", "path": "/apiKeyRequired", "value": "true"}],
)
gateway.create_deployment(restApiId=api, stageName="keyed")
plan = gateway.create_usage_plan(name="plan", apiStages=[{"apiId": api, "stage": "keyed"}])["id"]
key = gateway.create_api_key(name="key", enabled=True)
gateway.create_usage_plan_key(usagePlanId=plan, keyId=key["id"], keyType="API_KEY")
assert ask(api, "keyed", "/")[0] == 403
assert ask(api, "keyed", "/", {"x-api-key": key["value"]})[0] == 200

# Out as OpenAPI and in again.
document = gateway.get_export(
    restApiId=api, stageName="dev", exportType="oas30", parameters={"extensions": "apigateway"}
)["body"].read()
assert json.loads(document)["openapi"].startswith("3."), document
copy = gateway.import_rest_api(body=document)["id"]
paths = {each["path"] for each in gateway.get_resources(restApiId=copy)["items"]}
assert paths == {"/", "/orders", "/orders/{id}"}, paths
gateway.delete_rest_api(restApiId=copy)
assert error_of(gateway.get_rest_api, restApiId=copy) == "NotFoundException"
