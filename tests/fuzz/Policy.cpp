#include "engine/iam/Evaluation.h"
#include "engine/iam/Texts.h"
#include "tests/fuzz/Check.h"

// A request as JSON, and policies, one a line. A policy is read or its error has a sentence; what
// one of them denies, no other allows.

using namespace lathe;
using namespace lathe::iam;
using fuzz::require;
namespace json = boost::json;

namespace {

AccessRequest requestOf(const json::object& from) {
    AccessRequest request;
    request.principal.accountId = "123456789012";
    request.principal.arn = textOf(from, "arn");
    request.principal.roleArn = textOf(from, "role");
    request.principal.service = textOf(from, "service");
    request.action = textOf(from, "action");
    request.resource = textOf(from, "resource");
    if (const auto* context = objectOf(from, "context")) {
        for (const auto& [key, values] : *context)
            request.context[std::string{key}] = textsOf(values);
    }
    return request;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    boost::system::error_code problem;
    const std::string_view first = fuzz::takeUntil(rest, "\n");
    const json::value asked = json::parse({first.data(), first.size()}, problem);
    if (problem || !asked.is_object())
        return 0;
    const AccessRequest request = requestOf(asked.get_object());
    const Surrounding home{"123456789012", "us-east-1", {}};
    const Context context{request, home};
    std::vector<Policy> policies;
    while (!rest.empty() && policies.size() < 8) {
        const std::string_view line = fuzz::takeUntil(rest, "\n");
        const json::value document = json::parse({line.data(), line.size()}, problem);
        if (problem)
            continue;
        auto policy = Policy::read(document);
        if (!policy)
            require(!policy.error().detail.english().empty(), "an error has its sentence");
        else
            policies.push_back(std::move(*policy));
    }
    Applying all;
    all.identity = &policies;
    bool isDenied = false;
    for (const Policy& policy : policies) {
        all.resource.push_back(&policy);
        const std::vector<Policy> alone{policy};
        Applying one;
        one.identity = &alone;
        isDenied = isDenied || evaluate(context, one).isExplicit();
    }
    require(!isDenied || evaluate(context, all).isExplicit(), "what one denies, none allows");
    return 0;
}
