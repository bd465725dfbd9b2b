#pragma once

#include "widgets/resources/Values.h"

#include <QWidget>

class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace lathe::ui {
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::resources {

class ApiPage;
class BucketPage;
class BusPage;
class MachinePage;
class QueuePage;
class SchedulePage;
class TopicPage;

/// The Resources dock: what lives locally, and a page for what is chosen of it. Signals ask for
/// things, slots take values.
class ResourcesPane : public QWidget {
    Q_OBJECT

  public:
    explicit ResourcesPane(QWidget* parent = nullptr);

    /// Everything there is, in any order.
    void setItems(std::vector<Item> items);
    /// What is chosen; nullptr when nothing is.
    const Item* current() const;
    /// Chooses it; false where it is not in the list.
    bool choose(Kind kind, const QString& id);

    ApiPage* api() { return m_api; }
    BucketPage* bucket() { return m_bucket; }
    QueuePage* queue() { return m_queue; }
    TopicPage* topic() { return m_topic; }
    BusPage* bus() { return m_bus; }
    SchedulePage* schedule() { return m_schedule; }
    MachinePage* machine() { return m_machine; }
    QTreeWidget* list() { return m_list; }
    /// Above the page: what went wrong, or went on.
    ui::InfoBar* bar() { return m_bar; }

  signals:
    /// Its page is in front now and wants its values.
    void chosen(const resources::Item& item);

  private:
    QTreeWidgetItem* groupOf(Kind kind);
    void showCurrent();
    QWidget* pageOf(Kind kind);

    std::vector<Item> m_items;
    /// Index of the chosen one; -1 where there is none.
    int m_current = -1;
    QTreeWidget* m_list;
    QStackedWidget* m_pages;
    ui::EmptyState* m_nothing;
    ui::InfoBar* m_bar;
    ApiPage* m_api;
    BucketPage* m_bucket;
    QueuePage* m_queue;
    TopicPage* m_topic;
    BusPage* m_bus;
    SchedulePage* m_schedule;
    MachinePage* m_machine;
};

} // namespace lathe::resources
