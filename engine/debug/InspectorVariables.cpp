#include "engine/debug/InspectorSession.h"
#include "engine/debug/InspectorValues.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

// What an InspectorSession tells of a program that stands: scopes, variables, expressions.

namespace json = boost::json;

namespace lathe::debug {

namespace {

constexpr std::string_view scopePrefix = "scope ";
/// What a look at a value may take, in ms.
constexpr int longestLook = 1000;

/// Of what has very many elements, those that are asked for: all together would be megabytes.
constexpr const char* pageFunction = R"(function (first, count) {
  const isList = Array.isArray(this) || ArrayBuffer.isView(this);
  const keys = isList ? undefined : Reflect.ownKeys(this);
  if ((isList ? this.length : keys.length) <= 200) return undefined;
  const page = Object.create(null);
  for (let i = first; i < first + count && i < (isList ? this.length : keys.length); ++i) {
    const key = isList ? i : keys[i];
    page[key] = this[key];
  }
  return page;
})";

std::string scopeName(const json::object& scope) {
    std::string type = textAt(scope, "type");
    if (!type.empty() && type[0] >= 'a' && type[0] <= 'z')
        type[0] = static_cast<char>(type[0] - 'a' + 'A');
    const std::string name = textAt(scope, "name");
    return type == "Closure" && !name.empty() ? fmt::format("{} ({})", type, name) : type;
}

/// A value as an argument of another call.
json::object argumentOf(const json::object& remote) {
    for (const char* key : {"objectId", "unserializableValue", "value"})
        if (const json::value* found = remote.if_contains(key))
            return {{key, *found}};
    return {};
}

std::vector<Variable> slice(std::vector<Variable> all, std::size_t first, std::size_t count) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(std::min(first, all.size()));
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(
                                 count, static_cast<std::size_t>(std::distance(begin, all.end()))));
    return {std::make_move_iterator(begin), std::make_move_iterator(end)};
}

} // namespace

const json::object* InspectorSession::frameWith(const std::string& id) const {
    for (const json::value& each : m_frames)
        if (each.is_object() && textAt(each.get_object(), "callFrameId") == id)
            return &each.get_object();
    return nullptr;
}

std::optional<InspectorSession::ScopeOf>
InspectorSession::scopeOf(const std::string& reference) const {
    if (!reference.starts_with(scopePrefix))
        return {};
    ScopeOf found;
    const char* end = reference.data() + reference.size();
    const auto number = std::from_chars(reference.data() + scopePrefix.size(), end, found.number);
    if (number.ptr == end || *number.ptr != ' ')
        return {};
    found.frame = frameWith({number.ptr + 1, end});
    if (!found.frame)
        return {};
    const json::array& chain = arrayAt(*found.frame, "scopeChain");
    if (found.number >= chain.size() || !chain[found.number].is_object())
        return {};
    found.scope = &chain[found.number].get_object();
    return found;
}

void InspectorSession::scopes(const std::string& frame, Answer<std::vector<Scope>> done) {
    std::vector<Scope> scopes;
    if (const json::object* found = frameWith(frame)) {
        const json::array& chain = arrayAt(*found, "scopeChain");
        for (std::size_t i = 0; i < chain.size(); ++i)
            if (const json::object* scope = chain[i].if_object())
                scopes.push_back({scopeName(*scope), fmt::format("{}{} {}", scopePrefix, i, frame),
                                  textAt(*scope, "type") == "global"});
    }
    done(std::move(scopes));
}

void InspectorSession::variables(const std::string& reference, std::size_t first, std::size_t count,
                                 Answer<std::vector<Variable>> done) {
    const auto scope = scopeOf(reference);
    if (!scope)
        return properties(reference, first, count, std::move(done));
    std::optional<Variable> self;
    const json::object& receiver = objectAt(*scope->frame, "this");
    if (first == 0 && textAt(*scope->scope, "type") == "local" &&
        textAt(receiver, "type") != "undefined")
        self = variableOf("this", receiver);
    properties(textAt(objectAt(*scope->scope, "object"), "objectId"), first, count,
               [self, done = std::move(done)](Result<std::vector<Variable>> found) {
                   if (found && self)
                       found->push_back(*self);
                   done(std::move(found));
               });
}

