#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;

namespace lathe::dashboard {

/// Asks for the name of a dashboard, above the dashboard. Return takes it, Escape does not.
class NameBar : public QFrame {
    Q_OBJECT

  public:
    explicit NameBar(QWidget* parent = nullptr);

    void ask(const QString& question, const QString& name,
             std::function<void(const QString&)> done);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void take();

    QLabel* m_question;
    QLineEdit* m_name;
    std::function<void(const QString&)> m_done;
};

} // namespace lathe::dashboard
