#pragma once

#include "engine/services/ssm/Parameter.h"
#include "engine/store/Documents.h"

#include <map>
#include <string>

namespace lathe::services::ssm {

/// The parameters of all regions, in memory and on disk. Lives on the io thread.
class Parameters {
  public:
    using OfRegion = std::map<std::string, Parameter>;

    /// `documents` may be nullptr: then nothing is kept.
    explicit Parameters(store::Documents* documents);

    /// By name.
    const OfRegion& of(const std::string& region) const;
    /// nullptr when there is none. A name of one part means the same with a slash before it.
    const Parameter* find(const std::string& region, const std::string& name) const;
    void put(const std::string& region, Parameter parameter);
    /// By a name that find() takes, of a parameter that is there.
    void remove(const std::string& region, const std::string& name);

  private:
    store::Documents* m_documents;
    std::map<std::string, OfRegion> m_regions;
};

} // namespace lathe::services::ssm
