#include "app/bridge/EventFeed.h"

namespace lathe::app {

namespace {
constexpr int FrameMs = 33;
}

EventFeed::EventFeed(QObject* parent)
    : QObject{parent} {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventFeed::deliver);
}

void EventFeed::setSource(Take take) {
    m_take = std::move(take);
    m_timer.stop();
}

void EventFeed::notify() {
    QMetaObject::invokeMethod(this, &EventFeed::schedule, Qt::QueuedConnection);
}

void EventFeed::schedule() {
    if (m_timer.isActive())
        return;
    const qint64 rest =
        m_sinceLast.isValid() ? std::max<qint64>(0, FrameMs - m_sinceLast.elapsed()) : 0;
    m_timer.start(static_cast<int>(rest));
}

void EventFeed::deliver() {
    if (!m_take)
        return;
    m_sinceLast.start();
    const api::EventBatch batch = m_take();
    if (!batch.empty())
        emit ready(batch);
}

} // namespace lathe::app
