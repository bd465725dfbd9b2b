#include "engine/sources/http/MappingTemplate.h"

#include "engine/base/Base64.h"
#include "engine/sources/http/Event.h"
#include "engine/velocity/JsonPath.h"
#include "engine/velocity/Template.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cctype>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using velocity::Entries;
using velocity::List;
using velocity::Value;

std::string textOf(const List& arguments, std::size_t index = 0) {
    return index < arguments.size() ? arguments[index].text() : std::string{};
}

/// As org.apache.commons.text.StringEscapeUtils.escapeEcmaScript has it.
std::string escapedJavaScript(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\'':
        case '\\':
        case '/':
            escaped += '\\';
            escaped += c;
            break;
        case '\n':
            escaped += "\\n";
            break;
        case '\r':
            escaped += "\\r";
            break;
        case '\t':
            escaped += "\\t";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

std::string urlEncoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '*')
            encoded += c;
        else if (c == ' ')
            encoded += '+';
        else
            encoded += fmt::format("%{:02X}", byte);
    }
    return encoded;
}

Value parsedJson(const std::string& text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    return error ? Value{} : Value::of(value);
}

/// $util
class Utilities final : public velocity::Object {
  public:
    Value property(std::string_view) override { return {}; }
    Value call(std::string_view method, const List& arguments) override {
        const std::string text = textOf(arguments);
        if (method == "escapeJavaScript")
            return escapedJavaScript(text);
        if (method == "parseJson")
            return parsedJson(text);
        if (method == "urlEncode")
            return urlEncoded(text);
        if (method == "urlDecode")
            return decodedForm(text);
        if (method == "base64Encode")
            return base64(text);
        if (method == "base64Decode")
            return base64Decoded(text).value_or("");
        return {};
    }

  private:
    static std::string decodedForm(const std::string& text) {
        const auto pairs = queryOf("x=" + text);
        return pairs.empty() ? std::string{} : pairs.front().second;
    }
};

/// $input
class Input final : public velocity::Object {
  public:
    Input(const Exchange& exchange, const std::string& body)
        : m_body{body} {
        Value path = Value::map(), query = Value::map(), header = Value::map();
        for (const auto& [name, value] : exchange.parameters)
            path.put(std::string{name}, lathe::http::percentDecoded(value));
        for (const auto& [name, value] : queryOf(exchange.request.query()))
            query.put(name, value);
        for (const auto& [name, value] : headersOf(exchange))
            header.put(name, value);
        m_parameters = Value::map({{"path", path}, {"querystring", query}, {"header", header}});
    }

    Value property(std::string_view name) override {
        return name == "body" ? Value{m_body.empty() ? "{}" : m_body} : Value{};
    }
    Value call(std::string_view method, const List& arguments) override {
        if (method == "params" && arguments.empty())
            return m_parameters;
        if (method == "params")
            return parameter(textOf(arguments));
        if (method == "path")
            return found(textOf(arguments)).value_or(Value{});
        if (method == "json")
            return jsonAt(textOf(arguments));
        return {};
    }

  private:
    Value parameter(const std::string& name) const {
        if (const Value section = m_parameters.at(name); !section.isNull())
            return section;
        for (const char* section : {"path", "querystring"})
            if (const Value value = m_parameters.at(section).at(name); !value.isNull())
                return value;
        const Value headers = m_parameters.at("header");
        for (const auto& [key, value] : *headers.ifMap())
            if (equalsIgnoringCase(key, name))
                return value;
        return std::string{};
    }
    std::optional<Value> found(const std::string& path) {
        const auto value = document() ? velocity::valueAt(*m_document, path) : std::nullopt;
        return value ? std::optional{Value::of(*value)} : std::nullopt;
    }
    Value jsonAt(const std::string& path) {
        const auto value = document() ? velocity::valueAt(*m_document, path) : std::nullopt;
        return value ? json::serialize(*value) : std::string{"\"\""};
    }
    /// The body as JSON; a text where it is none.
    const std::optional<json::value>& document() {
        if (!m_document) {
            boost::system::error_code error;
            json::value value = json::parse(m_body.empty() ? "{}" : m_body, error);
            m_document = error ? json::value(m_body) : std::move(value);
        }
        return m_document;
    }

    std::string m_body;
    Value m_parameters;
    std::optional<json::value> m_document;
};

Value contextOf(const Exchange& exchange, const Overrides& overrides) {
    json::object context =
        exchange.socket ? requestContextOf(exchange) : requestContextV1(exchange);
    if (exchange.stage->isCanary)
        context["isCanaryRequest"] = *exchange.stage->isCanary;
    const Value value = Value::of(context);
    value.put("requestOverride", overrides.request);
    value.put("responseOverride", overrides.response);
    return value;
}

} // namespace

Overrides::Texts Overrides::textsIn(const Value& map) {
    Texts texts;
    if (const Entries* entries = map.ifMap())
        for (const auto& [name, value] : *entries)
            texts[name] = value.text();
    return texts;
}

std::optional<int> Overrides::status() const {
    const Value status = response.at("status");
    return status.isNull() ? std::nullopt : std::optional{std::atoi(status.text().c_str())};
}

Result<std::string> renderMapping(const std::string& text, const Exchange& exchange,
                                  const std::string& body, const Overrides& overrides) {
    Value stage = Value::map();
    for (const auto& [name, value] : exchange.stage->variables)
        stage.put(name, value);
    const Value context = contextOf(exchange, overrides);
    const Value variables = Value::map({{"input", Value{std::make_shared<Input>(exchange, body)}},
                                        {"util", Value{std::make_shared<Utilities>()}},
                                        {"context", context},
                                        {"stageVariables", stage}});
    return velocity::render(text, variables);
}

} // namespace lathe::sources::http
