#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>

namespace lathe::editor {

class CodeEditor;
class HoverCard;

/// While a program stands: what the expression under the mouse is, in a card beside it. Who knows
/// is asked.
class ValueHover : public QObject {
    Q_OBJECT

  public:
    explicit ValueHover(CodeEditor& editor);
    ~ValueHover() override;

    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// The value of what was asked for last; of anything else it is left out.
    void showValue(const QString& expression, const QString& value, const QString& type);
    QString shownText() const;

    /// The name at this place with what it is a part of: in "order.items[0].price" at "items" it is
    /// "order.items". Empty where none is.
    static QString expressionAt(const QString& line, qsizetype column);

  signals:
    void asked(const QString& expression);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void ask(const QPoint& point);
    void close();

    CodeEditor& m_editor;
    QPointer<HoverCard> m_card;
    bool m_active = false;
    QString m_asked;
    int m_position = 0;
    /// Where the mouse may be while the card is open.
    QRect m_place;
};

} // namespace lathe::editor
