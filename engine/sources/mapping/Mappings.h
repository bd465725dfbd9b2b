#pragma once

#include "engine/sources/mapping/Mapping.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::sources {

/// Runs one mapping for as long as it lives.
class MappingSource {
  public:
    virtual ~MappingSource() = default;
};

/// The mappings that run. Lives on the io thread.
class Mappings {
  public:
    /// nullptr where it cannot run.
    using Make = std::function<std::unique_ptr<MappingSource>(const Mapping&)>;

    /// Who runs the mappings whose source is of this service, as ARNs name it.
    void offer(std::string service, Make make);
    /// Those that are to run from now on: what has changed begins anew, the others go on.
    void set(std::vector<Mapping> mappings);

  private:
    struct Running {
        Mapping mapping;
        std::unique_ptr<MappingSource> source;
    };

    std::map<std::string, Make, std::less<>> m_kinds;
    /// By UUID.
    std::map<std::string, Running> m_running;
};

} // namespace lathe::sources
