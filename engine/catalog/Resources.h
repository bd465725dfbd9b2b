#pragma once

#include "engine/catalog/CatalogFile.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::catalog {

/// What the Lambda API keeps beside functions and does nothing with here.
struct Resource {
    std::string arn;
    /// As the API tells it.
    boost::json::object settings;
    std::map<std::string, std::string> tags;
};

/// Those of one kind.
class Resources {
  public:
    Resources(CatalogFile& file, std::string_view kind)
        : m_file{file}
        , m_kind{kind} {}

    /// Reads what is on disk.
    void load();
    /// By ARN; nullptr when there is none.
    Resource* find(const std::string& arn);
    std::vector<const Resource*> all() const;
    /// To disk, a new one or one that has changed.
    Result<void> save(Resource resource);
    Result<void> remove(const std::string& arn);

  private:
    CatalogFile& m_file;
    std::string m_kind;
    std::map<std::string, Resource> m_resources;
};

} // namespace lathe::catalog
