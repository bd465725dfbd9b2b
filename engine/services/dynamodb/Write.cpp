#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

/// One of AttributeUpdates.
struct OlderUpdate {
    std::string name;
    std::string action;
    std::optional<items::AttributeValue> value;
};

Result<std::vector<OlderUpdate>> olderUpdatesIn(const json::object& parameters) {
    std::vector<OlderUpdate> updates;
    const json::value* given = memberOf(parameters, "AttributeUpdates");
    if (!given || !given->is_object())
        return updates;
    for (const auto& [name, json] : given->get_object()) {
        if (!json.is_object())
            return Error{"SerializationException",
                         Text::verbatim("Unexpected value type in payload")};
        OlderUpdate update{std::string{name}, textIn(json.get_object(), "Action"), {}};
        if (update.action.empty())
            update.action = "PUT";
        if (const json::value* value = memberOf(json.get_object(), "Value")) {
            auto read = items::AttributeValue::fromJson(*value);
            if (!read)
                return read.error();
            update.value = *std::move(read);
        }
        if (!update.value && update.action != "DELETE")
            return invalidValues(
                fmt::format("Only DELETE action is allowed when no attribute value is specified"));
        const std::string_view type = update.value ? update.value->type() : "";
        const bool isSet = type.size() == 2;
        if (update.action == "DELETE" && update.value && !isSet)
            return invalidValues(
                fmt::format("DELETE action with value is not supported for the type {}", type));
        if (update.action == "ADD" && !isSet && type != "N" && type != "L")
            return invalidValues(fmt::format("ADD action is not supported for the type {}", type));
        updates.push_back(std::move(update));
    }
    return updates;
}

Error mismatch() {
    return validationError("Type mismatch for attribute to update");
}

Result<void> apply(const OlderUpdate& update, Map& item) {
    const auto found = item.find(update.name);
    const auto* const before = found == item.end() ? nullptr : &found->second;
    if (update.action == "PUT") {
        item.insert_or_assign(update.name, *update.value);
        return {};
    }
    if (update.action == "DELETE" && !update.value) {
        item.erase(update.name);
        return {};
    }
    if (before && before->type() != update.value->type())
        return mismatch();
    if (update.action == "ADD") {
        if (auto* const list = before ? std::get_if<items::List>(&found->second.value) : nullptr) {
            const auto& more = std::get<items::List>(update.value->value);
            list->insert(list->end(), more.begin(), more.end());
            return {};
        }
        auto sum = items::added(before, *update.value);
        if (!sum)
            return sum.error();
        item.insert_or_assign(update.name, *std::move(sum));
        return {};
    }
    if (!before)
        return {};
    auto rest = items::withoutMembers(*before, *update.value);
    if (!rest)
        return rest.error();
    if (*rest)
        found->second = **std::move(rest);
    else
        item.erase(found);
    return {};
}

const std::vector<std::string_view> conditionOnly{"ConditionExpression"};
const std::vector<std::string_view> updateExpressions{"UpdateExpression", "ConditionExpression"};

/// Table and key, when the rest has been read.
Result<void> find(const Scene& scene, const json::object& parameters, Write& write) {
    auto table = scene.table(textIn(parameters, "TableName"));
    if (!table)
        return table.error();
    write.table = *table;
    write.showsOld = textIn(parameters, "ReturnValuesOnConditionCheckFailure") == "ALL_OLD";
    return {};
}

Result<Write> keyedIn(const Scene& scene, const json::object& parameters,
                      const std::vector<std::string_view>& older) {
    Write write;
    auto expressions = Expressions::read(parameters, conditionOnly, older);
    if (!expressions)
        return expressions.error();
    auto key = mapIn(parameters, "Key");
    if (!key)
        return key.error();
    write.key = *std::move(key);
    if (auto read = expressions->readSubstitutions(); !read)
        return read.error();
    auto test = expressions->test("ConditionExpression", "Expected");
    if (!test)
        return test.error();
    write.test = *std::move(test);
    if (auto used = expressions->checkAllUsed(); !used)
        return used.error();
    if (auto found = find(scene, parameters, write); !found)
        return found.error();
    if (auto checked = checkKey(*write.table, write.key); !checked)
        return checked.error();
    if (auto checked = checkPaths(*write.table, expressions->paths()); !checked)
        return checked.error();
    return write;
}

Result<void> checkTargets(const Write& write) {
    for (const items::Path& path : write.targets) {
        const auto& name = std::get<std::string>(path.front());
        if (write.table->key.has(name))
            return invalidValues(
                fmt::format("Cannot update attribute {}. This attribute is part of the key", name));
    }
    return {};
}

/// How an update is told what an item that is put is told otherwise.
Error ofUpdate(const Error& error, const Write& write) {
    const std::string message = error.detail.english();
    if (message == "Item size has exceeded the maximum allowed size")
        return validationError("Item size to update has exceeded the maximum allowed size");
    if (write.isExpression && message.find("Type mismatch for Index Key") != std::string::npos)
        return validationError("The update expression attempted to update the secondary index key "
                               "to unsupported type");
    return error;
}

} // namespace

