#pragma once

#include <QAbstractButton>

namespace lathe::app {

/// A row that is pressed as a whole: icon, title, and a muted line below or behind it.
class RowButton : public QAbstractButton {
    Q_OBJECT

  public:
    RowButton(const QString& iconName, const QString& title, const QString& detail,
              QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QString m_icon;
    QString m_detail;
};

} // namespace lathe::app
