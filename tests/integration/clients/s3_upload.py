"""An upload to the bucket of the template."""
import os
import boto3

s3 = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
s3.put_object(Bucket="photos", Key="elsewhere.txt", Body=b"not told")
s3.put_object(Bucket="photos", Key="in/a b.txt", Body=b"told")
assert s3.get_object(Bucket="photos", Key="in/a b.txt")["Body"].read() == b"told"
