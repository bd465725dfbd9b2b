#include "engine/services/signature/Verifier.h"
#include "tests/fuzz/Check.h"

// A request: its line, its fields, a body. Its signature is read, in the way of S3 and of others,
// and verified with a secret that nobody has: it is refused, in a sentence.

using namespace lathe;
using namespace lathe::services::signature;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    http::Request request;
    request.method = fuzz::takeUntil(rest, " ");
    request.target = fuzz::takeUntil(rest, "\n");
    for (std::string_view line; !(line = fuzz::takeUntil(rest, "\n")).empty();) {
        const std::string_view name = fuzz::takeUntil(line, ":");
        request.fields.add(name, line);
    }
    request.body = rest;
    for (const Dialect dialect : {Dialect::S3, Dialect::Other}) {
        const auto signature = readSignature(request, dialect);
        if (!signature)
            continue;
        if (!*signature) {
            require(!signature->error().error.detail.english().empty(), "a refusal has a sentence");
            continue;
        }
        Verifier verifier;
        const auto verified =
            verifier.verify(request, **signature, "nobody has this one", (*signature)->at, dialect);
        require(!verified && !verified.error().error.detail.english().empty(),
                "a signature without the secret is refused");
    }
    return 0;
}
