#include "widgets/designer/CanvasCommands.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace lathe::designer {

namespace {

struct Definition {
    const char* name;
    const char* text;
    const char* icon;
    QKeySequence key;
    /// Cards that it needs.
    qsizetype cards;
    /// It is for a frame.
    bool frame = false;
};

const std::vector<Definition>& definitions() {
    static const std::vector<Definition> all{
        {"cut", QT_TRANSLATE_NOOP("CanvasCommands", "Cut"), "remove", QKeySequence::Cut, 1},
        {"copy", QT_TRANSLATE_NOOP("CanvasCommands", "Copy"), "copy", QKeySequence::Copy, 1},
        {"paste", QT_TRANSLATE_NOOP("CanvasCommands", "Paste"), "template", QKeySequence::Paste, 0},
        {"duplicate", QT_TRANSLATE_NOOP("CanvasCommands", "Duplicate"), "duplicate",
         QKeySequence{Qt::CTRL | Qt::Key_D}, 1},
        {"align-left", QT_TRANSLATE_NOOP("CanvasCommands", "Align left"), "align-left", {}, 2},
        {"align-centre",
         QT_TRANSLATE_NOOP("CanvasCommands", "Align centres"),
         "align-centre",
         {},
         2},
        {"align-right", QT_TRANSLATE_NOOP("CanvasCommands", "Align right"), "align-right", {}, 2},
        {"align-top", QT_TRANSLATE_NOOP("CanvasCommands", "Align top"), "align-top", {}, 2},
        {"align-middle",
         QT_TRANSLATE_NOOP("CanvasCommands", "Align middles"),
         "align-middle",
         {},
         2},
        {"align-bottom",
         QT_TRANSLATE_NOOP("CanvasCommands", "Align bottom"),
         "align-bottom",
         {},
         2},
        {"distribute-across",
         QT_TRANSLATE_NOOP("CanvasCommands", "Distribute horizontally"),
         "distribute-across",
         {},
         3},
        {"distribute-down",
         QT_TRANSLATE_NOOP("CanvasCommands", "Distribute vertically"),
         "distribute-down",
         {},
         3},
        {"frame", QT_TRANSLATE_NOOP("CanvasCommands", "Group in a frame"), "frame",
         QKeySequence{Qt::CTRL | Qt::Key_G}, 1},
        {"rename-frame", QT_TRANSLATE_NOOP("CanvasCommands", "Title of the frame"), "edit",
         QKeySequence{Qt::Key_F2}, 0, true},
    };
    return all;
}

/// Cut, copy and paste, which a window has for whatever is in front.
bool isForAnyEditor(const QString& name) {
    return name == QLatin1String{"cut"} || name == QLatin1String{"copy"} ||
           name == QLatin1String{"paste"};
}

QString textOf(const Definition& definition) {
    return QCoreApplication::translate("CanvasCommands", definition.text);
}

} // namespace

CanvasCommands::CanvasCommands(CanvasScene& scene, QWidget* view)
    : QObject{view}
    , m_scene{scene} {
    for (const Definition& definition : definitions()) {
        auto* action = new QAction{ui::icon(QLatin1String{definition.icon}), {}, this};
        action->setObjectName(QLatin1String{definition.name});
        action->setShortcut(definition.key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        view->addAction(action);
        m_actions << action;
    }
    connect(&scene, &CanvasScene::selectionMoved, this, &CanvasCommands::update);
    retranslate();
    update();
}

QAction* CanvasCommands::operator[](const QString& name) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](QAction* one) { return one->objectName() == name; });
    return found == m_actions.end() ? nullptr : *found;
}

void CanvasCommands::onChosen(const QString& name, std::function<void()> run) {
    connect((*this)[name], &QAction::triggered, this, std::move(run));
}

void CanvasCommands::fillAlignMenu(QMenu& menu) const {
    for (const char* name :
         {"align-left", "align-centre", "align-right", "", "align-top", "align-middle",
          "align-bottom", "", "distribute-across", "distribute-down"}) {
        if (*name == '\0')
            menu.addSeparator();
        else
            menu.addAction((*this)[QLatin1String{name}]);
    }
}

QList<QAction*> CanvasCommands::own() const {
    QList<QAction*> own = m_actions;
    own.removeIf([](const QAction* action) { return isForAnyEditor(action->objectName()); });
    return own;
}

std::vector<std::pair<QString, QKeySequence>> CanvasCommands::texts() {
    std::vector<std::pair<QString, QKeySequence>> texts;
    for (const Definition& definition : definitions()) {
        if (!definition.key.isEmpty() && !isForAnyEditor(QLatin1String{definition.name}))
            texts.emplace_back(textOf(definition), definition.key);
    }
    return texts;
}

void CanvasCommands::retranslate() {
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString text = textOf(definitions()[static_cast<std::size_t>(i)]);
        m_actions[i]->setText(text);
        m_actions[i]->setToolTip(ui::withKey(text, m_actions[i]->shortcut()));
    }
}

void CanvasCommands::update() {
    const qsizetype cards = m_scene.selectedCards().size();
    const bool hasFrame = m_scene.frames().current() != nullptr;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const Definition& definition = definitions()[static_cast<std::size_t>(i)];
        m_actions[i]->setEnabled(cards >= definition.cards && !m_scene.isStale() &&
                                 (!definition.frame || hasFrame));
    }
}

} // namespace lathe::designer
