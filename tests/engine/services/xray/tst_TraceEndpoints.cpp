#include "engine/base/Gzip.h"
#include "engine/services/xray/Daemon.h"
#include "engine/services/xray/Otlp.h"
#include "engine/services/xray/OtlpEndpoint.h"
#include "tests/engine/services/xray/XRayBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lathe;
using lathe::test::XRayBench;

namespace {

const std::string traceId = "1-5b8efff7-98038103d269b633813fc60c";
const char* const spans =
    "{'resourceSpans':[{'scopeSpans':[{'spans':[{'traceId':'5b8efff798038103d269b633813fc60c',"
    "'spanId':'eee19b7ec3c1b174','name':'work','startTimeUnixNano':'1700000000000000000',"
    "'endTimeUnixNano':'1700000001000000000'}]}]}]}";

http::Request request(const std::string& path, std::string body,
                      std::string_view type = "application/json") {
    http::Request made;
    made.method = "POST";
    made.target = path;
    made.fields.add("Content-Type", type);
    made.body = std::move(body);
    return made;
}

std::size_t segmentsOf(XRayBench& bench, const std::string& id) {
    std::promise<std::size_t> count;
    bench.traces.read([&](auto reader) {
        const auto found = reader->get().traces({id}, traces::View::asAws());
        count.set_value(found->empty() ? 0 : found->front().segments.size());
    });
    return count.get_future().get();
}

void send(std::uint16_t port, const std::string& datagram) {
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::sendto(socket, datagram.data(), datagram.size(), 0,
             reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::close(socket);
}

} // namespace

class tst_TraceEndpoints : public QObject {
    Q_OBJECT

  private slots:
    void spansAreTakenPlainAndPacked() {
        XRayBench bench;
        const auto plain =
            services::xray::answerOtlp(request("/v1/traces", test::quoted(spans)), bench.traces);
        QCOMPARE(plain.status, 200);
        QCOMPARE(plain.body, std::string{"{}"});
        QCOMPARE(segmentsOf(bench, traceId), std::size_t{1});
        XRayBench other;
        http::Request packed = request("/v1/traces", gzip(test::quoted(spans)));
        packed.fields.add("Content-Encoding", "gzip");
        QCOMPARE(services::xray::answerOtlp(packed, other.traces).status, 200);
        QCOMPARE(segmentsOf(other, traceId), std::size_t{1});
    }
    void metricsAndLogsAreAnswered() {
        XRayBench bench;
        for (const char* path : {"/v1/metrics", "/v1/logs"}) {
            const http::Request asked = request(path, "anything", "application/x-protobuf");
            QVERIFY(services::xray::isOtlp(asked));
            const auto answer = services::xray::answerOtlp(asked, bench.traces);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.body.empty());
            QCOMPARE(answer.fields.valueOr("Content-Type", ""), "application/x-protobuf");
        }
        QVERIFY(!services::xray::isOtlp(request("/v1/traces/more", "")));
    }
    void whatCannotBeReadIsRefused() {
        XRayBench bench;
        const auto statusOf = [&](const http::Request& asked) {
            return services::xray::answerOtlp(asked, bench.traces).status;
        };
        QCOMPARE(statusOf(request("/v1/traces", "[")), 400);
        QCOMPARE(statusOf(request("/v1/traces", "\xff\xff", "application/x-protobuf")), 400);
        QCOMPARE(statusOf(request("/v1/traces", "{}", "text/plain")), 415);
        http::Request packed = request("/v1/traces", "no gzip");
        packed.fields.add("Content-Encoding", "gzip");
        QCOMPARE(statusOf(packed), 400);
        packed.fields.set("Content-Encoding", "br");
        QCOMPARE(statusOf(packed), 415);
    }
    void aDatagramIsALineAndADocument() {
        using services::xray::documentIn;
        QCOMPARE(documentIn("{\"format\": \"json\", \"version\": 1}\n{\"id\":1}"),
                 std::string_view{"{\"id\":1}"});
        QVERIFY(documentIn("{\"id\":1}").empty());
        QVERIFY(documentIn("{\"format\": \"xml\"}\n{}").empty());
        QVERIFY(documentIn("no\n{}").empty());
        QVERIFY(documentIn("").empty());
    }
    void theDaemonTakesDatagrams() {
        XRayBench bench;
        auto daemon = services::xray::Daemon::listen(bench.io, bench.traces,
                                                     [](const http::Request&, http::Responder) {});
        QVERIFY(daemon);
        const std::string head = "{\"format\":\"json\",\"version\":1}\n";
        send((*daemon)->port(), "rubbish");
        send((*daemon)->port(), head + "{}");
        for (int n = 1; n <= 9; ++n)
            send((*daemon)->port(),
                 head +
                     test::quoted("{'trace_id':'" + traceId + "','id':'000000000000000" +
                                  std::to_string(n) +
                                  "','name':'a','start_time':1700000000,'end_time':1700000001}"));
        QTRY_COMPARE((bench.io.poll(), segmentsOf(bench, traceId)), std::size_t{9});
    }
    void twoEnginesHaveDaemonsOfTheirOwn() {
        XRayBench bench;
        const auto nobody = [](const http::Request&, http::Responder) {};
        auto first = services::xray::Daemon::listen(bench.io, bench.traces, nobody);
        auto second = services::xray::Daemon::listen(bench.io, bench.traces, nobody);
        QVERIFY(first && second);
        QVERIFY((*first)->port() != (*second)->port());
        auto one = services::xray::OtlpEndpoint::listen(bench.io, bench.traces);
        auto other = services::xray::OtlpEndpoint::listen(bench.io, bench.traces);
        QVERIFY(one && other);
        QVERIFY((*one)->port() != (*other)->port());
    }
};

LATHE_TEST(tst_TraceEndpoints)
#include "tst_TraceEndpoints.moc"
