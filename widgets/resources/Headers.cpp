#include "widgets/resources/Headers.h"

namespace lathe::resources {

HeaderFields headersOf(const QString& text) {
    HeaderFields fields;
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.emplace_back(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return fields;
}

QString textOf(const HeaderFields& fields) {
    QStringList lines;
    for (const auto& [name, value] : fields)
        lines << name + ": " + value;
    return lines.join('\n');
}

} // namespace lathe::resources
