#include "app/document/WrittenTemplate.h"

#include <QString>

namespace lathe::app {

namespace {

const tmpl::Node* step(const tmpl::Node* node, std::string_view key) {
    return node && node->isMapping() ? node->find(key) : nullptr;
}

boost::json::object objectOf(const tmpl::Node* node) {
    if (!node || !node->isMapping())
        return {};
    return toJson(*node).as_object();
}

boost::json::value scalarToJson(const tmpl::Node& node) {
    const QString text = QString::fromStdString(node.scalar);
    bool ok = false;
    switch (node.kind) {
    case tmpl::Node::Kind::Boolean:
        return text.compare(QLatin1String{"true"}, Qt::CaseInsensitive) == 0 ||
               text.compare(QLatin1String{"yes"}, Qt::CaseInsensitive) == 0 ||
               text.compare(QLatin1String{"on"}, Qt::CaseInsensitive) == 0;
    case tmpl::Node::Kind::Integer:
        if (const qlonglong number = text.toLongLong(&ok, 10); ok)
            return std::int64_t{number};
        break;
    case tmpl::Node::Kind::Float:
        if (const double number = text.toDouble(&ok); ok)
            return number;
        break;
    case tmpl::Node::Kind::Null:
        return nullptr;
    default:
        break;
    }
    return boost::json::string{node.scalar};
}

} // namespace

boost::json::value toJson(const tmpl::Node& node) {
    if (node.isMapping()) {
        boost::json::object object;
        for (const auto& entry : node.entries)
            object[entry.key] = toJson(*entry.value);
        return object;
    }
    if (node.isSequence()) {
        boost::json::array array;
        for (const auto& item : node.items)
            array.push_back(toJson(*item));
        return array;
    }
    return scalarToJson(node);
}

WrittenTemplate::WrittenTemplate(std::string_view text, const std::filesystem::path& file) {
    std::vector<model::Diagnostic> diagnostics;
    m_root = tmpl::parseDocument(text, file, diagnostics);
}

boost::json::object WrittenTemplate::section(std::initializer_list<std::string_view> keys) const {
    const tmpl::Node* node = m_root.get();
    for (const std::string_view key : keys)
        node = step(node, key);
    return objectOf(node);
}

boost::json::object WrittenTemplate::properties(const std::string& logicalId) const {
    return section({"Resources", logicalId, "Properties"});
}

boost::json::object WrittenTemplate::globals(const std::string& resourceType) const {
    constexpr std::string_view prefix = "AWS::Serverless::";
    if (!resourceType.starts_with(prefix))
        return {};
    return section({"Globals", std::string_view{resourceType}.substr(prefix.size())});
}

} // namespace lathe::app
