#include "engine/patterns/CaseFolding.h"

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <clocale>
#include <cwctype>
#include <iterator>

namespace lathe::patterns {

namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

char smallAscii(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// By way of the capital letter, as Java compares: it joins what has several small forms.
wint_t smallLetter(boost::locale::utf::code_point letter) {
    // glibc has this locale built in; whoever runs the program may have any other, or none.
    static const locale_t everyLetter = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const auto wide = static_cast<wint_t>(letter);
    return everyLetter ? towlower_l(towupper_l(wide, everyLetter), everyLetter) : wide;
}

} // namespace

std::string foldedCase(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    if (isAscii(text)) {
        std::transform(text.begin(), text.end(), std::back_inserter(folded), smallAscii);
        return folded;
    }
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = at;
        const auto letter = Utf8::decode(at, text.end());
        if (boost::locale::utf::is_valid_codepoint(letter)) {
            Utf8::encode(smallLetter(letter), std::back_inserter(folded));
        } else {
            folded.append(begin, at);
        }
    }
    return folded;
}

} // namespace lathe::patterns
