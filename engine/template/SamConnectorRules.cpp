#include "engine/template/SamRules.h"

#include "engine/template/Nodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Connector";

/// What SAM can connect: how (the policy it makes), with which permissions; `combinations` are the
/// only sets of permissions where not every one is possible
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html,
/// aws/serverless-application-model, read November 2026).
struct Profile {
    std::string_view source;
    std::string_view destination;
    std::string_view means;
    std::string_view permissions;
    /// The policy belongs to the source's side.
    bool atSource;
    std::string_view combinations;
};

constexpr std::array profiles{
    Profile{"AWS::DynamoDB::Table", "AWS::Lambda::Function", "role", "Read", false, ""},
    Profile{"AWS::Events::Rule", "AWS::SNS::Topic", "topic", "Write", false, ""},
    Profile{"AWS::Events::Rule", "AWS::Events::EventBus", "role", "Write", true, ""},
    Profile{"AWS::Events::Rule", "AWS::StepFunctions::StateMachine", "role", "Write", true, ""},
    Profile{"AWS::Events::Rule", "AWS::Lambda::Function", "lambda", "Write", false, ""},
    Profile{"AWS::Events::Rule", "AWS::SQS::Queue", "queue", "Write", false, ""},
    Profile{"AWS::Lambda::Function", "AWS::Lambda::Function", "role", "Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::S3::Bucket", "role", "Read Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::DynamoDB::Table", "role", "Read Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::SQS::Queue", "role", "Read Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::SNS::Topic", "role", "Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::StepFunctions::StateMachine", "role", "Write Read", true,
            ""},
    Profile{"AWS::Lambda::Function", "AWS::Events::EventBus", "role", "Write", true, ""},
    Profile{"AWS::Lambda::Function", "AWS::Location::PlaceIndex", "role", "Read", true, ""},
    Profile{"AWS::ApiGatewayV2::Api", "AWS::Lambda::Function", "lambda", "Write", false, ""},
    Profile{"AWS::ApiGateway::RestApi", "AWS::Lambda::Function", "lambda", "Write", false, ""},
    Profile{"AWS::SNS::Topic", "AWS::SQS::Queue", "queue", "Write", false, ""},
    Profile{"AWS::SNS::Topic", "AWS::Lambda::Function", "lambda", "Write", false, ""},
    Profile{"AWS::SQS::Queue", "AWS::Lambda::Function", "role", "Write Read", false, "Read Write"},
    Profile{"AWS::S3::Bucket", "AWS::Lambda::Function", "lambda", "Write", false, ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::Lambda::Function", "role", "Write", true, ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::SNS::Topic", "role", "Write", true, ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::SQS::Queue", "role", "Write", true, ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::S3::Bucket", "role", "Read Write", true, ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::DynamoDB::Table", "role", "Read Write", true,
            ""},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::StepFunctions::StateMachine", "role",
            "Read Write", true, "Read; Read Write"},
    Profile{"AWS::StepFunctions::StateMachine", "AWS::Events::EventBus", "role", "Write", true, ""},
    Profile{"AWS::AppSync::DataSource", "AWS::DynamoDB::Table", "role", "Read Write", true, ""},
    Profile{"AWS::AppSync::DataSource", "AWS::Lambda::Function", "role", "Write", true, ""},
    Profile{"AWS::AppSync::DataSource", "AWS::Events::EventBus", "role", "Write", true, ""},
    Profile{"AWS::AppSync::GraphQLApi", "AWS::Lambda::Function", "lambda", "Write", false, ""},
};

std::string cloudFormationType(const std::string& type) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types{
        {{"AWS::Serverless::Function", "AWS::Lambda::Function"},
         {"AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"},
         {"AWS::Serverless::Api", "AWS::ApiGateway::RestApi"},
         {"AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api"},
         {"AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table"}}};
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const auto& pair) { return pair.first == type; });
    return found == types.end() ? type : std::string(found->second);
}

std::vector<std::string> words(std::string_view text, char separator) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    return found;
}

/// One end of a connector as it is understood.
struct End {
    std::string type;
    bool hasId = false;
    bool hasArn = false;
    bool hasRole = false;
    bool hasUrl = false;
};

class ConnectorCheck {
  public:
    ConnectorCheck(const SamResource& owner, const Setting& source, const Setting& destination,
                   const Setting& permissions)
        : m_owner(owner)
        , m_source(source)
        , m_destination(destination)
        , m_permissions(permissions) {}

    void run() {
        if (m_destination.isList() && m_destination.size() == 0) {
            m_owner.fail(m_destination, invalid, Text::tr("'Destination' is an empty list."),
                         Text::tr("Name at least one destination."));
        }
        if (!m_destination.isList()) {
            connect(m_destination);
            return;
        }
        for (std::size_t i = 0; i < m_destination.size(); ++i) {
            connect(m_destination[i]);
        }
    }

