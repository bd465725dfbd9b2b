#include "engine/metricmath/DynamicLabel.h"

#include "engine/metricmath/LabelValues.h"
#include "engine/metricmath/Lexer.h"

#include <algorithm>

namespace lathe::metricmath {

tl::expected<DynamicLabel, Problem> DynamicLabel::parse(std::string_view text) {
    DynamicLabel label;
    bool hasLabel = false;
    Part part;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.substr(at, 2) == "${" ? text.find('}', at) : std::string::npos;
        const std::string_view name =
            end == std::string::npos ? std::string_view{} : text.substr(at + 2, end - at - 2);
        if (!isLabelValue(name)) {
            part.text += text[at++];
            continue;
        }
        if (label.m_parts.size() == mostValues || (hasLabel && name == "LABEL"))
            return tl::unexpected(
                Failure{Text::tr("a label has at most {} values, and one of them is ${{LABEL}}",
                                 mostValues),
                        at, end + 1}
                    .in(text));
        hasLabel = hasLabel || name == "LABEL";
        label.m_namesSeries = label.m_namesSeries || namesSeries(name);
        part.value = name;
        label.m_parts.push_back(std::move(part));
        part = {};
        at = end + 1;
    }
    if (!part.text.empty())
        label.m_parts.push_back(std::move(part));
    return label;
}

std::string DynamicLabel::of(const Series& series, const LabelSetting& setting) const {
    std::string result;
    for (const Part& part : m_parts) {
        result += part.text;
        if (!part.value.empty())
            result += labelValue(part.value, series, setting);
    }
    return result;
}

std::string DynamicLabel::ofOneOfSeveral(const Series& series, const LabelSetting& setting) const {
    const std::string own = of(series, setting);
    if (m_namesSeries || series.label.empty())
        return own;
    return own.empty() ? series.label : own + " " + series.label;
}

std::optional<std::chrono::minutes> timeZoneOf(std::string_view text) {
    if (text.size() != 5 || (text[0] != '+' && text[0] != '-') ||
        !std::all_of(text.begin() + 1, text.end(), isDigit))
        return std::nullopt;
    const auto digit = [&](std::size_t index) { return text[index] - '0'; };
    const int hours = digit(1) * 10 + digit(2);
    const int minutes = digit(3) * 10 + digit(4);
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    const std::chrono::minutes offset = std::chrono::hours{hours} + std::chrono::minutes{minutes};
    return text[0] == '-' ? -offset : offset;
}

} // namespace lathe::metricmath
