#include "engine/items/Expression.h"

#include "engine/items/ExpressionParser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lathe::items {

namespace {

constexpr std::array<std::string_view, 6> functions = {"attribute_exists", "attribute_not_exists",
                                                       "attribute_type",   "begins_with",
                                                       "contains",         "size"};
constexpr std::array<std::string_view, 2> updateFunctions = {"if_not_exists", "list_append"};

template <class Visit> std::optional<Error> visit(const Node& node, const Visit& each) {
    if (auto error = each(node))
        return error;
    for (const Node& part : node.parts)
        if (auto error = visit(part, each))
            return error;
    return {};
}

std::optional<Error> unknownFunction(std::string_view kind, const Node& root) {
    const bool updates = kind == "UpdateExpression";
    return visit(root, [&](const Node& node) -> std::optional<Error> {
        const auto isOf = [&node](const auto& known) {
            return std::find(known.begin(), known.end(), node.text) != known.end();
        };
        if (node.kind != Node::Kind::Function ||
            (updates ? isOf(updateFunctions) : isOf(functions)))
            return {};
        return expressionError(kind, fmt::format("Invalid function name; function: {}", node.text));
    });
}

std::optional<Error> reservedWord(std::string_view kind, const Node& root) {
    return visit(root, [&](const Node& node) -> std::optional<Error> {
        for (const Step& step : node.path)
            if (const auto* const name = std::get_if<std::string>(&step); name && isReserved(*name))
                return expressionError(
                    kind, fmt::format("Attribute name is a reserved keyword; reserved keyword: {}",
                                      *name));
        return {};
    });
}

/// Only size() is an operand, and it is no condition.
std::optional<Error> misusedFunction(std::string_view kind, const Node& node, bool asOperand) {
    if (node.kind == Node::Kind::Function && (node.text == "size") != asOperand)
        return expressionError(
            kind, fmt::format("The function is not allowed to be used this way in an expression; "
                              "function: {}",
                              node.text));
    const bool joins =
        node.kind == Node::Kind::And || node.kind == Node::Kind::Or || node.kind == Node::Kind::Not;
    for (const Node& part : node.parts)
        if (auto error = misusedFunction(kind, part, !joins))
            return error;
    return {};
}

std::optional<Error> emptyExpression(std::string_view kind, std::string_view text) {
    if (!text.empty())
        return {};
    return expressionError(kind, "The expression can not be empty;");
}

} // namespace

std::vector<Path> pathsIn(const Node& node) {
    std::vector<Path> paths;
    if (!node.path.empty())
        paths.push_back(node.path);
    for (const Node& part : node.parts)
        for (Path& path : pathsIn(part))
            paths.push_back(std::move(path));
    return paths;
}

Error expressionError(std::string_view kind, std::string message) {
    return validationError(fmt::format("Invalid {}: {}", kind, message));
}

Result<Node> parseCondition(std::string_view kind, std::string_view text) {
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    Node root = parser.condition();
    if (auto error = parser.finish())
        return *error;
    if (root.kind == Node::Kind::Path || root.kind == Node::Kind::Value)
        return expressionError(kind,
                               fmt::format("Syntax error; token: \"<EOF>\", near: \"{}\"", text));
    if (auto error = unknownFunction(kind, root))
        return *error;
    if (auto error = misusedFunction(kind, root, false))
        return *error;
    if (auto error = reservedWord(kind, root))
        return *error;
    return root;
}

Result<std::vector<UpdateAction>> parseUpdate(std::string_view text) {
    constexpr std::string_view kind = "UpdateExpression";
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    auto actions = parser.update();
    if (auto error = parser.finish())
        return *error;
    for (const UpdateAction& action : actions)
        for (const Node* node : {&action.target, &action.operand})
            if (auto error = reservedWord(kind, *node))
                return *error;
    for (const UpdateAction& action : actions)
        if (auto error = unknownFunction(kind, action.operand))
            return *error;
    if (parser.repetition())
        return *parser.repetition();
    return actions;
}

Result<std::vector<Node>> parseProjection(std::string_view text) {
    constexpr std::string_view kind = "ProjectionExpression";
    if (auto error = emptyExpression(kind, text))
        return *error;
    Parser parser{kind, text};
    auto paths = parser.projection();
    if (auto error = parser.finish())
        return *error;
    for (const Node& path : paths)
        if (auto error = reservedWord(kind, path))
            return *error;
    return paths;
}

} // namespace lathe::items