  private:
    void fail(const Setting& where, Text message, Text hint) {
        m_owner.fail(where, invalid, message, std::move(hint));
    }

    bool readEnd(const Setting& end, const Setting& other, std::string_view name, End& result) {
        if (!end.isMap() || !other.isMap()) {
            return false;
        }
        bool others = false;
        for (const auto& entry : end.entries()) {
            others = others || (entry.key != "Id" && entry.key != "Qualifier");
        }
        if (end.has("Id") == others) {
            fail(end,
                 Text::tr(
                     "'{}' must have an Id (with or without Qualifier), or other properties that "
                     "describe the resource, and not both.",
                     name),
                 Text::tr("Give the logical id as Id."));
            return false;
        }
        return end["Id"].isGiven() ? readResource(end["Id"], other, name, result)
                                   : readDescription(end, name, result);
    }

    /// An end that describes a resource by properties.
    bool readDescription(const Setting& end, std::string_view name, End& result) {
        const Setting type = end["Type"];
        if (!type.isString() || type.text().empty()) {
            fail(end, Text::tr("The 'Type' of '{}' is missing or not a string.", name),
                 Text::tr("Add its Type."));
            return false;
        }
        result = {cloudFormationType(type.text()), false, end["Arn"].value != nullptr,
                  end["RoleName"].isGiven(), end["QueueUrl"].value != nullptr};
        return true;
    }

    /// An end that names a resource of the template.
    bool readResource(const Setting& id, const Setting& other, std::string_view name, End& result) {
        if (!id.isString()) {
            fail(id, Text::tr("The 'Id' of '{}' is missing or not a string.", name),
                 Text::tr("Write a logical id."));
            return false;
        }
        const Setting resource = m_owner.context.resource(id.text());
        if (!resource) {
            fail(id, Text::tr("There is no resource with the logical id '{}'.", id.text()),
                 Text::tr("Correct the logical id."));
            return false;
        }
        if (!resource["Type"].isString()) {
            fail(id,
                 Text::tr("The 'Type' of the resource '{}' is missing or not a string.", id.text()),
                 Text::tr("Add its Type."));
            return false;
        }
        result = {cloudFormationType(resource["Type"].text()), true, true, hasRole(resource, other),
                  true};
        return true;
    }

    /// Whether SAM can tell the resource's role: its own, or one that SAM makes.
    bool hasRole(const Setting& resource, const Setting& other) const {
        const std::string type = resource["Type"].text();
        const Setting p = resource["Properties"];
        const auto refers = [](const Setting& role) {
            return role && !referencedId(*role.value).empty();
        };
        if (type == "AWS::Serverless::Function" || type == "AWS::Serverless::StateMachine") {
            return !p["Role"] || refers(p["Role"]);
        }
        if (type == "AWS::Lambda::Function") {
            return refers(p["Role"]);
        }
        if (type == "AWS::StepFunctions::StateMachine") {
            return refers(p["RoleArn"]);
        }
        if (type == "AWS::AppSync::DataSource") {
            return refers(p["ServiceRoleArn"]);
        }
        const Setting targets = p["Targets"];
        for (std::size_t i = 0; targets.isList() && i < targets.size(); ++i) {
            const Setting arn = targets[i]["Arn"];
            const bool same =
                arn && (referencedId(*arn.value) == other["Id"].text() ||
                        (other["Arn"] && toJson(*arn.value) == toJson(*other["Arn"].value)));
            if (same) {
                return refers(targets[i]["RoleArn"]);
            }
        }
        return false;
    }

    void connect(const Setting& destination) {
        End to;
        End from;
        if (!readEnd(destination, m_source, "Destination", to) ||
            !readEnd(m_source, destination, "Source", from)) {
            return;
        }
        const auto profile =
            std::find_if(profiles.begin(), profiles.end(), [&](const Profile& one) {
                return one.source == from.type && one.destination == to.type;
            });
        if (profile == profiles.end()) {
            fail(destination,
                 Text::tr("A connector from {} to {} is not supported.", from.type, to.type),
                 Text::tr("Write the permissions by hand, or correct the types."));
            return;
        }
        checkPermissions(*profile);
        checkEnds(*profile, from, to, destination);
    }