void InspectorSession::properties(const std::string& object, std::size_t first, std::size_t count,
                                  Answer<std::vector<Variable>> done) {
    const auto list = [this, done = std::move(done)](const std::string& id, std::size_t from,
                                                     std::size_t most) {
        request("Runtime.getProperties",
                {{"objectId", id}, {"ownProperties", true}, {"generatePreview", true}},
                [from, most, done](const Result<json::object>& found) {
                    if (!found)
                        return done(found.error());
                    done(slice(variablesIn(*found), from, most));
                });
    };
    request(
        "Runtime.callFunctionOn",
        {{"objectId", object},
         {"functionDeclaration", pageFunction},
         {"arguments", json::array{json::object{{"value", first}}, json::object{{"value", count}}}},
         {"throwOnSideEffect", true},
         {"silent", true}},
        [object, first, count, list](const Result<json::object>& page) {
            const std::string id =
                page ? textAt(objectAt(*page, "result"), "objectId") : std::string{};
            if (id.empty() || page->contains("exceptionDetails"))
                list(object, first, count);
            else
                list(id, 0, count);
        });
}

void InspectorSession::evaluate(const std::string& frame, const std::string& expression,
                                Purpose purpose, Answer<Variable> done) {
    json::object parameters{{"callFrameId", frame},
                            {"expression", expression},
                            {"silent", true},
                            {"generatePreview", true}};
    if (purpose == Purpose::Look) {
        parameters["throwOnSideEffect"] = true;
        parameters["timeout"] = longestLook;
    }
    request("Debugger.evaluateOnCallFrame", std::move(parameters),
            [expression, done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                if (found->contains("exceptionDetails"))
                    return done(refused(thrownIn(objectAt(*found, "exceptionDetails"))));
                done(variableOf(expression, objectAt(*found, "result")));
            });
}

// Any request would do.
void InspectorSession::settle(std::function<void()> done) {
    request("Runtime.getHeapUsage", {},
            [done = std::move(done)](const Result<json::object>&) { done(); });
}

void InspectorSession::setVariable(const std::string& frame, const std::string& reference,
                                   const std::string& name, const std::string& value,
                                   Answer<Variable> done) {
    request("Debugger.evaluateOnCallFrame",
            {{"callFrameId", frame},
             {"expression", fmt::format("({})", value)},
             {"silent", true},
             {"generatePreview", true}},
            [this, reference, name, done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                if (found->contains("exceptionDetails"))
                    return done(refused(thrownIn(objectAt(*found, "exceptionDetails"))));
                const json::object& remote = objectAt(*found, "result");
                assign(reference, name, argumentOf(remote),
                       [done, now = variableOf(name, remote)](const Result<json::object>& set) {
                           if (!set)
                               return done(set.error());
                           if (set->contains("exceptionDetails"))
                               return done(refused(thrownIn(objectAt(*set, "exceptionDetails"))));
                           done(now);
                       });
            });
}

void InspectorSession::assign(const std::string& reference, const std::string& name,
                              json::object value, Reply done) {
    if (const auto scope = scopeOf(reference))
        return request("Debugger.setVariableValue",
                       {{"scopeNumber", scope->number},
                        {"variableName", name},
                        {"newValue", std::move(value)},
                        {"callFrameId", textAt(*scope->frame, "callFrameId")}},
                       std::move(done));
    request("Runtime.callFunctionOn",
            {{"objectId", reference},
             {"functionDeclaration", "function (name, value) { this[name] = value; }"},
             {"arguments", json::array{json::object{{"value", name}}, std::move(value)}},
             {"silent", true}},
            std::move(done));
}

} // namespace lathe::debug
