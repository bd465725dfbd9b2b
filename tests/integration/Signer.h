#pragma once

namespace lathe::test {

/// A module for functions in Python that ask the AWS port without an SDK: call() signs a POST with
/// the function's credentials and gives status and text back.
constexpr const char* signerModule = R"py(
import datetime, hashlib, hmac, os, urllib.error, urllib.request
from urllib.parse import urlparse

def call(service, path, body, headers={}, secret=None):
    secret = secret or os.environ["AWS_SECRET_ACCESS_KEY"]
    token = os.environ["AWS_SESSION_TOKEN"]
    endpoint = os.environ["AWS_ENDPOINT_URL"]
    time = datetime.datetime.utcnow().strftime("%Y%m%dT%H%M%SZ")
    names = "host;x-amz-date;x-amz-security-token"
    canonical = "\n".join(["POST", path, "", "host:" + urlparse(endpoint).netloc,
                           "x-amz-date:" + time, "x-amz-security-token:" + token, "", names,
                           hashlib.sha256(body).hexdigest()])
    scope = "/".join([time[:8], "us-east-1", service, "aws4_request"])
    text = "\n".join(["AWS4-HMAC-SHA256", time, scope,
                      hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + secret).encode()
    for part in scope.split("/"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    request = urllib.request.Request(endpoint + path, body, {
        **headers, "X-Amz-Date": time, "X-Amz-Security-Token": token,
        "Authorization": "AWS4-HMAC-SHA256 Credential=" + os.environ["AWS_ACCESS_KEY_ID"] + "/" +
                         scope + ", SignedHeaders=" + names + ", Signature=" + signature})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
)py";

} // namespace lathe::test
