#include "widgets/common/InfoBar.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lathe::ui {

InfoBar::InfoBar(QWidget* parent)
    : QFrame{parent}
    , m_icon{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_buttons{new QHBoxLayout} {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton{this};
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close this message"));
    m_buttons->setSpacing(space::Half);

    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(space::OneAndHalf, space::Half, space::Half, space::Half);
    layout->setSpacing(space::One);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    hide();

    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    connect(Theme::current(), &Theme::changed, this, &InfoBar::retint);
}

void InfoBar::showMessage(Tint tint, const QString& sentence) {
    m_tint = tint;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    retint();
    show();
}

void InfoBar::addAction(const QString& text, std::function<void()> run) {
    auto* button = new QPushButton{text, this};
    connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] {
        hide();
        run();
    });
    m_buttons->addWidget(button);
}

QString InfoBar::message() const {
    return m_text->text();
}

void InfoBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    hide();
    emit dismissed();
}

void InfoBar::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    QColor wash = tintColor(m_tint);
    wash.setAlphaF(0.14F);
    painter.fillRect(rect(), colors().background);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect{0, 0, 3, height()}, tintColor(m_tint));
}

void InfoBar::retint() {
    QString name = QStringLiteral("info");
    if (m_tint == Tint::Error)
        name = QStringLiteral("error");
    else if (m_tint == Tint::Warning)
        name = QStringLiteral("warning");
    else if (m_tint == Tint::Success)
        name = QStringLiteral("success");
    m_icon->setPixmap(iconPixmap(name, size::Icon, tintColor(m_tint), devicePixelRatioF()));
    update();
}

} // namespace lathe::ui
