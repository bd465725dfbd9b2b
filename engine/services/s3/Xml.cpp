#include "engine/services/s3/Xml.h"

#include <fmt/format.h>

namespace lathe::services::s3 {

XmlWriter::XmlWriter(std::string_view root, Namespace space)
    : m_text{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"} {
    open(root, space == Namespace::S3 ? R"(xmlns="http://s3.amazonaws.com/doc/2006-03-01/")" : "");
}

void XmlWriter::open(std::string_view name, std::string_view attributes) {
    m_text += fmt::format("<{}{}{}>", name, attributes.empty() ? "" : " ", attributes);
    m_open.emplace_back(name);
}

void XmlWriter::close() {
    m_text += fmt::format("</{}>", m_open.back());
    m_open.pop_back();
}

void XmlWriter::text(std::string_view name, std::string_view value) {
    m_text += fmt::format("<{0}>{1}</{0}>", name, escaped(value));
}

void XmlWriter::number(std::string_view name, std::uint64_t value) {
    m_text += fmt::format("<{0}>{1}</{0}>", name, value);
}

void XmlWriter::textIfAny(std::string_view name, std::string_view value) {
    if (!value.empty())
        text(name, value);
}

std::string XmlWriter::finish() {
    while (!m_open.empty())
        close();
    return std::move(m_text);
}

std::string XmlWriter::escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(letter) < 0x20)
                result += fmt::format("&#x{:x};", static_cast<unsigned char>(letter));
            else
                result += letter;
        }
    }
    return result;
}

Outcome<XmlDocument> readXml(const std::string& body) {
    auto document = std::make_unique<pugi::xml_document>();
    // Keys may be blanks.
    const auto result = document->load_buffer(body.data(), body.size(),
                                              pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!result)
        return malformedXml();
    return document;
}

Outcome<pugi::xml_node> rootOf(const XmlDocument& document, const char* name) {
    const pugi::xml_node root = document->child(name);
    if (!root)
        return malformedXml();
    return root;
}

std::string textOf(const pugi::xml_node& node, const char* child) {
    return node.child(child).text().as_string();
}

} // namespace lathe::services::s3
