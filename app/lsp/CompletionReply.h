#pragma once

#include "app/lsp/TextIndex.h"
#include "engine/language/Completion.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace lathe::lsp {

/// A server's answer to textDocument/completion.
struct CompletionReply {
    /// Best first; each item's handle is its place in `raw`, from 1.
    std::vector<language::CompletionItem> items;
    /// As they came, for completionItem/resolve.
    QJsonArray raw;
    /// There may be others when more is typed.
    bool isIncomplete = false;
};

/// For the text and the place, in bytes, that were asked about.
CompletionReply completionReply(const QJsonValue& result, const QByteArray& text, int position);

/// What the server's item has besides, itself or after completionItem/resolve: what is said of it,
/// and what it changes elsewhere.
void addResolved(language::CompletionItem& item, const QJsonObject& resolved,
                 const QByteArray& text);

} // namespace lathe::lsp
