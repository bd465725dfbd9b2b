#include "engine/insights/EmbeddedJson.h"

#include <boost/json/stream_parser.hpp>

namespace json = boost::json;

namespace lathe::insights {

namespace {

/// A message may have braces before its object; after so many it has none.
constexpr int mostBegins = 8;

} // namespace

const json::value* EmbeddedJson::read(std::string_view message) {
    int tries = 0;
    for (auto at = message.find('{'); at != std::string_view::npos && tries < mostBegins;
         at = message.find('{', at + 1), ++tries)
        if (readAt(message.substr(at)))
            return &*m_document;
    return nullptr;
}

bool EmbeddedJson::readAt(std::string_view text) {
    m_document.reset();
    m_memory.release();
    json::stream_parser parser;
    parser.reset(&m_memory);
    boost::system::error_code problem;
    parser.write_some(text.data(), text.size(), problem);
    if (problem || !parser.done())
        return false;
    m_document.emplace(parser.release());
    return true;
}

} // namespace lathe::insights
