#include "app/window/ServerIndicator.h"

#include "widgets/common/Icons.h"

#include <QMenu>

namespace lathe::app {

using lsp::Servers;

ServerIndicator::ServerIndicator(Servers& servers, QWidget* parent)
    : QToolButton{parent}
    , m_servers{servers} {
    setObjectName(QStringLiteral("language-server"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu{this};
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ServerIndicator::fillMenu);
    connect(&servers, &Servers::changed, this, &ServerIndicator::update);
    update();
}

void ServerIndicator::show(const QString& path) {
    m_path = path;
    update();
}

void ServerIndicator::fillMenu() {
    menu()->clear();
    menu()->addAction(tr("Restart language servers"), &m_servers, &Servers::restart);
    menu()->addAction(tr("Preferences"), this, &ServerIndicator::preferencesRequested);
}

void ServerIndicator::update() {
    const Servers::Standing standing = m_servers.standing(m_path);
    const lsp::Server* server = m_servers.serverOf(m_path);
    const QString name = server ? server->found().name : QString{};
    QString text = name;
    QString toolTip;
    switch (standing) {
    case Servers::Standing::None:
    case Servers::Standing::Looking:
        break;
    case Servers::Standing::Missing:
        text = tr("No language server");
        toolTip = tr("Completion knows the words of open files, the test event and the AWS SDK's "
                     "clients. A language server would know more: %1")
                      .arg(lsp::installHint(lsp::familyOf(m_path)));
        break;
    case Servers::Standing::Starting:
        text = tr("%1: starting").arg(name);
        toolTip = server->found().command.program;
        break;
    case Servers::Standing::Ready:
        if (!server->progress().isEmpty())
            text = tr("%1: %2").arg(name, server->progress());
        toolTip = tr("The language server of this file: %1").arg(server->found().command.program);
        break;
    case Servers::Standing::Failed:
        text = tr("%1: ended").arg(name);
        toolTip = server->failure();
        break;
    }
    setVisible(!text.isEmpty());
    setText(text);
    setToolTip(toolTip);
    setAccessibleName(tr("Language server: %1").arg(text));
    setIcon(standing == Servers::Standing::Failed
                ? ui::icon(QStringLiteral("warning"), ui::Tint::Warning)
                : QIcon{});
}

} // namespace lathe::app
