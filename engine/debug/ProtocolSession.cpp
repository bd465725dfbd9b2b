#include "engine/debug/ProtocolSession.h"

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::debug {

Result<void> ProtocolSession::open(boost::asio::io_context& io, std::filesystem::path folder) {
    auto opened = Channel::open(io, std::move(folder),
                                {[this](const json::object& message) { onMessage(message); },
                                 [this](Error error) { m_handlers.onFailed(std::move(error)); }});
    if (!opened)
        return opened.error();
    m_channel = std::move(*opened);
    begin();
    return {};
}

std::int64_t ProtocolSession::expect(Reply reply) {
    m_expected.emplace(++m_last, std::move(reply));
    return m_last;
}

void ProtocolSession::answer(std::int64_t request, Result<json::object> result) {
    auto expected = m_expected.extract(request);
    if (!expected.empty() && expected.mapped())
        expected.mapped()(std::move(result));
}

std::string textAt(const json::object& object, std::string_view key) {
    const json::value* found = object.if_contains(key);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

std::int64_t numberAt(const json::object& object, std::string_view key, std::int64_t otherwise) {
    const json::value* found = object.if_contains(key);
    if (!found || !found->is_number())
        return otherwise;
    json::error_code error;
    const auto number = found->to_number<std::int64_t>(error);
    return error ? otherwise : number;
}

bool flagAt(const json::object& object, std::string_view key) {
    const json::value* found = object.if_contains(key);
    return found && found->is_bool() && found->get_bool();
}

const json::object& objectAt(const json::object& object, std::string_view key) {
    static const json::object none;
    const json::value* found = object.if_contains(key);
    return found && found->is_object() ? found->get_object() : none;
}

const json::array& arrayAt(const json::object& object, std::string_view key) {
    static const json::array none;
    const json::value* found = object.if_contains(key);
    return found && found->is_array() ? found->get_array() : none;
}

std::string thrownText(std::string_view type, std::string_view message) {
    constexpr std::size_t longest = 500;
    std::string text{type};
    const std::string_view line = message.substr(0, std::min(message.find('\n'), longest));
    if (!line.empty())
        text.append(text.empty() ? "" : ": ").append(line);
    if (line.size() < message.size())
        text += "...";
    return text;
}

Error refused(std::string words) {
    if (words.empty())
        return {"Debug.Refused", Text::tr("The debugger cannot do that here.")};
    return {"Debug.Refused", Text::verbatim(std::move(words))};
}

} // namespace lathe::debug
