// PUT of 1 KB through the AWS port, beside a bare write of such a file with fsync, in turns; and
// how long after a PUT was sent the function starts that the bucket notifies.
//
//   bench_s3 [--requests N]

#include "tests/bench/LoopbackClient.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Workbench.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

using namespace lathe::bench;

namespace {

/// Where the function tells when it has started, by its own clock.
class Told {
  public:
    Told()
        : m_socket{::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const timeval patience{20, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port to listen on");
        m_port = ntohs(address.sin_port);
    }
    ~Told() { ::close(m_socket); }
    Told(const Told&) = delete;

    std::uint16_t port() const { return m_port; }
    std::chrono::nanoseconds next() const {
        std::array<char, 32> text{};
        if (::recv(m_socket, text.data(), text.size() - 1, 0) <= 0)
            throw std::runtime_error("the function did not start");
        return std::chrono::nanoseconds{std::atoll(text.data())};
    }

  private:
    int m_socket;
    std::uint16_t m_port = 0;
};

std::string templateFor(std::uint16_t port) {
    return fmt::format(R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Photos: {{Type: AWS::S3::Bucket, Properties: {{BucketName: photos}}}}
  Plain: {{Type: AWS::S3::Bucket, Properties: {{BucketName: plain}}}}
  Told:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      MemorySize: 1769
      Handler: index.handler
      InlineCode: |
        import socket, time
        line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        def handler(event, context):
            line.sendto(str(time.time_ns()).encode(), ('127.0.0.1', {}))
      Events:
        Upload: {{Type: S3, Properties: {{Bucket: !Ref Photos, Events: s3:ObjectCreated:*}}}}
)",
                       port);
}

/// Objects of 1 KB, each another.
class Uploads {
  public:
    Uploads(std::uint16_t port, std::string bucket)
        : m_client{port}
        , m_bucket{std::move(bucket)} {}

    void put() {
        const std::string request =
            fmt::format("PUT /{}/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Date: 20260101T000000Z\r\n"
                        "X-Amz-Content-Sha256: UNSIGNED-PAYLOAD\r\n"
                        "Authorization: AWS4-HMAC-SHA256 "
                        "Credential=AKIDEXAMPLE/20260101/us-east-1/s3/aws4_request, "
                        "SignedHeaders=host, Signature=00\r\nContent-Length: {}\r\n\r\n{}",
                        m_bucket, ++m_count, body.size(), body);
        if (m_client.exchange(request) != 200)
            throw std::runtime_error(std::string{m_client.body()});
    }
    static inline const std::string body = std::string(1024, 'x');

  private:
    LoopbackClient m_client;
    std::string m_bucket;
    int m_count = 0;
};

void writeFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool written = file >= 0 &&
                         ::write(file, Uploads::body.data(), Uploads::body.size()) ==
                             static_cast<ssize_t>(Uploads::body.size()) &&
                         ::fsync(file) == 0;
    ::close(file);
    if (!written)
        throw std::runtime_error(path + " could not be written");
}

void puts(const Workbench& workbench, int requests) {
    Uploads uploads{workbench.port(), "plain"};
    const std::string folder = workbench.project() + "/bare";
    std::filesystem::create_directories(folder);
    Samples objects, files;
    for (int i = 0; i < 50; ++i)
        uploads.put();
    for (int i = 0; i < requests; ++i) {
        objects.add(timed([&] { uploads.put(); }));
        files.add(timed([&] { writeFile(fmt::format("{}/{}", folder, i)); }));
    }
    fmt::print("{:<24}{:>10}{:>10}\n", "1 KB", "p50 ms", "p99 ms");
    fmt::print("{:<24}{:>10.3f}{:>10.3f}\n", "PUT", ms(objects.at(0.5)), ms(objects.at(0.99)));
    fmt::print("{:<24}{:>10.3f}{:>10.3f}\n", "write and fsync", ms(files.at(0.5)),
               ms(files.at(0.99)));
    fmt::print("PUT / write and fsync: {:.2f} (at most 3)\n\n",
               ms(objects.at(0.5)) / ms(files.at(0.5)));
}

void notifications(const Workbench& workbench, const Told& told, int requests) {
    Uploads uploads{workbench.port(), "photos"};
    Samples delays;
    uploads.put();
    told.next();
    for (int i = 0; i < requests; ++i) {
        const auto sent = std::chrono::system_clock::now().time_since_epoch();
        uploads.put();
        delays.add(told.next() - sent);
    }
    fmt::print("PUT sent to function started: p50 {:.2f} ms, p99 {:.2f} ms (p50 under 5)\n",
               ms(delays.at(0.5)), ms(delays.at(0.99)));
}

} // namespace

int main(int argc, char** argv) {
    const int requests =
        argc == 3 && std::string_view{argv[1]} == "--requests" ? std::atoi(argv[2]) : 2000;
    try {
        const Told told;
        const Workbench workbench{{{"template.yaml", templateFor(told.port())}}};
        puts(workbench, requests);
        notifications(workbench, told, std::max(1, requests / 4));
    } catch (const std::exception& problem) {
        std::cerr << "bench_s3: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
