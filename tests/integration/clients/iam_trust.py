"""Who may be in which role, and what becomes of signatures that are wrong or have expired."""
import os

import boto3
from botocore.exceptions import ClientError

sts = boto3.client("sts", endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return error.response["Error"]["Message"]
    raise AssertionError("not refused")


roles = "arn:aws:iam::123456789012:role/"
message = refused("AccessDenied", sts.assume_role, RoleArn=roles + "closed", RoleSessionName="desk")
assert message == (
    "User: arn:aws:iam::123456789012:root is not authorized to perform: sts:AssumeRole "
    "on resource: " + roles + "closed"
), message


def client(name, credentials, secret=None, token=None):
    return boto3.client(
        name,
        endpoint_url=os.environ["AWS_ENDPOINT_URL"],
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=secret or credentials["SecretAccessKey"],
        aws_session_token=token or credentials["SessionToken"],
    )


desk = sts.assume_role(RoleArn=roles + "desk", RoleSessionName="me")["Credentials"]
functions = client("lambda", desk)
functions.get_function_configuration(FunctionName="other")
message = refused("AccessDeniedException", functions.invoke, FunctionName="other")
assert message == (
    "User: arn:aws:sts::123456789012:assumed-role/desk/me is not authorized to perform: "
    "lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:123456789012:function:other "
    "because no identity-based policy allows the lambda:InvokeFunction action"
), message

wrong = client("sts", desk, secret="not it")
refused("SignatureDoesNotMatch", wrong.get_caller_identity)
refused("InvalidSignatureException", client("lambda", desk, secret="x").list_functions)
refused("InvalidClientTokenId", client("sts", desk, token="not it").get_caller_identity)
