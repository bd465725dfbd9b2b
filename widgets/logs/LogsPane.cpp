#include "widgets/logs/LogsPane.h"

namespace lathe::logs {

LogsPane::LogsPane(QWidget* parent)
    : QWidget{parent} {}
LogsPane::~LogsPane() = default;
void LogsPane::setProject(std::shared_ptr<const model::Project>) {}
void LogsPane::appendLines(const std::vector<model::LogLine>&, std::int64_t) {}
void LogsPane::showStoredLines(const std::vector<model::LogLine>&) {}
void LogsPane::showInvocation(const QString&, const QString&) {}
void LogsPane::clear() {}

} // namespace lathe::logs
