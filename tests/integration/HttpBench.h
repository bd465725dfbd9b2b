#pragma once

#include "engine/http/Client.h"
#include "tests/integration/EngineBench.h"

#include <string>
#include <utility>
#include <vector>

namespace lathe::test {

/// A project with HTTP APIs and a client of them.
class HttpBench : public EngineBench {
  public:
    HttpBench() { httpPort = 0; }

    std::uint16_t portOf(const std::string& api) const {
        for (const model::HttpEndpoint& endpoint : engine->httpEndpoints())
            if (endpoint.api == api)
                return static_cast<std::uint16_t>(
                    std::stoi(endpoint.url.substr(endpoint.url.rfind(':') + 1)));
        return 0;
    }
    /// Status 0 when nothing answers.
    http::Response ask(const std::string& api, const std::string& method, const std::string& target,
                       const std::vector<std::pair<std::string, std::string>>& fields = {},
                       const std::string& body = {}) const {
        http::Request request{method, target, {}, body};
        for (const auto& [name, value] : fields)
            request.fields.add(name, value);
        auto response =
            http::exchange("127.0.0.1", portOf(api), request, std::chrono::milliseconds{60'000});
        return response ? *response : http::Response{0, {}, response.error().detail.english()};
    }
};

} // namespace lathe::test
