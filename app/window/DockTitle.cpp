#include "app/window/DockTitle.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace lathe::app {

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget{dock}
    , m_label{new QLabel{this}}
    , m_close{new QToolButton{this}} {
    m_label->setFont(ui::strongFont());
    m_close->setIcon(ui::icon(QStringLiteral("close")));
    m_close->setIconSize({14, 14});
    m_close->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(ui::space::OneAndHalf, ui::space::Half, ui::space::Half,
                               ui::space::Half);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_close);
    const auto update = [this, dock] {
        m_label->setText(dock->windowTitle());
        m_close->setToolTip(tr("Close this panel"));
        m_close->setAccessibleName(tr("Close this panel"));
    };
    connect(dock, &QWidget::windowTitleChanged, this, update);
    connect(m_close, &QToolButton::clicked, dock, &QWidget::close);
    update();
}

} // namespace lathe::app
