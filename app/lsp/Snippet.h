#pragma once

#include <QString>

namespace lathe::lsp {

/// A snippet as text that is written at once.
struct PlainSnippet {
    QString text;
    /// Where the first placeholder stands, else where the snippet ends; in characters of `text`.
    qsizetype caret = 0;
    /// How long that placeholder is.
    qsizetype selected = 0;

    bool operator==(const PlainSnippet&) const = default;
};

/// `foo(${1:bar})$0` -> `foo(bar)` with `bar` selected; of choices the first, of variables what
/// stands in for them.
PlainSnippet plainSnippet(const QString& snippet);

} // namespace lathe::lsp
