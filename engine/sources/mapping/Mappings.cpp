#include "engine/sources/mapping/Mappings.h"

#include "engine/delivery/Router.h"

#include <utility>

namespace lathe::sources {

void Mappings::offer(std::string service, Make make) {
    m_kinds[std::move(service)] = std::move(make);
}

void Mappings::set(std::vector<Mapping> mappings) {
    std::map<std::string, Running> running;
    for (Mapping& mapping : mappings) {
        const auto before = m_running.find(mapping.uuid);
        if (before != m_running.end() && before->second.mapping == mapping) {
            running.insert(m_running.extract(before));
            continue;
        }
        m_running.erase(mapping.uuid);
        const auto kind = m_kinds.find(delivery::serviceOf(mapping.sourceArn));
        if (kind == m_kinds.end())
            continue;
        auto source = kind->second(mapping);
        const std::string uuid = mapping.uuid;
        running[uuid] = {std::move(mapping), std::move(source)};
    }
    m_running = std::move(running);
}

} // namespace lathe::sources
