#pragma once

#include "engine/services/s3/content/Failure.h"

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::s3 {

/// Writes the elements of an answer.
class XmlWriter {
  public:
    /// Begins with the root element, in S3's namespace unless it is an error's.
    enum class Namespace { S3, None };
    explicit XmlWriter(std::string_view root, Namespace space = Namespace::S3);

    void open(std::string_view name, std::string_view attributes = {});
    void close();
    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, std::uint64_t value);
    void flag(std::string_view name, bool value) { text(name, value ? "true" : "false"); }
    /// Nothing where the value is empty.
    void textIfAny(std::string_view name, std::string_view value);
    /// As it stands.
    void raw(std::string_view xml) { m_text += xml; }
    /// Closes what is open.
    std::string finish();

    static std::string escaped(std::string_view text);

  private:
    std::string m_text;
    std::vector<std::string> m_open;
};

/// The document of a request's body. Fails with MalformedXML.
using XmlDocument = std::unique_ptr<pugi::xml_document>;
Outcome<XmlDocument> readXml(const std::string& body);
/// The root element where it has this name, else MalformedXML.
Outcome<pugi::xml_node> rootOf(const XmlDocument& document, const char* name);
/// Text of a child element; empty when there is none.
std::string textOf(const pugi::xml_node& node, const char* child);

} // namespace lathe::services::s3
