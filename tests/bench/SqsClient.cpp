#include "tests/bench/SqsClient.h"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace lathe::bench {

namespace {

/// Credentials that nobody has given out are the person's.
constexpr std::string_view signature =
    "X-Amz-Date: 20260101T000000Z\r\nAuthorization: AWS4-HMAC-SHA256 "
    "Credential=bench/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host;x-amz-date, "
    "Signature=0000000000000000000000000000000000000000000000000000000000000000\r\n";

} // namespace

SqsClient::SqsClient(std::uint16_t port, std::string_view queue)
    : m_client{port}
    , m_queueUrl{fmt::format("http://127.0.0.1:{}/123456789012/{}", port, queue)} {}

void SqsClient::call(std::string_view operation, const std::string& body) {
    const std::string request =
        fmt::format("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS.{}\r\n"
                    "{}Content-Length: {}\r\n\r\n{}",
                    operation, signature, body.size(), body);
    if (m_client.exchange(request) != 200)
        throw std::runtime_error(std::string{m_client.body()});
}

void SqsClient::send(std::string_view body) {
    call("SendMessage", fmt::format(R"({{"QueueUrl":"{}","MessageBody":"{}"}})", m_queueUrl, body));
}

void SqsClient::sendTen(std::string_view body) {
    std::string entries;
    for (int id = 0; id < 10; ++id)
        entries += fmt::format(R"({}{{"Id":"{}","MessageBody":"{}"}})", id ? "," : "", id, body);
    call("SendMessageBatch",
         fmt::format(R"({{"QueueUrl":"{}","Entries":[{}]}})", m_queueUrl, entries));
}

int SqsClient::left() {
    call("GetQueueAttributes",
         fmt::format(R"({{"QueueUrl":"{}","AttributeNames":["ApproximateNumberOfMessages",)"
                     R"("ApproximateNumberOfMessagesNotVisible"]}})",
                     m_queueUrl));
    int left = 0;
    const std::string_view body = m_client.body();
    for (auto at = body.find("\":\""); at != std::string_view::npos;
         at = body.find("\":\"", at + 1))
        left += std::atoi(body.data() + at + 3);
    return left;
}

} // namespace lathe::bench
