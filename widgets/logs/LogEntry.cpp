#include "widgets/logs/LogEntry.h"

#include "engine/model/EscapeSequences.h"

#include <utility>

namespace lathe::logs {

QString LogEntry::message() const {
    constexpr char16_t pictures = 0x2400;
    constexpr char16_t deleteCharacter = 0x7f;
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : shown) {
        const char16_t unit = c.unicode();
        // Few fonts have the picture of a line feed, which REPORT has before its trace id.
        if (unit == u'\n')
            c = QChar{0x21b5};
        else if (unit < u' ' && unit != u'\t')
            c = QChar{static_cast<char16_t>(pictures + unit)};
        else if (unit == deleteCharacter)
            c = QChar{static_cast<char16_t>(pictures + 0x21)};
    }
    return shown;
}

LogEntry EntryMaker::make(const store::StoredLine& stored) {
    const model::LogLine& line = stored.line;
    LogEntry entry;
    entry.number = line.sequence;
    entry.time = line.time;
    entry.origin = originOf(line);
    entry.source = line.source;
    entry.level = line.level;
    entry.head = stored.head;
    entry.missing = stored.size - line.text.size();
    if (line.text.find(model::escapeCharacter) == std::string::npos) {
        entry.text = line.text;
        return entry;
    }
    AnsiText read = readAnsi(line.text);
    entry.text = std::move(read.plain);
    if (!read.runs.empty())
        entry.styles = std::make_shared<const std::vector<AnsiRun>>(std::move(read.runs));
    return entry;
}

std::shared_ptr<const LogOrigin> EntryMaker::originOf(const model::LogLine& line) {
    for (const Recent& recent : m_recent) {
        if (recent.origin && recent.requestId == line.requestId && recent.function == line.function)
            return recent.origin;
    }
    Recent& recent = m_recent[m_nextRecent++ % m_recent.size()];
    recent = {line.function, line.requestId,
              std::make_shared<const LogOrigin>(LogOrigin{QString::fromStdString(line.function),
                                                          QString::fromStdString(line.requestId)})};
    return recent.origin;
}

QString shortRequestId(const QString& requestId) {
    return requestId.left(8);
}

} // namespace lathe::logs
