#pragma once

#include "engine/model/Invocation.h"
#include "widgets/designer/CanvasGraph.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace lathe::designer {

/// What the invocations of each function come to, for their cards. Figures of the last minute go by
/// themselves. GUI thread.
class ActivityBook : public QObject {
    Q_OBJECT

  public:
    explicit ActivityBook(CanvasGraph& graph, QObject* parent = nullptr);

    void clear();
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);

  private:
    struct Book {
        QSet<QString> running;
        std::deque<Timestamp> lastMinute;
        std::deque<Microseconds> durations;
        CardActivity activity;
    };

    void count(const model::InvocationRecord& record);
    void tell(const QString& function);
    void forgetOld();

    CanvasGraph& m_graph;
    QHash<QString, Book> m_books;
    QTimer m_everySecond;
};

} // namespace lathe::designer
