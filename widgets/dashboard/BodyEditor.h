#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace lathe::dashboard {

/// The body of a dashboard as JSON, to be read, changed and pasted. What is wrong in it is told
/// below it.
class BodyEditor : public QWidget {
    Q_OBJECT

  public:
    explicit BodyEditor(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    /// Why it was not taken; empty: nothing is wrong.
    void setTrouble(const QString& sentence);

  signals:
    void applied(const QString& text);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QPlainTextEdit* m_text;
    QLabel* m_trouble;
};

} // namespace lathe::dashboard
