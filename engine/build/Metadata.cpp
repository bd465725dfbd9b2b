#include "engine/build/Metadata.h"

#include "engine/base/Files.h"
#include "engine/template/Node.h"

#include <charconv>

namespace json = boost::json;

namespace lathe::build {

namespace {

json::value scalarOf(const tmpl::Node& node) {
    using Kind = tmpl::Node::Kind;
    if (node.kind == Kind::Boolean)
        return node.scalar.starts_with('t') || node.scalar.starts_with('T') ||
               node.scalar.starts_with('y') || node.scalar.starts_with('Y') ||
               node.scalar.starts_with("on");
    if (node.kind == Kind::Null)
        return nullptr;
    if (std::int64_t number = 0; node.kind == Kind::Integer) {
        const char* end = node.scalar.data() + node.scalar.size();
        if (std::from_chars(node.scalar.data(), end, number).ptr == end)
            return number;
    }
    return json::value(node.scalar);
}

json::value valueOf(const tmpl::Node& node) {
    if (node.isMapping()) {
        json::object object;
        for (const auto& entry : node.entries)
            object[entry.key] = valueOf(*entry.value);
        return object;
    }
    if (node.isSequence()) {
        json::array array;
        for (const auto& item : node.items)
            array.push_back(valueOf(*item));
        return array;
    }
    return scalarOf(node);
}

} // namespace

json::object metadataOf(const model::SourceLocation& location, const std::string& logicalId) {
    const auto text = readFile(location.file);
    if (!text)
        return {};
    std::vector<model::Diagnostic> ignored;
    const auto document = tmpl::parseDocument(*text, location.file, ignored);
    const tmpl::Node* node = document ? document->find("Resources") : nullptr;
    for (const std::string& key :
         {logicalId.substr(logicalId.rfind('/') + 1), std::string{"Metadata"}})
        node = node ? node->find(key) : nullptr;
    json::value value = node ? valueOf(*node) : json::value{};
    return value.is_object() ? std::move(value.get_object()) : json::object{};
}

} // namespace lathe::build
