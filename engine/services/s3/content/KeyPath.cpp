#include "engine/services/s3/content/KeyPath.h"

#include "engine/base/Sha256.h"

#include <fmt/format.h>

#include <functional>

namespace lathe::services::s3 {

namespace {

constexpr std::size_t longestName = 200;
constexpr std::size_t keptOfLongNames = 160;

int hexDigit(char letter) {
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

bool isEscape(std::string_view text, std::size_t place) {
    return text[place] == '%' && place + 2 < text.size() && hexDigit(text[place + 1]) >= 0 &&
           hexDigit(text[place + 2]) >= 0;
}

/// Without the half of a letter or of an escape at its end.
std::string_view cut(std::string_view name, std::size_t size) {
    while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80)
        --size;
    for (std::size_t back = 1; back <= 2 && back <= size; ++back)
        if (name[size - back] == '%')
            return name.substr(0, size - back);
    return name.substr(0, size);
}

std::string nameOfSegment(std::string_view segment) {
    if (segment.empty())
        return std::string{besideFolder};
    if (segment == ".")
        return "%2E";
    if (segment == "..")
        return "%2E%2E";
    std::string name;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        const auto letter = static_cast<unsigned char>(segment[i]);
        if (letter < 0x20 || letter == 0x7F || isEscape(segment, i))
            name += fmt::format("%{:02X}", letter);
        else
            name += segment[i];
    }
    if (name.size() > longestName)
        name = fmt::format("{}{}{}", cut(name, keptOfLongNames), besideFolder, sha256Hex(segment));
    return name;
}

std::string segmentOfName(std::string_view name) {
    if (name == besideFolder)
        return {};
    if (name.ends_with(besideFolder))
        name.remove_suffix(besideFolder.size());
    std::string segment;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (isEscape(name, i)) {
            segment += static_cast<char>(hexDigit(name[i + 1]) * 16 + hexDigit(name[i + 2]));
            i += 2;
        } else {
            segment += name[i];
        }
    }
    return segment;
}

std::string eachPart(std::string_view text,
                     const std::function<std::string(std::string_view)>& of) {
    std::string result;
    for (std::size_t start = 0;;) {
        const auto end = text.find('/', start);
        result += of(text.substr(start, end - start));
        if (end == std::string_view::npos)
            return result;
        result += '/';
        start = end + 1;
    }
}

} // namespace

std::string pathOfKey(std::string_view key) {
    return eachPart(key, nameOfSegment);
}

std::string keyOfPath(std::string_view path) {
    std::string key = eachPart(path, segmentOfName);
    const std::string there = pathOfKey(key);
    if (there == path || there + std::string{besideFolder} == path)
        return key;
    return std::string{path};
}

} // namespace lathe::services::s3
