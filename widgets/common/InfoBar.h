#pragma once

#include "widgets/common/Icons.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace lathe::ui {

/// A bar above what it speaks about: one sentence and what can be done about it. Never modal;
/// Escape and its cross close it.
class InfoBar : public QFrame {
    Q_OBJECT

  public:
    explicit InfoBar(QWidget* parent = nullptr);

    /// Replaces what the bar shows (its buttons too) and shows it.
    void showMessage(Tint tint, const QString& sentence);
    /// The bar closes when the button is pressed, then `run` is called.
    void addAction(const QString& text, std::function<void()> run);
    QString message() const;

  signals:
    /// By its cross or by Escape.
    void dismissed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retint();

    Tint m_tint = Tint::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace lathe::ui
