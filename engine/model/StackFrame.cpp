#include "engine/model/StackFrame.h"

#include <charconv>
#include <optional>

namespace lathe::model {

namespace {

/// A positive decimal number at `position`, which moves behind it.
std::optional<int> takeNumber(std::string_view text, std::size_t& position) {
    int value = 0;
    const char* begin = text.data() + position;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    if (error != std::errc{} || value <= 0)
        return {};
    position += static_cast<std::size_t>(end - begin);
    return value;
}

/// `File "PATH", line N`; `File "PATH" Line N` above a syntax error; in JSON with its quotes
/// escaped.
std::optional<StackFrame> pythonFrame(std::string_view line) {
    constexpr std::string_view opening = "File ";
    const std::size_t begin = line.find(opening);
    if (begin == std::string_view::npos)
        return {};
    std::size_t position = begin + opening.size();
    const std::string_view quote = line.substr(position).starts_with("\\\"") ? "\\\"" : "\"";
    if (!line.substr(position).starts_with(quote))
        return {};
    const std::size_t fileBegin = position + quote.size();
    const std::size_t fileEnd = line.find(quote, fileBegin);
    if (fileEnd == std::string_view::npos)
        return {};
    position = fileEnd + quote.size();
    for (const std::string_view middle : {", line ", " Line "}) {
        if (!line.substr(position).starts_with(middle))
            continue;
        position += middle.size();
        const auto number = takeNumber(line, position);
        if (!number)
            return {};
        return StackFrame{std::string{line.substr(fileBegin, fileEnd - fileBegin)}, *number, 0,
                          begin, position - begin};
    }
    return {};
}

/// "PATH:LINE:COLUMN" or "PATH:LINE" as the whole of `place`.
std::optional<StackFrame> placeFrame(std::string_view place, std::size_t offset) {
    const std::size_t begin = offset;
    const std::size_t length = place.size();
    constexpr std::string_view scheme = "file://";
    if (place.starts_with(scheme))
        place.remove_prefix(scheme.size());
    std::size_t colon = place.find(':');
    if (!place.starts_with('/') || colon == std::string_view::npos)
        return {};
    std::size_t position = colon + 1;
    const auto line = takeNumber(place, position);
    if (!line)
        return {};
    int column = 0;
    if (position < place.size() && place[position] == ':') {
        ++position;
        column = takeNumber(place, position).value_or(0);
    }
    if (position != place.size())
        return {};
    return StackFrame{std::string{place.substr(0, colon)}, *line, column, begin, length};
}

std::optional<StackFrame> nodeFrame(std::string_view line) {
    std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    std::size_t end = line.find_last_not_of(" \t,\"'") + 1;
    if (const std::size_t at = line.find("at ");
        at != std::string_view::npos &&
        (at == begin || line[at - 1] == ' ' || line[at - 1] == '"' || line[at - 1] == '\'')) {
        begin = at + 3;
        const std::size_t open = line.rfind('(');
        const std::size_t close = line.rfind(')');
        if (open != std::string_view::npos && close != std::string_view::npos && open > begin &&
            close > open) {
            begin = open + 1;
            end = close;
        } else if (line.substr(begin).starts_with("async ")) {
            begin += 6;
        }
    } else if (const std::size_t space = line.rfind(": ", end); space != std::string_view::npos) {
        // "Runtime.UserCodeSyntaxError: /var/task/index.js:9"
        begin = space + 2;
    }
    if (end <= begin)
        return {};
    return placeFrame(line.substr(begin, end - begin), begin);
}

std::filesystem::path below(std::string_view file, std::string_view mount) {
    if (!file.starts_with(mount))
        return {};
    std::filesystem::path relative =
        std::filesystem::path{file.substr(mount.size())}.lexically_normal();
    if (relative.empty() || *relative.begin() == "..")
        return {};
    return relative;
}

} // namespace

std::vector<StackFrame> stackFrames(std::string_view line) {
    // A trace line is short; what is longer is data that merely looks like one.
    constexpr std::size_t longest = 4096;
    std::vector<StackFrame> frames;
    if (line.size() > longest)
        return frames;
    if (auto frame = pythonFrame(line))
        frames.push_back(std::move(*frame));
    else if (auto other = nodeFrame(line))
        frames.push_back(std::move(*other));
    return frames;
}

std::filesystem::path localPath(const StackFrame& frame, const FunctionSpec& function) {
    if (const auto relative = below(frame.file, "/var/task/"); !relative.empty())
        return function.code.empty() ? std::filesystem::path{} : function.code / relative;
    if (const auto relative = below(frame.file, "/opt/"); !relative.empty()) {
        for (auto layer = function.layers.rbegin(); layer != function.layers.rend(); ++layer) {
            std::error_code ignored;
            if (!layer->content.empty() &&
                std::filesystem::exists(layer->content / relative, ignored))
                return layer->content / relative;
        }
    }
    return {};
}

} // namespace lathe::model
