#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lathe::git {

/// How far an exchange with a remote is, and the button that ends it.
class TransferRow : public QWidget {
    Q_OBJECT

  public:
    explicit TransferRow(QWidget* parent = nullptr);

    /// A total of 0 is not known yet.
    void show(const QString& sentence, std::size_t done, std::size_t total);
    QPushButton* cancelButton() { return m_cancel; }

  signals:
    void cancelled();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace lathe::git
