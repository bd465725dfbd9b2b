#include "engine/base/Ids.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Error missing(std::string_view operation, const std::string& name) {
    return notFound(fmt::format("Failed to {} the connection(s). Connection '{}' does not exist.",
                                operation, name));
}

/// What may be shown of AuthParameters.
json::value withoutSecrets(const json::value& value) {
    if (const json::array* array = value.if_array()) {
        json::array result;
        for (const json::value& each : *array)
            result.push_back(withoutSecrets(each));
        return result;
    }
    const json::object* object = value.if_object();
    if (!object)
        return value;
    json::object result;
    for (const auto& [key, member] : *object) {
        const bool isSecret = key == "Password" || key == "ApiKeyValue" || key == "ClientSecret" ||
                              (key == "Value" && Parameters{*object}.flag("IsValueSecret"));
        if (!isSecret)
            result[key] = withoutSecrets(member);
    }
    return result;
}

/// "IsValueSecret" -> "is_value_secret", "ClientID" -> "client_id"
std::string snakeCase(std::string_view name) {
    std::string text;
    bool afterSmall = false;
    for (const char letter : name) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        if (isCapital && afterSmall)
            text.push_back('_');
        text.push_back(isCapital ? static_cast<char>(letter | 0x20) : letter);
        afterSmall = !isCapital;
    }
    return text;
}

json::value withSnakeNames(const json::value& value) {
    if (const json::array* array = value.if_array()) {
        json::array result;
        for (const json::value& each : *array)
            result.push_back(withSnakeNames(each));
        return result;
    }
    const json::object* object = value.if_object();
    if (!object)
        return value;
    json::object result;
    for (const auto& [key, member] : *object)
        result[snakeCase(key)] = withSnakeNames(member);
    return result;
}

/// What the connection's secret holds of AuthParameters: what is particular to a way to authorize
/// has no level of its own.
json::object secretValue(const json::object& parameters) {
    json::object value;
    for (const auto& [key, member] : parameters) {
        const std::string_view name = key;
        const bool keepsLevel =
            name.ends_with("HttpParameters") || name == "ConnectivityParameters";
        if (const json::object* inner = keepsLevel ? nullptr : member.if_object()) {
            for (const auto& [innerName, each] : secretValue(*inner))
                value[innerName] = each;
        } else {
            value[snakeCase(key)] = withSnakeNames(member);
        }
    }
    return value;
}

/// Gives the connection a secret, where it has none, with what it authorizes calls with.
void keepSecret(const State& state, json::object& connection) {
    const json::object* parameters = Parameters{connection}.object(".secret");
    if (!state.secrets.put || !parameters)
        return;
    json::value& name = connection[".secretName"];
    if (!name.is_string())
        name = fmt::format("events!connection/{}/{}", textOf(connection, "Name"), newUuid());
    connection["SecretArn"] = state.secrets.put(std::string{name.get_string()},
                                                json::serialize(secretValue(*parameters)));
}

Result<void> check(const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("Name", {64, namePattern});
    parameters.text("AuthorizationType",
                    {0, {}, 0, {"BASIC", "OAUTH_CLIENT_CREDENTIALS", "API_KEY"}});
    parameters.text("Description", {512});
    return parameters.verdict();
}

json::object shortly(const json::object& connection) {
    json::object answer;
    take(connection, answer,
         {"ConnectionArn", "ConnectionState", "CreationTime", "LastModifiedTime",
          "LastAuthorizedTime"});
    return answer;
}

void setAuthorization(const json::object& written, json::object& connection) {
    take(written, connection, {"AuthorizationType", "Description"});
    if (const json::object* parameters = Parameters{written}.object("AuthParameters")) {
        connection[".secret"] = *parameters;
        connection["AuthParameters"] = withoutSecrets(*parameters);
    }
    connection["ConnectionState"] =
        textOf(connection, "AuthorizationType") == "OAUTH_CLIENT_CREDENTIALS" ? "AUTHORIZING"
                                                                              : "AUTHORIZED";
}

} // namespace

void removeSecret(const State& state, const json::object& connection) {
    if (state.secrets.remove)
        state.secrets.remove(textOf(connection, "SecretArn"));
}

Answer createConnection(const Desk& desk, const json::object& written) {
    if (auto valid = check(written); !valid)
        return valid.error();
    const std::string name = textOf(written, "Name");
    if (desk.state.connections.find(name))
        return alreadyExists(fmt::format("Connection {} already exists.", name));
    const double now = desk.state.now();
    json::object connection{{"ConnectionArn", desk.state.home.arnWithId("connection/" + name)},
                            {"Name", name},
                            {"CreationTime", now},
                            {"LastModifiedTime", now}};
    setAuthorization(written, connection);
    keepSecret(desk.state, connection);
    json::object answer = shortly(connection);
    connection["LastAuthorizedTime"] = now;
    desk.state.connections.put(name, std::move(connection));
    return answer;
}

Answer updateConnection(const Desk& desk, const json::object& written) {
    if (auto valid = check(written); !valid)
        return valid.error();
    const std::string name = textOf(written, "Name");
    const json::object* found = desk.state.connections.find(name);
    if (!found)
        return missing("describe", name);
    json::object connection = *found;
    setAuthorization(written, connection);
    keepSecret(desk.state, connection);
    connection["LastModifiedTime"] = connection["LastAuthorizedTime"] = desk.state.now();
    json::object answer = shortly(connection);
    desk.state.connections.put(name, std::move(connection));
    return answer;
}

Answer deleteConnection(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    const json::object* connection = desk.state.connections.find(name);
    if (!connection)
        return missing("delete", name);
    json::object answer = shortly(*connection);
    answer["ConnectionState"] = "DELETING";
    removeSecret(desk.state, *connection);
    desk.state.connections.remove(name);
    return answer;
}

Answer deauthorizeConnection(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    const json::object* found = desk.state.connections.find(name);
    if (!found)
        return missing("deauthorize", name);
    json::object connection = *found;
    connection["ConnectionState"] = "DEAUTHORIZED";
    connection.erase(".secret");
    removeSecret(desk.state, connection);
    connection["LastModifiedTime"] = desk.state.now();
    json::object answer = shortly(connection);
    desk.state.connections.put(name, std::move(connection));
    return answer;
}

Answer describeConnection(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    const json::object* connection = desk.state.connections.find(name);
    if (!connection)
        return missing("describe", name);
    return shown(*connection);
}

Answer listConnections(const Desk& desk, const json::object& written) {
    const std::string state = textOf(written, "ConnectionState");
    return listed(desk.state.connections, written, "Connections", "NamePrefix", "",
                  [&](const json::object& connection) -> std::optional<json::object> {
                      if (!state.empty() && textOf(connection, "ConnectionState") != state)
                          return std::nullopt;
                      return shown(connection, {"AuthParameters", "SecretArn", "Description"});
                  });
}

} // namespace lathe::services::events
