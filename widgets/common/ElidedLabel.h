#pragma once

#include <QFrame>

namespace lathe::ui {

/// One line of text that gives way to "..." where it does not fit; the whole is its tool tip then.
class ElidedLabel : public QFrame {
    Q_OBJECT

  public:
    explicit ElidedLabel(const QString& text = {}, Qt::TextElideMode mode = Qt::ElideRight,
                         QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

} // namespace lathe::ui
