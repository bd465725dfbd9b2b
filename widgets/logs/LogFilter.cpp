#include "widgets/logs/LogFilter.h"

namespace lathe::logs {

bool LogFilter::matches(const LogEntry& entry) const {
    if (entry.source == model::LogSource::Platform) {
        if (!platform)
            return false;
    } else if (entry.level < lowest) {
        return false;
    }
    if (!function.isEmpty() && entry.origin->function != function)
        return false;
    if (!requestId.isEmpty() && entry.origin->requestId != requestId)
        return false;
    if (!expression.pattern().isEmpty())
        return expression.match(entry.message()).hasMatch();
    return text.isEmpty() || entry.message().contains(text, Qt::CaseInsensitive);
}

} // namespace lathe::logs
