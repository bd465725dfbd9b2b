#pragma once

#include "engine/api/EventBatch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace lathe::app {

/// The engine's events as they reach the window: whole batches on the GUI thread, at most one every
/// 33 ms however much happens. The two buffers are the engine's (being filled) and the batch that
/// is handed out.
class EventFeed : public QObject {
    Q_OBJECT

  public:
    using Take = std::function<api::EventBatch()>;

    explicit EventFeed(QObject* parent = nullptr);

    /// Where batches come from; empty to take no more. GUI thread.
    void setSource(Take take);
    /// There is something to take. From any thread.
    void notify();

  signals:
    void ready(const api::EventBatch& batch);

  private:
    void schedule();
    void deliver();

    Take m_take;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

} // namespace lathe::app
