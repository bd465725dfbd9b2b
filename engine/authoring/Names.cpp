#include "engine/authoring/Names.h"

#include <cctype>
#include <charconv>

namespace lathe::authoring {

namespace {

/// Of names that are counted; a longer number is no count.
constexpr int mostNumber = 100'000;

bool isUpper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// A word begins at an upper case letter after a lower case one, and at the last of several upper
/// case ones that a lower case letter follows.
std::string words(std::string_view id, char between, int (*change)(int)) {
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool begins =
            i > 0 && isUpper(id[i]) &&
            (!isUpper(id[i - 1]) || (i + 1 < id.size() && !isUpper(id[i + 1]) &&
                                     std::isalpha(static_cast<unsigned char>(id[i + 1]))));
        if (begins)
            text += between;
        text += static_cast<char>(change(static_cast<unsigned char>(id[i])));
    }
    return text;
}

} // namespace

std::string upperSnake(std::string_view id) {
    return words(id, '_', std::toupper);
}

std::string kebab(std::string_view id) {
    return words(id, '-', std::tolower);
}

std::string_view withoutEnd(std::string_view id, std::string_view word) {
    return id.size() > word.size() && id.ends_with(word) ? id.substr(0, id.size() - word.size())
                                                         : id;
}

std::string freeName(const std::string& id,
                     const std::function<bool(const std::string&)>& isTaken) {
    if (!isTaken(id))
        return id;
    const std::size_t digits = id.find_last_not_of("0123456789") + 1;
    std::string name = id;
    int number = 2;
    int own = mostNumber;
    std::from_chars(id.data() + digits, id.data() + id.size(), own);
    const std::string first = id.substr(0, digits);
    const bool isOneOfSeveral = digits > 0 && digits < id.size() && own < mostNumber &&
                                (isTaken(first) || isTaken(first + std::to_string(own + 1)) ||
                                 isTaken(first + std::to_string(own - 1)));
    if (isOneOfSeveral) {
        name = first;
        number = own + 1;
    }
    while (isTaken(name + std::to_string(number)))
        ++number;
    return name + std::to_string(number);
}

} // namespace lathe::authoring
