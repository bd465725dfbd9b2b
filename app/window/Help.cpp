#include "app/window/Help.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lathe::app {

void showAbout(QWidget* parent) {
    auto* box = new QMessageBox{
        QMessageBox::NoIcon, QCoreApplication::translate("lathe::app::Actions", "About Lathe"),
        QStringLiteral("<b>Lathe %1</b>").arg(QStringLiteral(LATHE_VERSION)), QMessageBox::Close,
        parent};
    box->setInformativeText(
        QCoreApplication::translate("main", "A workbench for AWS-Lambda-style functions.") +
        QStringLiteral(
            "<br><a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL-3.0-or-later</a>"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void showShortcuts(QWidget* parent, const QList<QAction*>& actions) {
    auto* dialog = new QDialog{parent};
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        QCoreApplication::translate("lathe::app::Actions", "Keyboard shortcuts"));
    auto* list = new QTreeWidget{dialog};
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setAccessibleName(dialog->windowTitle());
    for (const QAction* action : actions) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (!key.isEmpty())
            list->addTopLevelItem(new QTreeWidgetItem{{action->text(), key}});
    }
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    (new QVBoxLayout{dialog})->addWidget(list);
    dialog->resize(420, 520);
    dialog->show();
}

} // namespace lathe::app
