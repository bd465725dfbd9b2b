#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lathe::tmpl {

/// Which resource a name, ARN or URL stands for, over all stacks of a project.
class ResourceIndex {
  public:
    using TypePredicate = bool (*)(std::string_view type);

    /// `id` is the full one ("Child/Queue"); `values` are its name, Ref, ARN...
    void add(const std::string& id, const std::string& type,
             const std::vector<std::string>& values);

    /// Full id of the first resource of a fitting type that the text stands for; empty when there
    /// is none.
    std::string find(const std::string& text, TypePredicate fits) const;
    /// Whatever the type.
    std::string find(const std::string& text) const;
    /// The function or state machine that is started: by its name, its ARN (with or without
    /// qualifier), or an API integration's URI that contains this ARN.
    std::string findTarget(const std::string& text) const;
    /// Type of a resource by its full id; empty when there is none.
    std::string typeOf(const std::string& id) const;

  private:
    struct Found {
        std::string id;
        std::string type;
    };
    std::unordered_map<std::string, std::vector<Found>> m_byValue;
    std::unordered_map<std::string, std::string> m_types;
};

} // namespace lathe::tmpl
