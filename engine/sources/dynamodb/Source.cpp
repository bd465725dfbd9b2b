#include "engine/sources/dynamodb/Source.h"

namespace lathe::sources::dynamodb {

Source::Source(const Mapping& mapping, const Settings& settings, const Stream& stream,
               services::dynamodb::DynamoDbService& service, dispatch::Deadlines& deadlines,
               const Invoker& invoke) {
    for (std::size_t lane = 0; lane < settings.lanes; ++lane)
        m_pollers.push_back(
            std::make_shared<Poller>(mapping, settings, lane, stream, deadlines, invoke));
    m_listening = service.listen([pollers = m_pollers] {
        for (const auto& poller : pollers)
            poller->pump();
    });
    for (const auto& poller : m_pollers)
        poller->pump();
}

Source::~Source() {
    for (const auto& poller : m_pollers)
        poller->stop();
}

} // namespace lathe::sources::dynamodb
