#pragma once

#include <string>

namespace lathe::services::signature {

/// What a browser's form says of its signature, which is that of its policy
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html).
struct FormPolicy {
    std::string accessKeyId;
    /// Of version 4: "20150830", "us-east-1", "s3". Empty in version 2.
    std::string date;
    std::string region;
    std::string service;
    /// In Base64, as the form has it.
    std::string policy;
    /// Hexadecimal; in version 2 Base64.
    std::string signature;
    std::string token;

    /// `credential`: "KEY/20150830/us-east-1/s3/aws4_request", or the key alone.
    static FormPolicy of(const std::string& credential);
    bool isSignedWith(const std::string& secret) const;
};

} // namespace lathe::services::signature