Result<Map> mapIn(const json::object& parameters, std::string_view name) {
    const json::value* given = memberOf(parameters, name);
    return given ? items::mapFromJson(*given) : Result<Map>{Map{}};
}

Result<Write> putIn(const Scene& scene, const json::object& parameters) {
    Write write;
    auto expressions = Expressions::read(parameters, conditionOnly, {"Expected"});
    if (!expressions)
        return expressions.error();
    auto item = mapIn(parameters, "Item");
    if (!item)
        return item.error();
    if (auto checked = checkItemSize(*item); !checked)
        return checked.error();
    if (auto read = expressions->readSubstitutions(); !read)
        return read.error();
    auto test = expressions->test("ConditionExpression", "Expected");
    if (!test)
        return test.error();
    write.test = *std::move(test);
    if (auto used = expressions->checkAllUsed(); !used)
        return used.error();
    if (auto found = find(scene, parameters, write); !found)
        return found.error();
    if (auto checked = checkItem(*write.table, *item); !checked)
        return checked.error();
    if (auto checked = checkPaths(*write.table, expressions->paths()); !checked)
        return checked.error();
    write.key = keyIn(*write.table, *item);
    write.item = *std::move(item);
    return write;
}

Result<Write> deleteIn(const Scene& scene, const json::object& parameters) {
    auto write = keyedIn(scene, parameters, {"Expected"});
    if (write)
        write->removes = true;
    return write;
}

Result<Write> conditionCheckIn(const Scene& scene, const json::object& parameters) {
    return keyedIn(scene, parameters, {});
}

Result<Write> updateIn(const Scene& scene, const json::object& parameters) {
    Write write;
    auto expressions =
        Expressions::read(parameters, updateExpressions, {"AttributeUpdates", "Expected"});
    if (!expressions)
        return expressions.error();
    auto key = mapIn(parameters, "Key");
    if (!key)
        return key.error();
    write.key = *std::move(key);
    auto older = olderUpdatesIn(parameters);
    if (!older)
        return older.error();
    if (auto read = expressions->readSubstitutions(); !read)
        return read.error();
    auto update = expressions->update();
    if (!update)
        return update.error();
    auto test = expressions->test("ConditionExpression", "Expected");
    if (!test)
        return test.error();
    write.test = *std::move(test);
    if (auto used = expressions->checkAllUsed(); !used)
        return used.error();
    if (auto found = find(scene, parameters, write); !found)
        return found.error();
    std::map<std::string, std::string> types;
    if (*update) {
        types = (*update)->knownTypes();
        write.isExpression = true;
        write.targets = (*update)->targets();
        write.onlyTakesAway = (*update)->onlyTakesAway();
        write.change = [update = std::make_shared<const items::Update>(**std::move(update))](
                           Map& item) { return update->apply(item); };
    } else {
        for (const OlderUpdate& one : *older) {
            write.targets.push_back({items::Step{one.name}});
            if (one.value && one.action != "DELETE")
                types[one.name] = one.value->type();
        }
        write.onlyTakesAway = !older->empty() &&
                              std::all_of(older->begin(), older->end(), [](const OlderUpdate& one) {
                                  return one.action == "DELETE";
                              });
        write.change = [older = *std::move(older)](Map& item) -> Result<void> {
            for (const OlderUpdate& one : older)
                if (auto done = apply(one, item); !done)
                    return done;
            return {};
        };
    }
    if (auto checked = checkKey(*write.table, write.key); !checked)
        return checked.error();
    if (auto checked = checkTargets(write); !checked)
        return checked.error();
    if (auto checked = checkIndexTypes(*write.table, types); !checked)
        return checked.error();
    if (auto checked = checkPaths(*write.table, expressions->paths()); !checked)
        return checked.error();
    return write;
}

tl::expected<Written, Failure> outcomeOf(Tables& tables, const Write& write) {
    Written written;
    written.before = tables.get(*write.table, write.key);
    if (write.test && !write.test(written.before ? *written.before : Map{})) {
        json::object members;
        if (write.showsOld && written.before)
            members["Item"] = items::toJson(*written.before);
        return tl::unexpected{Failure{
            {"ConditionalCheckFailedException", Text::verbatim("The conditional request failed")},
            std::move(members)}};
    }
    if (write.removes)
        return written;
    if (write.item) {
        written.after = write.item;
    } else if (write.change) {
        if (!written.before && write.onlyTakesAway)
            return written;
        Map item = written.before ? *written.before : write.key;
        if (auto changed = write.change(item); !changed)
            return tl::unexpected{Failure{changed.error()}};
        if (auto checked = checkItem(*write.table, item); !checked) {
            return tl::unexpected{Failure{ofUpdate(checked.error(), write)}};
        }
        written.after = std::move(item);
    } else {
        written.after = written.before;
    }
    return written;
}

void perform(Tables& tables, const Write& write, const Written& written) {
    if (written.before || written.after)
        tables.write(*write.table, written.before ? &*written.before : nullptr,
                     written.after ? &*written.after : nullptr);
}

} // namespace lathe::services::dynamodb
