#pragma once

#include "engine/insights/CompileError.h"

#include <QPlainTextEdit>
#include <QStringList>

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace lathe::query {

/// Where a query is written: coloured, completed, and with what is wrong underlined as one types.
class QueryEdit : public QPlainTextEdit {
    Q_OBJECT

  public:
    explicit QueryEdit(QWidget* parent = nullptr);

    /// Offered beside the language's own words: fields of the log.
    void setFields(const QStringList& fields);
    /// What is wrong with the text, in the person's language; empty: nothing.
    QString complaint() const { return m_complaint; }
    QSize sizeHint() const override;

  signals:
    /// Ctrl+Enter.
    void runRequested();
    void complaintChanged();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void check();
    void underline(const insights::Location& location);
    void fillWords();
    void complete();
    void insert(const QString& word);
    /// What stands before the cursor of a word.
    QString begunWord() const;

    QCompleter* m_completer;
    QStandardItemModel* m_words;
    QTimer* m_checkSoon;
    QStringList m_fields;
    QString m_complaint;
};

} // namespace lathe::query
