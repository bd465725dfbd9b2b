#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Vocabulary.h"
#include "engine/model/Project.h"

#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// What a "${Name}" stands for; nothing leaves it as it is.
using Substitute = std::function<std::optional<std::string>(std::string_view name)>;
/// The value with every "${Name}" of its texts filled in.
boost::json::value filledIn(const boost::json::value& value, const Substitute& substitute);
/// That of "${AWS::Region}", "${AWS::AccountId}" and "${AWS::Partition}".
std::optional<std::string> pseudoParameter(const model::Project& project, std::string_view name);

/// What SAM makes of a connector of two kinds of resources.
struct ConnectorProfile {
    /// Types as CloudFormation has them.
    std::string source;
    std::string destination;
    enum class Means { Role, Permission, Policy };
    Means means = Means::Role;
    /// Whose role gets the statements.
    bool isSourcesRole = true;
    /// Statements (of a permission, its properties) by "Read" and "Write".
    std::map<std::string, boost::json::array> access;
};

/// The policies that come with Lathe (resources/iam): managed ones of AWS's, SAM's policy templates
/// and connectors.
class Library {
  public:
    static Result<Library> load(const std::filesystem::path& folder);

    /// By name or ARN; nullptr where its content is not known.
    const boost::json::object* managed(std::string_view nameOrArn) const;
    /// The policy that a policy template makes; nothing where SAM has none of that name.
    std::optional<boost::json::object> fromTemplate(std::string_view name,
                                                    const boost::json::object& parameters,
                                                    const model::Project& project) const;
    /// nullptr where SAM does not connect these.
    const ConnectorProfile* connector(std::string_view source, std::string_view destination) const;
    /// What there is to write policies with.
    Vocabulary vocabulary() const;

  private:
    boost::json::object m_managed;
    boost::json::object m_templates;
    std::vector<ConnectorProfile> m_connectors;
};

} // namespace lathe::iam
