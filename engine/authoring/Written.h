#pragma once

#include "engine/template/Node.h"
#include "engine/template/TemplateEdit.h"

#include <boost/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// One value to be written, or removed where there is none.
struct Edit {
    tmpl::TemplatePath path;
    std::optional<boost::json::value> value;

    bool operator==(const Edit&) const = default;
};

/// Steps in this order; each holds for the text that the ones before have made.
using Edits = std::vector<Edit>;

/// The change of the text that the edit comes to; of no length when there is nothing to change, or
/// what is to be removed stands elsewhere (in Globals, behind an alias).
Result<tmpl::TextEdit> changeOf(std::string_view text, const Edit& edit);

/// The text after all of them, or the first one's error.
Result<std::string> applied(std::string text, const Edits& edits);

/// The lines that are new or changed once all of them are made, as they then stand; a line "..."
/// for what lies between.
Result<std::string> changedLines(std::string text, const Edits& edits);

/// A template as it is written, to look up what edits must fit in with.
class Written {
  public:
    /// A text that cannot be parsed has nothing.
    explicit Written(std::string_view text);

    /// nullptr where there is nothing.
    const tmpl::Node* find(std::initializer_list<std::string_view> keys) const;
    const tmpl::Node* at(const tmpl::TemplatePath& path) const;
    const tmpl::Node* property(std::string_view resource, std::string_view name) const {
        return find({"Resources", resource, "Properties", name});
    }
    /// `wanted`, with a number behind it where the mapping has such a key already.
    std::string freeKey(std::initializer_list<std::string_view> mapping, std::string wanted) const;

  private:
    tmpl::Node::Ptr m_root;
};

/// {"Resources", resource, "Properties", ...rest}
tmpl::TemplatePath propertyPath(const std::string& resource,
                                std::initializer_list<std::string> rest);

/// The path of a place below a resource's Properties, "Policies/0/SQSPollerPolicy": numbers are
/// indexes.
tmpl::TemplatePath placePath(const std::string& resource, std::string_view place);

/// An edit that adds `value` to a list, which a single value becomes where that stands instead.
Edit appended(const Written& written, const std::string& resource, const std::string& property,
              boost::json::value value);

} // namespace lathe::authoring
