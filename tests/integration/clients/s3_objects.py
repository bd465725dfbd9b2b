"""Buckets, objects, parts, versions and presigned URLs as boto3 has them."""
import os
import io
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

s3 = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"], config=Config(s3={"addressing_style": "path"}))
s3.create_bucket(Bucket="client-bucket")
assert "client-bucket" in [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]

s3.put_object(Bucket="client-bucket", Key="a/ü.txt", Body=b"0123456789", Metadata={"who": "me"})
got = s3.get_object(Bucket="client-bucket", Key="a/ü.txt", Range="bytes=2-4")
assert got["Body"].read() == b"234" and got["Metadata"] == {"who": "me"}

large = bytes(range(256)) * 65536
config = TransferConfig(multipart_threshold=6 << 20, multipart_chunksize=6 << 20)
s3.upload_fileobj(io.BytesIO(large), "client-bucket", "large", Config=config)
assert s3.head_object(Bucket="client-bucket", Key="large")["ETag"].endswith('-3"')
back = io.BytesIO()
s3.download_fileobj("client-bucket", "large", back, Config=config)
assert back.getvalue() == large

for version in ("s3", "s3v4"):
    client = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"], config=Config(signature_version=version,
                                              s3={"addressing_style": "path"}))
    url = client.generate_presigned_url("get_object", {"Bucket": "client-bucket", "Key": "large"})
    assert urllib.request.urlopen(url).read() == large

s3.put_bucket_versioning(Bucket="client-bucket", VersioningConfiguration={"Status": "Enabled"})
first = s3.put_object(Bucket="client-bucket", Key="v", Body=b"1")["VersionId"]
s3.put_object(Bucket="client-bucket", Key="v", Body=b"2")
assert s3.get_object(Bucket="client-bucket", Key="v", VersionId=first)["Body"].read() == b"1"

try:
    s3.get_object(Bucket="client-bucket", Key="none")
    raise AssertionError("there is no such key")
except ClientError as error:
    assert error.response["Error"]["Code"] == "NoSuchKey", error

versions = s3.list_object_versions(Bucket="client-bucket")["Versions"]
result = s3.delete_objects(Bucket="client-bucket", Delete={"Objects": [
    {"Key": version["Key"], "VersionId": version["VersionId"]} for version in versions]})
assert len(result["Deleted"]) == 4, result
s3.delete_bucket(Bucket="client-bucket")
