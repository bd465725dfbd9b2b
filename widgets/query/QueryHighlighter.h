#pragma once

#include <QSyntaxHighlighter>

namespace lathe::query {

/// The colours of a query: commands, functions, fields, texts, expressions, numbers, comments.
class QueryHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

  public:
    explicit QueryHighlighter(QTextDocument* document);

  protected:
    void highlightBlock(const QString& text) override;
};

} // namespace lathe::query
