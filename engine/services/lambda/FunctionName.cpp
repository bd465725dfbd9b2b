#include "engine/services/lambda/FunctionName.h"

#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace lathe::services::lambda {

namespace {

// FunctionName of the API reference, as its ValidationException quotes it.
constexpr std::string_view namePattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?)"
    R"((\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?)";
constexpr std::string_view qualifierPattern = R"(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)";
constexpr std::size_t longestQualifier = 128;

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view digits = "0123456789";

bool consistsOf(std::string_view text, std::initializer_list<std::string_view> alphabets) {
    return std::all_of(text.begin(), text.end(), [&](char letter) {
        return std::any_of(alphabets.begin(), alphabets.end(), [letter](std::string_view alphabet) {
            return alphabet.find(letter) != std::string_view::npos;
        });
    });
}

bool isRegion(std::string_view text) {
    const auto dash = text.rfind('-');
    return dash != std::string_view::npos && dash >= 3 && text.size() == dash + 2 &&
           consistsOf(text.substr(dash + 1), {digits}) &&
           consistsOf(text.substr(0, dash), {lower, "-"});
}

bool isAccount(std::string_view text) {
    return text.size() == 12 && consistsOf(text, {digits});
}

bool isQualifier(std::string_view text) {
    return !text.empty() && consistsOf(text, {lower, upper, digits, "-_$"});
}

bool isOwnQualifier(std::string_view text) {
    return text == "$LATEST" || text == "$LATEST.PUBLISHED" ||
           (!text.empty() && consistsOf(text, {lower, upper, digits, "-_"}));
}

struct NameParts {
    std::string region;
    std::string account;
    std::string name;
    std::string qualifier;
};

/// The parts of a name between its colons, taken one after the other.
class Parts {
  public:
    explicit Parts(std::string_view text) {
        for (auto end = text.find(':'); end != std::string_view::npos; end = text.find(':')) {
            m_parts.push_back(text.substr(0, end));
            text.remove_prefix(end + 1);
        }
        m_parts.push_back(text);
    }
    bool atEnd() const { return m_next == m_parts.size(); }
    /// The next part when it is such a one, which is then taken; empty otherwise.
    template <class Predicate> std::string takeIf(Predicate predicate) {
        return !atEnd() && predicate(m_parts[m_next]) ? std::string{m_parts[m_next++]}
                                                      : std::string{};
    }

  private:
    std::vector<std::string_view> m_parts;
    std::size_t m_next = 0;
};

std::optional<NameParts> split(std::string_view functionName) {
    const auto is = [](std::string_view wanted) {
        return [wanted](std::string_view part) { return part == wanted; };
    };
    Parts parts{functionName};
    NameParts result;
    if (!parts.takeIf(is("arn")).empty()) {
        const auto isPartition = [](std::string_view part) { return part.starts_with("aws"); };
        if (parts.takeIf(isPartition).empty() || parts.takeIf(is("lambda")).empty())
            return std::nullopt;
    }
    result.region = parts.takeIf(isRegion);
    // A name of twelve digits is a name unless something follows.
    Parts rest = parts;
    result.account = rest.takeIf(isAccount);
    if (!rest.atEnd())
        parts = rest;
    else
        result.account.clear();
    rest = parts;
    if (!rest.takeIf(is("function")).empty() && !rest.atEnd())
        parts = rest;
    result.name = parts.takeIf([](std::string_view part) {
        return !part.empty() && consistsOf(part, {lower, upper, digits, "-_."});
    });
    if (result.name.empty())
        return std::nullopt;
    result.qualifier = parts.takeIf(isOwnQualifier);
    return parts.atEnd() ? std::optional{result} : std::nullopt;
}

} // namespace

std::string qualified(std::string arn, const std::string& qualifier) {
    return qualifier.empty() ? arn : arn + ":" + qualifier;
}

Error functionNotFound(const model::Project& project, const FunctionName& name) {
    const std::string& account = name.account.empty() ? project.accountId : name.account;
    return {"ResourceNotFoundException",
            Text::verbatim("Function not found: " +
                           qualified(fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region,
                                                 account, name.name),
                                     name.qualifier))};
}

Result<FunctionName> parseFunctionName(const model::Project& project,
                                       const std::string& functionName,
                                       const std::string& qualifier) {
    Validation validation;
    validation.length("qualifier", qualifier, 1, longestQualifier);
    if (!qualifier.empty() && !isQualifier(qualifier))
        validation.broken(
            "qualifier", qualifier,
            fmt::format("Member must satisfy regular expression pattern: {}", qualifierPattern));
    // A function of a nested application goes by "Child/Function", which is no Lambda name.
    if (const model::FunctionSpec* function = project.findFunction(functionName)) {
        if (auto shape = validation.outcome(); !shape)
            return shape.error();
        return FunctionName{function->name, qualifier, {}};
    }
    const auto parts = split(functionName);
    if (!parts)
        validation.broken(
            "functionName", functionName,
            fmt::format("Member must satisfy regular expression pattern: {}", namePattern));
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    if (!parts->region.empty() && parts->region != project.region)
        return Error{"ResourceNotFoundException",
                     Text::verbatim(
                         fmt::format("Functions from '{}' are not reachable in this region ('{}')",
                                     parts->region, project.region))};
    if (!parts->qualifier.empty() && !qualifier.empty() && parts->qualifier != qualifier)
        return Error{
            "InvalidParameterValueException",
            Text::verbatim("The derived qualifier from the function name does not match the "
                           "specified qualifier.")};
    const model::FunctionSpec* function = project.findFunction(parts->name);
    return FunctionName{function ? function->name : parts->name,
                        parts->qualifier.empty() ? qualifier : parts->qualifier, parts->account};
}

Result<Target> findTarget(const model::Project& project, const std::string& functionName,
                          const std::string& qualifier) {
    const auto name = parseFunctionName(project, functionName, qualifier);
    if (!name)
        return name.error();
    Target target{project.findFunction(name->name), "$LATEST"};
    if (!name->qualifier.empty())
        target.qualifier = name->qualifier;
    const bool elsewhere = !name->account.empty() && name->account != project.accountId;
    if (target.function && !elsewhere) {
        const std::string& id = target.function->logicalId;
        if (project.findVersion(id, target.qualifier) || project.findAlias(id, target.qualifier))
            return target;
    }
    FunctionName missing = *name;
    missing.qualifier = target.qualifier;
    return functionNotFound(project, missing);
}

Result<void> checkAccount(const model::Project& project, const FunctionName& name) {
    if (name.account.empty() || name.account == project.accountId)
        return {};
    return Error{"AccessDeniedException",
                 Text::verbatim(fmt::format("No function of the account {} is reachable here.",
                                            name.account))};
}

Result<Found> findFunction(catalog::Catalog& catalog, const std::string& functionName,
                           const std::string& qualifier) {
    const model::Project& project = catalog.declared();
    auto name = parseFunctionName(project, functionName, qualifier);
    if (!name)
        return name.error();
    if (auto own = checkAccount(project, *name); !own)
        return own.error();
    catalog::Function* function = catalog.find(name->name);
    if (!function)
        return functionNotFound(project, *name);
    name->name = function->name;
    return Found{function, std::move(*name)};
}

} // namespace lathe::services::lambda
