#include "widgets/logs/AnsiText.h"

#include "engine/model/EscapeSequences.h"
#include "widgets/common/Theme.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lathe::logs {

namespace {

constexpr std::uint32_t direct = 0x1000000;

/// The numbers of "1;38;5;208"; an empty one is 0.
std::vector<std::uint32_t> numbersOf(std::string_view parameters) {
    std::vector<std::uint32_t> numbers;
    std::size_t at = 0;
    while (at <= parameters.size()) {
        const std::size_t end = std::min(parameters.find_first_of(";:", at), parameters.size());
        std::uint32_t value = 0;
        std::from_chars(parameters.data() + at, parameters.data() + end, value);
        numbers.push_back(value);
        at = end + 1;
    }
    return numbers;
}

/// "38;5;N" and "38;2;R;G;B", `at` on the 38; moves behind it.
std::optional<std::uint32_t> extendedColor(const std::vector<std::uint32_t>& numbers,
                                           std::size_t& at) {
    const std::size_t left = numbers.size() - at;
    if (left >= 3 && numbers[at + 1] == 5) {
        at += 2;
        return numbers[at] & 0xff;
    }
    if (left >= 5 && numbers[at + 1] == 2) {
        at += 4;
        return direct + ((numbers[at - 2] & 0xff) << 16) + ((numbers[at - 1] & 0xff) << 8) +
               (numbers[at] & 0xff);
    }
    at = numbers.size();
    return {};
}

void apply(AnsiStyle& style, std::string_view parameters) {
    const auto numbers = numbersOf(parameters);
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const std::uint32_t number = numbers[at];
        if (number == 0)
            style = {};
        else if (number == 1)
            style.bold = true;
        else if (number == 2)
            style.faint = true;
        else if (number == 3)
            style.italic = true;
        else if (number == 4)
            style.underline = true;
        else if (number == 22)
            style.bold = style.faint = false;
        else if (number == 23)
            style.italic = false;
        else if (number == 24)
            style.underline = false;
        else if (number >= 30 && number <= 37)
            style.color = number - 30;
        else if (number >= 90 && number <= 97)
            style.color = number - 90 + 8;
        else if (number == 39)
            style.color.reset();
        else if (number == 38)
            style.color = extendedColor(numbers, at);
        else if (number == 48)
            extendedColor(numbers, at);
    }
}

/// One of the terminal's first sixteen, by the theme's colours for the same purpose.
QColor paletteColor(std::uint32_t index) {
    const auto& c = ui::colors();
    const std::array<QColor, 8> normal{c.muted, c.error,          c.success,        c.warning,
                                       c.info,  c.code.decorator, c.seriesColor(4), c.text};
    return index == 15 ? c.text : normal[index % 8];
}

QColor readable(QColor color) {
    const float lightness = color.lightnessF();
    const bool dark = ui::colors().dark;
    const float wanted = dark ? std::max(lightness, 0.62F) : std::min(lightness, 0.36F);
    return QColor::fromHslF(color.hslHueF() < 0 ? 0 : color.hslHueF(), color.hslSaturationF(),
                            wanted);
}

QColor colorOf(std::uint32_t color) {
    if (color >= direct)
        return readable(QColor::fromRgb(color - direct));
    if (color < 16)
        return paletteColor(color);
    if (color >= 232) {
        const int grey = int(color - 232) * 10 + 8;
        return readable(QColor{grey, grey, grey});
    }
    const auto part = [](std::uint32_t step) { return step == 0 ? 0 : int(step) * 40 + 55; };
    const std::uint32_t cube = color - 16;
    return readable(QColor{part(cube / 36), part(cube / 6 % 6), part(cube % 6)});
}

} // namespace

AnsiText readAnsi(std::string_view text) {
    AnsiText read;
    AnsiStyle style;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(model::escapeCharacter, at), text.size());
        if (end > at && style != AnsiStyle{})
            read.runs.push_back({read.plain.size(), end - at, style});
        read.plain += text.substr(at, end - at);
        if (end == text.size())
            break;
        std::optional<std::string_view> parameters;
        at = model::endOfEscape(text, end, parameters);
        if (parameters)
            apply(style, *parameters);
    }
    return read;
}

QTextCharFormat ansiFormat(const AnsiStyle& style) {
    QTextCharFormat format;
    if (style.color)
        format.setForeground(colorOf(*style.color));
    else if (style.faint)
        format.setForeground(ui::colors().muted);
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    if (style.italic)
        format.setFontItalic(true);
    if (style.underline)
        format.setFontUnderline(true);
    return format;
}

} // namespace lathe::logs
