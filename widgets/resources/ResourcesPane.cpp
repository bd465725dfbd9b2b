#include "widgets/resources/ResourcesPane.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/ApiPage.h"
#include "widgets/resources/BucketPage.h"
#include "widgets/resources/BusPage.h"
#include "widgets/resources/MachinePage.h"
#include "widgets/resources/QueuePage.h"
#include "widgets/resources/SchedulePage.h"
#include "widgets/resources/TopicPage.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>
#include <tuple>

namespace lathe::resources {

namespace {

constexpr int indexRole = Qt::UserRole;

QString groupTitle(Kind kind) {
    switch (kind) {
    case Kind::Api:
        return ResourcesPane::tr("HTTP APIs");
    case Kind::Bucket:
        return ResourcesPane::tr("Buckets");
    case Kind::Queue:
        return ResourcesPane::tr("Queues");
    case Kind::Topic:
        return ResourcesPane::tr("Topics");
    case Kind::Bus:
        return ResourcesPane::tr("Event buses");
    case Kind::Schedule:
        return ResourcesPane::tr("Schedules");
    case Kind::Machine:
        return ResourcesPane::tr("State machines");
    }
    return {};
}

QString iconOf(Kind kind) {
    switch (kind) {
    case Kind::Api:
        return "api";
    case Kind::Bucket:
        return "bucket";
    case Kind::Queue:
        return "queue";
    case Kind::Topic:
        return "topic";
    case Kind::Bus:
        return "event-bus";
    case Kind::Schedule:
        return "schedule";
    case Kind::Machine:
        return "workflow";
    }
    return {};
}

QTreeWidget* makeList(QWidget* parent) {
    auto* list = new QTreeWidget{parent};
    list->setAccessibleName(ResourcesPane::tr("Resources"));
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideMiddle); // What differs is often at the end.
    list->setIndentation(ui::space::OneAndHalf);
    list->header()->setStretchLastSection(false);
    list->header()->setMinimumSectionSize(ui::space::Two);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

} // namespace

ResourcesPane::ResourcesPane(QWidget* parent)
    : QWidget{parent}
    , m_list{makeList(this)}
    , m_pages{new QStackedWidget{this}}
    , m_nothing{new ui::EmptyState{
          QStringLiteral("resource"), tr("Nothing lives here yet"),
          tr("Buckets, queues, topics, event buses, schedules, state machines and HTTP APIs of the "
             "template are here while the engine runs."),
          this}}
    , m_bar{new ui::InfoBar{this}}
    , m_api{new ApiPage}
    , m_bucket{new BucketPage}
    , m_queue{new QueuePage}
    , m_topic{new TopicPage}
    , m_bus{new BusPage}
    , m_schedule{new SchedulePage}
    , m_machine{new MachinePage} {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QWidget* page : std::initializer_list<QWidget*>{m_nothing, m_api, m_bucket, m_queue,
                                                         m_topic, m_bus, m_schedule, m_machine})
        m_pages->addWidget(page);
    auto* right = new QWidget{this};
    auto* column = new QVBoxLayout{right};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // A low window shows a part of a page.
    auto* room = new QScrollArea{right};
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidget(m_pages);
    column->addWidget(m_bar);
    column->addWidget(room, 1);
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 900});
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    m_bar->hide();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ResourcesPane::showCurrent);
    m_list->hide();
}

QTreeWidgetItem* ResourcesPane::groupOf(Kind kind) {
    const QString title = groupTitle(kind);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->text(0) == title)
            return m_list->topLevelItem(i);
    }
    auto* group = new QTreeWidgetItem{m_list, {title}};
    group->setFlags(Qt::ItemIsEnabled);
    group->setFont(0, ui::smallFont());
    group->setData(0, indexRole, -1);
    group->setExpanded(true);
    return group;
}

void ResourcesPane::setItems(std::vector<Item> items) {
    std::sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
        return std::tie(left.kind, left.name) < std::tie(right.kind, right.name);
    });
    if (items == m_items)
        return;
    const auto sameButCount = [](const Item& left, const Item& right) {
        return left.kind == right.kind && left.id == right.id && left.name == right.name;
    };
    const bool sameRows =
        std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(), sameButCount);
    const Item* before = current();
    const std::pair<Kind, QString> chosenBefore =
        before ? std::pair{before->kind, before->id} : std::pair{Kind::Api, QString{}};
    m_items = std::move(items);
    {
        const QSignalBlocker quiet{m_list};
        if (!sameRows)
            m_list->clear();
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            QTreeWidgetItem* group = groupOf(m_items[i].kind);
            QTreeWidgetItem* row = nullptr;
            for (int child = 0; sameRows && child < group->childCount(); ++child) {
                if (group->child(child)->data(0, indexRole).toInt() == int(i))
                    row = group->child(child);
            }
            if (!row) {
                row = new QTreeWidgetItem{group, {m_items[i].name}};
                row->setIcon(0, ui::icon(iconOf(m_items[i].kind)));
                row->setToolTip(0, m_items[i].id);
                row->setData(0, indexRole, int(i));
            }
            row->setText(1, m_items[i].count);
            row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_list->setVisible(!m_items.empty());
    if (sameRows)
        return;
    if (chosenBefore.second.isEmpty() || !choose(chosenBefore.first, chosenBefore.second)) {
        if (!m_items.empty())
            choose(m_items.front().kind, m_items.front().id);
        else
            showCurrent();
    }
}

const Item* ResourcesPane::current() const {
    return m_current < 0 || m_current >= int(m_items.size()) ? nullptr
                                                             : &m_items[std::size_t(m_current)];
}

bool ResourcesPane::choose(Kind kind, const QString& id) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int child = 0; child < group->childCount(); ++child) {
            const Item& item = m_items[group->child(child)->data(0, indexRole).toUInt()];
            if (item.kind != kind || item.id != id)
                continue;
            m_list->setCurrentItem(group->child(child));
            return true;
        }
    }
    return false;
}

QWidget* ResourcesPane::pageOf(Kind kind) {
    switch (kind) {
    case Kind::Api:
        return m_api;
    case Kind::Bucket:
        return m_bucket;
    case Kind::Queue:
        return m_queue;
    case Kind::Topic:
        return m_topic;
    case Kind::Bus:
        return m_bus;
    case Kind::Schedule:
        return m_schedule;
    case Kind::Machine:
        return m_machine;
    }
    return m_nothing;
}

void ResourcesPane::showCurrent() {
    const QTreeWidgetItem* row = m_list->currentItem();
    const int index = row ? row->data(0, indexRole).toInt() : -1;
    if (index < 0 && !m_items.empty())
        return; // The title of a group: what was chosen stays.
    m_current = index;
    const Item* item = current();
    m_bar->hide();
    m_pages->setCurrentWidget(item ? pageOf(item->kind) : m_nothing);
    if (item)
        emit chosen(*item);
}

} // namespace lathe::resources
