#pragma once

#include "widgets/editor/Assistant.h"

#include <QObject>
#include <QPointer>
#include <QRect>

#include <memory>

namespace lathe::editor {

class CodeEditor;
class HoverCard;

/// What one editor says of the place that the mouse rests on, and how it puts right what is wrong
/// there or at the caret.
class Hovering : public QObject {
    Q_OBJECT

  public:
    Hovering(CodeEditor& editor, std::shared_ptr<Assistant> assistant);
    ~Hovering() override;

    /// As if the mouse rested there, in the viewport.
    void show(const QPoint& point);
    /// The fixes for what is wrong at the caret, as a menu there.
    void showFixes();
    void close();
    bool isOpen() const;
    /// Made when it is first wanted.
    HoverCard& card();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void say(const QPoint& point, const std::optional<language::Explanation>& later);
    QString problems(const std::vector<model::Diagnostic>& diagnostics);
    static QString words(const language::Explanation& explanation);
    static QString rendered(const std::string& markdown);
    void showMenu(const std::vector<Remedy>& remedies);
    void apply(const language::Fix& fix);

    CodeEditor& m_editor;
    std::shared_ptr<Assistant> m_assistant;
    QPointer<HoverCard> m_card;
    /// Those that the card offers.
    std::vector<language::Fix> m_fixes;
    /// Where the mouse may be while the card is open, besides the card; in the viewport.
    QRect m_place;
    /// Answers to earlier ones are not wanted.
    int m_question = 0;
};

} // namespace lathe::editor
