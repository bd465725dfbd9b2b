#include "widgets/logs/LineText.h"

#include <algorithm>
#include <array>

namespace lathe::logs {

namespace {

const QLatin1String gap{"   "};
constexpr qsizetype widestPath = 28;
/// Of JSON that is parsed for what is drawn on one line.
constexpr std::size_t longestHead = 16 * 1024;

/// What a line in JSON has to say, before the fields that the other columns show already: its
/// message, or the type of a platform event. Empty for other lines.
QString headOf(const LogEntry& entry) {
    if (!entry.text.starts_with('{') || entry.text.size() > longestHead)
        return {};
    for (const char* path : {"message", "msg", "errorMessage", "type"}) {
        if (const auto value = loghistory::jsonField(entry.text, path))
            return QString::fromStdString(*value).simplified();
    }
    return {};
}

void cut(LineText& shown, std::size_t missing) {
    if (shown.text.size() <= LineText::Longest && missing == 0)
        return;
    const qsizetype rest = std::max<qsizetype>(0, shown.text.size() - LineText::Longest) +
                           static_cast<qsizetype>(missing);
    shown.text.truncate(LineText::Longest);
    std::erase_if(shown.parts, [](const LineText::Part& part) {
        return part.begin + part.length > LineText::Longest;
    });
    const int begin = static_cast<int>(shown.text.size());
    shown.text +=
        u'\n' + LineText::tr("... and %Ln more characters. Copy takes all of them.", nullptr,
                             static_cast<int>(std::min<qsizetype>(rest, INT_MAX)));
    shown.parts.push_back(
        {begin, static_cast<int>(shown.text.size()) - begin, LineText::Kind::Rest, -1});
}

} // namespace

bool looksStructured(const LogEntry& entry) {
    return entry.text.size() > 2 && (entry.text.back() == '}' || entry.text.back() == ']') &&
           loghistory::jsonBegin(entry.text) != std::string_view::npos;
}

LineText LineText::onOneLine(const LogEntry& entry, qsizetype characters) {
    LineText shown;
    const QString head = headOf(entry);
    if (head.isEmpty()) {
        // A character has at most four bytes.
        const std::size_t bytes =
            std::min(entry.text.size(), static_cast<std::size_t>(4 * characters + 4));
        LogEntry beginning;
        beginning.text = entry.text.substr(0, bytes);
        shown.text = beginning.message().left(characters);
        return shown;
    }
    shown.text = (head + gap + entry.message()).left(characters);
    const auto length = static_cast<int>(std::min(head.size(), shown.text.size()));
    shown.parts.push_back({0, length, Kind::Head, -1});
    shown.parts.push_back({length, static_cast<int>(shown.text.size()) - length, Kind::Rest, -1});
    return shown;
}

LineText LineText::whole(const LogEntry& entry) {
    LineText shown;
    shown.text = entry.message();
    cut(shown, entry.missing);
    return shown;
}

LineText LineText::unfolded(const LogEntry& entry) {
    auto fields = looksStructured(entry) ? loghistory::jsonFields(entry.text) : std::nullopt;
    if (!fields || fields->empty())
        return whole(entry);
    LineText shown;
    shown.text = QString::fromUtf8(entry.text.data(),
                                   static_cast<qsizetype>(loghistory::jsonBegin(entry.text)))
                     .trimmed();
    qsizetype widest = 0;
    for (const auto& field : *fields)
        widest = std::max(widest, QString::fromStdString(field.path).size());
    widest = std::min(widest, widestPath);
    const QString nextLine = u'\n' + QString(FieldIndent + widest + gap.size(), u' ');
    for (int i = 0; i < static_cast<int>(fields->size()) && shown.text.size() <= Longest; ++i) {
        const loghistory::JsonField& field = (*fields)[static_cast<std::size_t>(i)];
        const QString path = QString::fromStdString(field.path);
        QString value = QString::fromStdString(field.value);
        value.replace(u'\n', nextLine);
        shown.text += shown.text.isEmpty() ? QString{} : QStringLiteral("\n");
        shown.text += QString(FieldIndent, u' ');
        shown.parts.push_back(
            {static_cast<int>(shown.text.size()), static_cast<int>(path.size()), Kind::Path, i});
        shown.text += path.leftJustified(widest) + gap;
        shown.parts.push_back({static_cast<int>(shown.text.size()), static_cast<int>(value.size()),
                               field.isText ? Kind::Text : Kind::Number, i});
        shown.text += value;
    }
    shown.fields = std::move(*fields);
    cut(shown, entry.missing);
    return shown;
}

} // namespace lathe::logs
