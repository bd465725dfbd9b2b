#pragma once

#include "engine/services/xray/Operations.h"
#include "tests/support/Quoted.h"

#include <QTemporaryDir>

#include <boost/asio/io_context.hpp>

#include <future>
#include <memory>
#include <string>

namespace lathe::test {

class AnybodyMay final : public iam::Access {
    Result<void> check(const iam::AccessRequest&) const override { return {}; }
};

/// What X-Ray has in a region, and its operations. The clock shows 2023-11-14T22:13:20Z.
struct XRayBench {
    XRayBench()
        : journal{std::move(*store::Journal::open(path(), [](const Error&) {}))}
        , traces{path(),
                 *journal,
                 [](const Error&) {},
                 {Seconds{std::int64_t{100} * 366 * 24 * 3600}, std::int64_t{1} << 30}} {
        open();
    }
    void open() {
        state.reset();
        state = std::make_unique<services::xray::State>(
            surroundings,
            std::move(*store::Documents::open(path() / "xray.db", [](const Error&) {})), traces);
        state->region = "us-east-1";
        state->account = "123456789012";
    }
    std::filesystem::path path() const { return folder.path().toStdString(); }

    static boost::json::object parameters(const std::string& text) {
        return boost::json::parse(test::quoted(text)).as_object();
    }
    /// The answer as JSON text with single quotation marks, or the code of the error.
    std::string ask(const char* path, const std::string& text) {
        const services::xray::Operation* operation = services::xray::operationAt(path);
        services::xray::Answer answer{boost::json::object{}};
        if (operation->run) {
            answer = operation->run(*state, parameters(text));
        } else {
            std::promise<services::xray::Answer> later;
            operation->read(*state, parameters(text),
                            [&](services::xray::Answer told) { later.set_value(std::move(told)); });
            answer = later.get_future().get();
        }
        if (!answer)
            return answer.error().code;
        std::string written = boost::json::serialize(*answer);
        std::replace(written.begin(), written.end(), '"', '\'');
        return written;
    }

    QTemporaryDir folder;
    boost::asio::io_context io;
    ManualClock clock;
    delivery::Router router;
    AnybodyMay access;
    std::vector<Error> troubles;
    services::Surroundings surroundings{
        io, clock, path(), "http://here", router, access, [this](Error trouble) {
            troubles.push_back(std::move(trouble));
        }};
    std::unique_ptr<store::Journal> journal;
    traces::TraceStore traces;
    std::unique_ptr<services::xray::State> state;
};

} // namespace lathe::test
