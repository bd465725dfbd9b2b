#pragma once

#include "engine/store/Documents.h"

#include <boost/json.hpp>

#include <map>
#include <string>

namespace lathe::services {

/// What a service has of one kind, by name: JSON objects in memory and in the file. Members whose
/// names begin with a dot are the service's own and are not shown (".tags").
class Things {
  public:
    /// Reads what is in the file.
    Things(store::Documents& documents, std::string kind);

    const std::map<std::string, boost::json::object>& all() const { return m_all; }
    /// nullptr where there is none.
    const boost::json::object* find(const std::string& name) const;
    void put(const std::string& name, boost::json::object thing);
    void remove(const std::string& name);

  private:
    store::Documents& m_documents;
    std::string m_kind;
    std::map<std::string, boost::json::object> m_all;
};

/// Without what is not shown, and without `others`.
boost::json::object shown(const boost::json::object& thing,
                          std::initializer_list<std::string_view> others = {});
/// Empty where it is not there or no text.
std::string textOf(const boost::json::object& object, std::string_view member);

} // namespace lathe::services
