#pragma once

#include "widgets/common/JsonText.h"
#include "widgets/common/LongLines.h"
#include "widgets/invoke/LongStrings.h"

#include <Qsci/qsciscintilla.h>

#include <optional>

namespace lathe::invoke {

/// A small editor for one JSON value: coloured, foldable, checked as one types.
class JsonEdit : public QsciScintilla {
    Q_OBJECT

  public:
    enum class Use { Edit, Read };

    explicit JsonEdit(Use use, QWidget* parent = nullptr);

    const std::optional<ui::JsonProblem>& problem() const { return m_problem; }
    /// All of it, also what is not in sight.
    QString text() const;
    /// Of text().
    qint64 bytes() const;
    /// Puts the cursor on the problem.
    void goToProblem();
    /// A line is long and could not be broken: it has no colours.
    bool isPlain() const { return m_longLines.isOn(); }
    /// Indents the text, as one step of undo; leaves what is no JSON alone.
    void format();

  public slots:
    void setText(const QString& text) override;
    void cut() override;
    void copy() override;
    void paste() override;

  signals:
    /// After every change of the text.
    void checked();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class Direction { On, Back };

    /// By Escape, and back by Shift+Escape.
    void leave(Direction direction);
    void dress();
    /// Wrapping millions of characters takes many seconds.
    void wrapFor(qsizetype length);
    void check();
    bool isInString() const;
    void setPlain(bool plain);
    /// A line of megabytes stops the window for many seconds.
    QString bearable(const QString& text, LongStrings::Begins begins);

    LongStrings m_long;
    ui::LongLines m_longLines{*this};
    QsciLexer* m_lexer = nullptr;
    std::optional<ui::JsonProblem> m_problem;
    bool m_editable;
};

} // namespace lathe::invoke