    void checkPermissions(const Profile& profile) {
        const auto known = words(profile.permissions, ' ');
        if (!m_permissions.isList()) {
            return;
        }
        if (m_permissions.size() == 0) {
            fail(m_permissions,
                 Text::tr("'Permissions' cannot be empty; the values are {}.",
                          joinWords(known, Joint::And)),
                 Text::tr("Name at least one."));
            return;
        }
        std::vector<std::string> wanted;
        for (std::size_t i = 0; i < m_permissions.size(); ++i) {
            wanted.push_back(m_permissions[i].text());
            if (std::find(known.begin(), known.end(), wanted.back()) == known.end()) {
                fail(m_permissions[i],
                     Text::tr("The permission '{}' is not supported for a connector from {} to "
                              "{}; the values "
                              "are {}.",
                              wanted.back(), profile.source, profile.destination,
                              joinWords(known, Joint::And)),
                     Text::tr("Correct the permission."));
                return;
            }
        }
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        const auto sets = words(profile.combinations, ';');
        const bool fits =
            sets.empty() || std::any_of(sets.begin(), sets.end(),
                                        [&](const auto& set) { return words(set, ' ') == wanted; });
        if (!fits) {
            fail(m_permissions,
                 Text::tr("A connector from {} to {} takes only these permissions together: {}.",
                          profile.source, profile.destination, profile.combinations),
                 Text::tr("Correct the permissions."));
        }
    }

    void checkEnds(const Profile& profile, const End& from, const End& to,
                   const Setting& destination) {
        const End& own = profile.atSource ? from : to;
        const Setting& place = profile.atSource ? m_source : destination;
        const char* name = profile.atSource ? "Source" : "Destination";
        if (profile.means == "role" && !own.hasRole) {
            fail(place, Text::tr("The name of the IAM role cannot be told from '{}'.", name),
                 Text::tr(
                     "Give the resource a role of this template, or describe it with RoleName."));
        }
        const bool sourceHasNoArn = from.type != "AWS::ApiGateway::RestApi" &&
                                    from.type != "AWS::ApiGatewayV2::Api" &&
                                    from.type != "AWS::AppSync::GraphQLApi" && !profile.atSource;
        if (sourceHasNoArn && !from.hasArn) {
            fail(m_source, Text::tr("'Source.Arn' is missing."), Text::tr("Add Arn."));
        }
        const bool needsArn = profile.atSource || profile.means == "topic" ||
                              profile.means == "lambda" || profile.means == "queue";
        if (needsArn && !to.hasArn) {
            fail(destination, Text::tr("'Destination.Arn' is missing."), Text::tr("Add Arn."));
        }
        if (profile.means == "queue" && !own.hasUrl) {
            fail(place, Text::tr("The URL of the queue cannot be told from '{}'.", name),
                 Text::tr("Add QueueUrl."));
        }
    }

    const SamResource& m_owner;
    Setting m_source;
    Setting m_destination;
    Setting m_permissions;
};

void requireProperties(const SamResource& owner, const Setting& properties,
                       std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (!properties[name]) {
            owner.fail(properties[name], "Sam.MissingProperty",
                       Text::tr("The property '{}' of the connector is required.", name),
                       Text::tr("Add '{}'.", name));
        }
    }
}

void checkEmbedded(const SamResource& owner, const Setting& connector, const std::string& name) {
    const std::string path = fmt::format("Connectors.{}", name);
    if (!connector.isMap()) {
        owner.failType(connector, path, Text::tr("a map"));
        return;
    }
    const Setting properties = connector["Properties"];
    if (!properties.isMap()) {
        owner.failType(properties, path + ".Properties", Text::tr("a map"));
        return;
    }
    const Setting reference = properties["SourceReference"];
    if (reference && !reference.isMap()) {
        owner.failType(reference, path + ".Properties.SourceReference", Text::tr("a map"));
        return;
    }
    if (reference.has("Id")) {
        owner.fail(reference["Id"], invalid,
                   Text::tr("'Id' should not be set in 'SourceReference'."),
                   Text::tr("Remove it."));
        return;
    }
    requireProperties(owner, properties, {"Destination", "Permissions"});
    std::vector<Node::Entry> entries = reference.entries();
    Node place;
    place.begin = place.end = properties.mark;
    entries.push_back(makeEntry("Id", makeString(owner.id, place)));
    const Node::Ptr source = makeMapping(entries, place);
    ConnectorCheck(owner, {source.get(), reference ? reference.mark : properties.mark},
                   properties["Destination"], properties["Permissions"])
        .run();
    if (owner.context.resource(owner.id + name)) {
        owner.fail(
            connector, "Sam.DuplicateId",
            Text::tr(
                "The connector would become a resource '{}{}', which the template has already.",
                owner.id, name),
            Text::tr("Rename one of the two."));
    }
}

} // namespace

void checkConnector(const SamResource& connector) {
    const Setting& p = connector.properties;
    ConnectorCheck(connector, p["Source"], p["Destination"], p["Permissions"]).run();
}

void checkEmbeddedConnectors(const SamResource& resource) {
    if (!resource.self.has("Connectors")) {
        return;
    }
    const Setting connectors = resource.self["Connectors"];
    if (!connectors.isMap()) {
        resource.failType(connectors, "Connectors", Text::tr("a map"));
        return;
    }
    for (const auto& entry : connectors.entries()) {
        checkEmbedded(resource, connectors[entry.key], entry.key);
    }
}

} // namespace lathe::tmpl
