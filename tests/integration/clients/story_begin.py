"""Puts the object with which tst_Stories begins."""
import os

import boto3

boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"]).put_object(
    Bucket="uploads", Key="a.txt", Body=b"once")
