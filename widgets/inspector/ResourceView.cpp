#include "widgets/inspector/ResourceView.h"

#include "widgets/common/Tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

namespace lathe::inspector {

namespace {

constexpr int deepest = 40;

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

void add(QTreeWidgetItem* parent, const QString& name, const boost::json::value& value, int depth) {
    auto* item = new QTreeWidgetItem{parent, {name}};
    if (depth < deepest && value.is_object()) {
        for (const auto& member : value.get_object())
            add(item, text(member.key()), member.value(), depth + 1);
    } else if (depth < deepest && value.is_array()) {
        int index = 0;
        for (const boost::json::value& element : value.get_array())
            add(item, QString::number(++index), element, depth + 1);
    } else {
        const QString shown =
            value.is_string() ? text(value.get_string()) : QString::fromStdString(serialize(value));
        item->setText(1, shown);
        item->setToolTip(1, shown);
        item->setFont(1, ui::codeFont());
    }
}

} // namespace

ResourceView::ResourceView(QWidget* parent)
    : QTreeWidget{parent} {
    setAccessibleName(tr("Properties of the resource"));
    setHeaderLabels({tr("Property"), tr("Value")});
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
}

void ResourceView::setResource(const model::Resource& resource) {
    clear();
    for (const auto& member : resource.properties)
        add(invisibleRootItem(), text(member.key()), member.value(), 0);
    expandToDepth(1);
}

void ResourceView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && currentItem())
        QApplication::clipboard()->setText(
            currentItem()->text(1).isEmpty() ? currentItem()->text(0) : currentItem()->text(1));
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace lathe::inspector
