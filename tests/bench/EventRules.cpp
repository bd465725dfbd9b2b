#include "tests/bench/EventRules.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace lathe::bench {

namespace {

/// '#' stands for the number of the pattern.
constexpr std::array<std::string_view, 10> kinds{
    R"({"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"],
        "detail":{"state":["running","stopped"],"instance-id":["i-000000000000000#"]}})",
    R"({"source":["aws.s3"],"detail-type":["Object Created"],
        "detail":{"bucket":{"name":["bucket-#"]},"object":{"key":[{"prefix":"in/"}]}}})",
    R"({"source":["shop.orders"],"detail-type":["OrderPlaced"],
        "detail":{"total":[{"numeric":[">",#,"<=",1000]}],"country":["DE","FR","C#"]}})",
    R"({"source":["shop.orders"],"detail":{"items":{"sku":["sku-#"]}}})",
    R"({"source":[{"prefix":"aws."}],"account":["12345678901#"]})",
    R"({"source":["shop.orders"],"detail":{"status":[{"anything-but":["new","s#"]}]}})",
    R"({"source":["aws.s3"],"detail":{"object":{"key":[{"wildcard":"logs/*/app-#-*.json"}]}}})",
    R"({"detail-type":["AWS API Call via CloudTrail"],
        "detail":{"eventSource":["s3.amazonaws.com"],"eventName":["Put#",{"suffix":"Policy#"}]}})",
    R"({"source":["shop.orders"],"detail":{"coupon":[{"exists":false}],"channel":["ch-#"]}})",
    R"({"source":["shop.#"],"$or":[{"detail":{"urgent":[true]}},
        {"detail":{"level":[{"equals-ignore-case":"HIGH"}]}}]})"};

} // namespace

std::vector<std::string> hundredPatterns() {
    std::vector<std::string> patterns;
    for (int number = 0; number < 10; ++number) {
        for (const std::string_view kind : kinds) {
            std::string pattern{kind};
            for (auto at = pattern.find('#'); at != std::string::npos; at = pattern.find('#'))
                pattern.replace(at, 1, std::to_string(number));
            patterns.push_back(std::move(pattern));
        }
    }
    return patterns;
}

std::vector<std::string> someEvents() {
    const auto event = [](std::string_view source, std::string_view type, std::string_view detail) {
        return fmt::format(
            R"({{"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718","detail-type":"{}",)"
            R"("source":"{}","account":"123456789012","time":"2026-01-01T00:00:00Z",)"
            R"("region":"us-east-1","resources":[],"detail":{}}})",
            type, source, detail);
    };
    return {
        event("aws.ec2", "EC2 Instance State-change Notification",
              R"({"instance-id":"i-0000000000000003","state":"running"})"),
        event("aws.s3", "Object Created",
              R"({"version":"0","bucket":{"name":"bucket-4"},"object":{"key":"in/photo.jpg",
                  "size":102400,"etag":"0f343b0931126a20f133d67c2b018a3b",
                  "sequencer":"00617F08299329D189"},"request-id":"C3D13FE58DE4C810",
                  "requester":"123456789012","source-ip-address":"127.0.0.1",
                  "reason":"PutObject"})"),
        event("shop.orders", "OrderPlaced",
              R"({"orderId":"o-17","total":420.5,"country":"DE","status":"new","channel":"ch-5",
                  "items":[{"sku":"sku-1","count":2},{"sku":"sku-7","count":1}],
                  "customer":{"id":"c-1","name":"Ada"}})"),
        event("aws.iam", "AWS API Call via CloudTrail",
              R"({"eventSource":"s3.amazonaws.com","eventName":"PutBucketPolicy",
                  "userIdentity":{"type":"IAMUser","userName":"ada"},
                  "requestParameters":{"bucketName":"bucket-1","policy":"{}"}})"),
    };
}

} // namespace lathe::bench
