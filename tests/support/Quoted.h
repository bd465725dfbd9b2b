#pragma once

#include <string>
#include <string_view>

namespace lathe::test {

/// JSON that can be read in a test (and by moc, which does not know raw strings): "{'a':'b'}" for
/// {"a":"b"}; a backtick stands for \" within a string of it.
inline std::string quoted(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '`')
            result += "\\\"";
        else
            result += letter == '\'' ? '"' : letter;
    }
    return result;
}

} // namespace lathe::test
