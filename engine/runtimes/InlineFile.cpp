#include "engine/runtimes/RuntimeId.h"
#include "engine/runtimes/Runtimes.h"

namespace lathe::runtimes {

std::string inlineFileName(const std::string& runtime) {
    switch (parseRuntimeId(runtime).language) {
    case Language::Python:
        return "index.py";
    case Language::Node:
        return "index.js";
    case Language::Ruby:
        return "index.rb";
    default:
        return {};
    }
}

} // namespace lathe::runtimes
