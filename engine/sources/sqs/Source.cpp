#include "engine/sources/sqs/Source.h"

#include <utility>

namespace lathe::sources::sqs {

Source::Source(const Mapping& mapping, Settings settings, services::sqs::SqsService& service,
               dispatch::Deadlines& deadlines, Invoker invoke, Allows allows)
    : m_poller{std::make_shared<Poller>(mapping, std::move(settings), service.finder(), deadlines,
                                        std::move(invoke), std::move(allows))}
    , m_listening{service.listen(mapping.sourceArn, [poller = m_poller] { poller->pump(); })} {
    m_poller->pump();
}

Source::~Source() {
    m_poller->stop();
}

} // namespace lathe::sources::sqs
