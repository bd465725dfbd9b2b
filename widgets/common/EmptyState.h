#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace lathe::ui {

/// What a pane shows while it has nothing to show: an icon, what this place is for, what to do
/// next, and the button that does it.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    EmptyState(const QString& iconName, const QString& headline, const QString& sentence,
               QWidget* parent = nullptr);

    void setTexts(const QString& headline, const QString& sentence);
    void setIcon(const QString& iconName);
    /// Shows the button; empty text hides it.
    void setAction(const QString& text);
    QPushButton* button() const { return m_button; }
    QSize minimumSizeHint() const override;

  signals:
    void triggered();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// Where there is little room, the icon goes first, then the sentence.
    void fit();
    void retint();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace lathe::ui
