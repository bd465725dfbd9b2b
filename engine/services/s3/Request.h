#pragma once

#include "engine/base/Clock.h"
#include "engine/http/Message.h"
#include "engine/iam/Principal.h"
#include "engine/services/s3/store/Objects.h"
#include "engine/services/signature/Verifier.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// A request of S3's REST API, its bucket and key told apart.
struct Request {
    http::Request http;
    iam::Principal principal;
    /// What the signatures of its body's chunks go on from; nullptr where they cannot be verified.
    std::shared_ptr<const signature::Seed> seed = nullptr;
    /// Empty where it is about no bucket, or no object.
    std::string bucket;
    std::string key;
    /// Decoded, in order.
    Pairs query;
    /// That it was signed for.
    std::string region;
    /// x-amz-request-id and x-amz-id-2 of its answer.
    std::string id;
    std::string hostId;
    /// Whether its fields are those of a form.
    bool fromForm = false;
    std::optional<Clock::Steady> received = {};
    /// Of the answer with a whole object: another where it is a website's error page.
    int statusOfWhole = 200;

    /// Bucket and key from the path ("/BUCKET/KEY"), or the bucket from the host
    /// ("BUCKET.s3.REGION.localhost", "BUCKET.localhost").
    static Request read(http::Request request, iam::Principal principal);

    bool has(std::string_view parameter) const;
    /// Empty when it is not there.
    std::string value(std::string_view parameter) const;
    std::optional<std::string> header(std::string_view name) const;
    /// All of that name, with commas between them: a list may come in several.
    std::string headers(std::string_view name) const;
    std::string headerOr(std::string_view name, std::string_view otherwise = {}) const;
    bool isVersionGiven() const { return !value("versionId").empty(); }
    /// "/BUCKET/KEY", for errors.
    std::string resource() const;
};

/// The bucket that a Host names; empty where it names none.
std::string bucketOfHost(std::string_view host);

} // namespace lathe::services::s3
