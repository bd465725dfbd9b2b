"""Who asks, in boto3's words: the person is the account's root."""
import os

import boto3

sts = boto3.client("sts", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
identity = sts.get_caller_identity()
assert identity["Account"] == "123456789012", identity
assert identity["Arn"] == "arn:aws:iam::123456789012:root", identity

role = "arn:aws:iam::123456789012:role/reader"
credentials = sts.assume_role(RoleArn=role, RoleSessionName="desk")["Credentials"]
assumed = boto3.client(
    "sts",
    endpoint_url=os.environ["AWS_ENDPOINT_URL"],
    aws_access_key_id=credentials["AccessKeyId"],
    aws_secret_access_key=credentials["SecretAccessKey"],
    aws_session_token=credentials["SessionToken"],
)
arn = assumed.get_caller_identity()["Arn"]
assert arn == "arn:aws:sts::123456789012:assumed-role/reader/desk", arn
