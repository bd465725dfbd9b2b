#include "engine/http/HostCheck.h"
#include "engine/http/RequestParser.h"
#include "tests/fuzz/Check.h"

#include <algorithm>
#include <functional>

// The bytes of one connection through the parser of requests. What is read must not depend on the
// pieces that they come in.

using namespace lathe;
using fuzz::require;
using http::RequestParser;
using Progress = RequestParser::Progress;

namespace {

constexpr std::size_t headerLimit = 512;

std::string listed(const http::Fields& fields) {
    std::string text;
    for (std::size_t i = 0; i < fields.count(); ++i)
        text += std::string{fields.at(i).name} + ": " + std::string{fields.at(i).value} + "\n";
    return text;
}

std::string described(const RequestParser& parser, Progress progress) {
    if (progress == Progress::Malformed)
        return "malformed " + std::to_string(parser.refusal().status);
    const http::Request& request = parser.request();
    return std::to_string(static_cast<int>(progress)) + request.method + " " + request.target +
           "\n" + listed(request.fields) + "--\n" + listed(parser.trailers()) +
           (parser.isHttp10() ? "1.0 " : "1.1 ") + (parser.wantsKeepAlive() ? "stays " : "ends ") +
           std::to_string(parser.bodyBytes()) + " of " +
           std::to_string(parser.announcedLength().value_or(0)) + "\n" + request.body;
}

void checkComplete(const RequestParser& parser) {
    const http::Request& request = parser.request();
    require(!request.method.empty() && !request.target.empty(), "a request has method and target");
    require(request.body.size() == parser.bodyBytes(), "the body has the bytes that were counted");
    require(!parser.announcedLength() || *parser.announcedLength() == parser.bodyBytes() ||
                request.fields.find("Transfer-Encoding"),
            "the body is as long as announced");
    const std::string decoded = http::percentDecoded(request.path());
    require(decoded.size() <= request.path().size(), "decoding makes nothing longer");
    (void)http::queryValue(request.query(), "a");
    (void)http::queryValues(request.query(), "a");
    (void)http::refusalOfHost(request);
    (void)http::refusalOfOrigin(request);
}

/// Everything that a connection reads out of `bytes` when they come in pieces of these sizes.
std::string read(std::string_view bytes, const std::function<std::size_t()>& nextSize) {
    std::string all;
    std::string waiting;
    RequestParser parser{headerLimit};
    while (true) {
        std::string_view left = waiting;
        const Progress progress = parser.feed(left);
        require(left.size() <= waiting.size() &&
                    left.data() + left.size() == waiting.data() + waiting.size(),
                "the parser consumes from the front");
        waiting.erase(0, waiting.size() - left.size());
        if (progress == Progress::Head)
            continue;
        if (progress == Progress::Malformed || (progress == Progress::NeedsMore && bytes.empty()))
            return all + described(parser, progress) +
                   (progress == Progress::Malformed ? "" : "|" + waiting);
        if (progress == Progress::Complete) {
            checkComplete(parser);
            all += described(parser, progress) + "\n====\n";
            if (!parser.wantsKeepAlive())
                return all;
            std::destroy_at(&parser);
            std::construct_at(&parser, headerLimit);
            continue;
        }
        const std::size_t size = std::min(std::max<std::size_t>(nextSize(), 1), bytes.size());
        waiting += bytes.substr(0, size);
        bytes.remove_prefix(size);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    const std::string whole = read(bytes, [&] { return bytes.size(); });
    const std::string single = read(bytes, [] { return std::size_t{1}; });
    require(single == whole, "bytes one by one are read as all at once", single + "\n<>\n" + whole);
    std::size_t seed = std::hash<std::string_view>{}(bytes);
    const std::string split = read(bytes, [&] {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        return (seed >> 33) % 23;
    });
    require(split == whole, "pieces are read as all at once", split + "\n<>\n" + whole);
    return 0;
}
