#include "widgets/editor/HoverCard.h"

#include "widgets/common/Tokens.h"

#include <QDesktopServices>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::editor {

namespace {

constexpr int MostWidth = 520;

} // namespace

HoverCard::HoverCard(CodeEditor& editor)
    : FloatingFrame{editor}
    , m_label{new QLabel{this}} {
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::OneAndHalf, ui::space::One, ui::space::OneAndHalf,
                               ui::space::One);
    layout->addWidget(m_label);
    connect(m_label, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link.startsWith(QLatin1String{"https://"}))
            QDesktopServices::openUrl(QUrl{link});
        else
            emit linkActivated(link);
    });
}

void HoverCard::open(int position, const QString& html) {
    open(position, html, Side::Below);
}

void HoverCard::openAbove(int position, const QString& html) {
    open(position, html, Side::Above);
}

void HoverCard::open(int position, const QString& html, Side side) {
    m_label->setText(html);
    m_label->setWordWrap(false);
    const int inner = std::min(MostWidth, m_label->sizeHint().width());
    m_label->setWordWrap(true);
    showAt(position,
           {inner + 2 * ui::space::OneAndHalf + 2,
            m_label->heightForWidth(inner) + 2 * ui::space::One},
           0, side);
}

QString HoverCard::html() const {
    return m_label->text();
}

} // namespace lathe::editor
