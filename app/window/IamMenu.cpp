#include "app/window/IamMenu.h"

#include "app/bridge/EngineHost.h"
#include "engine/api/Engine.h"

#include <QActionGroup>

#include <array>

namespace lathe::app {

IamMenu::IamMenu(EngineHost& engine, QWidget* parent)
    : QMenu{parent}
    , m_engine{engine}
    , m_modes{new QActionGroup{this}} {
    for (const model::IamMode mode :
         {model::IamMode::Enforce, model::IamMode::Warn, model::IamMode::Off}) {
        QAction* action = addAction(QString{}, this, [this, mode] {
            if (api::Engine* running = m_engine.running())
                running->setIamMode(mode);
        });
        action->setCheckable(true);
        m_modes->addAction(action);
    }
    connect(this, &QMenu::aboutToShow, this, &IamMenu::fill);
    fill();
}

void IamMenu::fill() {
    const std::array<QString, 3> texts{tr("Refuse what no policy allows"),
                                       tr("Allow it, and list it in Problems"),
                                       tr("Do not look at policies")};
    const api::Engine* running = m_engine.running();
    for (int i = 0; i < m_modes->actions().size(); ++i) {
        QAction* action = m_modes->actions().at(i);
        action->setText(texts[static_cast<std::size_t>(i)]);
        action->setEnabled(running != nullptr);
        if (running)
            action->setChecked(static_cast<int>(running->iamMode()) == i);
    }
}

} // namespace lathe::app
