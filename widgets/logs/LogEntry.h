#pragma once

#include "engine/model/Invocation.h"
#include "engine/store/LogReader.h"
#include "widgets/logs/AnsiText.h"

#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace lathe::logs {

/// What a line shares with its neighbours.
struct LogOrigin {
    /// Logical id.
    QString function;
    QString requestId;
};

/// One line as the view keeps it; the text stays UTF-8, which is half the size.
struct LogEntry {
    /// In the journal: see model::LogLine::sequence.
    std::int64_t number = 0;
    Timestamp time{};
    std::shared_ptr<const LogOrigin> origin;
    model::LogSource source = model::LogSource::Function;
    /// Its own, or that of the line that it belongs to.
    model::LogLevel level = model::LogLevel::Info;
    /// Without escape sequences; the beginning of one that is very long.
    std::string text;
    /// What they said; nullptr where there were none.
    std::shared_ptr<const std::vector<AnsiRun>> styles;
    /// The line that begins the stack trace that this one is a part of; 0: of none.
    std::int64_t head = 0;
    /// Bytes that the text is longer than what is here.
    std::size_t missing = 0;

    bool isPlatform() const { return source == model::LogSource::Platform; }
    /// As it is shown: characters that have no shape are those that stand for them (U+2400 on).
    QString message() const;
    /// Bytes that it takes.
    std::size_t bytes() const { return sizeof(LogEntry) + text.size(); }
};

/// Makes entries of lines; those that are made one after the other share their origins.
class EntryMaker {
  public:
    LogEntry make(const store::StoredLine& stored);

  private:
    std::shared_ptr<const LogOrigin> originOf(const model::LogLine& line);

    struct Recent {
        std::string function;
        std::string requestId;
        std::shared_ptr<const LogOrigin> origin;
    };
    std::array<Recent, 16> m_recent;
    std::size_t m_nextRecent = 0;
};

/// The first characters of a request id, which tell invocations apart well enough.
QString shortRequestId(const QString& requestId);

} // namespace lathe::logs
