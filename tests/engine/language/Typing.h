#pragma once

#include "engine/base/Paths.h"
#include "engine/language/Completer.h"
#include "engine/schema/Schema.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <utility>

namespace lathe::test {

using namespace std::chrono_literals;

inline constexpr std::chrono::sys_days Today = std::chrono::sys_days{2026y / 11 / 28};

/// A text with the cursor where '|' stands.
struct Typing {
    std::string text;
    std::size_t offset = 0;

    explicit Typing(QByteArray written) {
        offset = static_cast<std::size_t>(written.indexOf('|'));
        text = written.remove(static_cast<qsizetype>(offset), 1).toStdString();
    }
};

inline const schema::Schema& schemaForTests() {
    static const auto schema = schema::Schema::load(resourceDirectory() / "schema").value();
    return *schema;
}

inline language::Completion completed(const Typing& typing) {
    return language::complete(typing.text, typing.offset, schemaForTests(), Today);
}

inline QStringList labels(const language::Completion& completion) {
    QStringList found;
    for (const language::CompletionItem& item : completion.items)
        found << QString::fromStdString(item.label);
    return found;
}

/// The text after the item has been taken, with '|' where the caret is; empty where there is no
/// such item.
inline QByteArray accepted(const Typing& typing, const QByteArray& label) {
    for (const language::CompletionItem& item : completed(typing).items) {
        if (item.label != label.toStdString())
            continue;
        std::string text = typing.text;
        std::string insert = item.insert;
        insert.insert(item.caret, "|");
        text.replace(item.begin, item.end - item.begin, insert);
        return QByteArray::fromStdString(text);
    }
    return {};
}

} // namespace lathe::test
