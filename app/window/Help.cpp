#include "app/window/Help.h"

#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"

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

namespace {

void fill(QTreeWidget& list, const std::vector<ShortcutGroup>& groups) {
    for (const ShortcutGroup& group : groups) {
        auto* heading = new QTreeWidgetItem{&list, {group.title}};
        heading->setFont(0, ui::strongFont());
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFirstColumnSpanned(true);
        for (const auto& [text, key] : group.entries) {
            QString name = text;
            name.remove(QLatin1String{"..."}).remove(QLatin1Char('&'));
            new QTreeWidgetItem{heading, {name, key.toString(QKeySequence::NativeText)}};
        }
    }
    list.expandAll();
}

void filter(QTreeWidget& list, const QString& text) {
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = list.topLevelItem(i);
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem* entry = group->child(row);
            const bool shown = entry->text(0).contains(text, Qt::CaseInsensitive) ||
                               entry->text(1).contains(text, Qt::CaseInsensitive);
            entry->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

} // namespace

void showShortcuts(QWidget* parent, const std::vector<ShortcutGroup>& groups) {
    auto* dialog = new QDialog{parent};
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        QCoreApplication::translate("lathe::app::Actions", "Keyboard shortcuts"));
    auto* search = new ui::SearchField{
        QCoreApplication::translate("lathe::app::Actions", "Filter commands and keys"), dialog};
    auto* list = new QTreeWidget{dialog};
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setIndentation(ui::space::OneAndHalf);
    list->setAccessibleName(dialog->windowTitle());
    fill(*list, groups);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QObject::connect(search, &ui::SearchField::searched, list,
                     [list](const QString& text) { filter(*list, text); });
    QObject::connect(search, &ui::SearchField::leftDownwards, list, [list] { list->setFocus(); });
    auto* layout = new QVBoxLayout{dialog};
    layout->setSpacing(ui::space::One);
    layout->addWidget(search);
    layout->addWidget(list);
    dialog->resize(460, 600);
    dialog->show();
}

} // namespace lathe::app
