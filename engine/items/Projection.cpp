#include "engine/items/Projection.h"

#include <utility>

namespace lathe::items {

Result<std::vector<Path>> projectionOf(std::string_view text, Substitutions& substitutions) {
    constexpr std::string_view kind = "ProjectionExpression";
    auto nodes = parseProjection(text);
    if (!nodes)
        return nodes.error();
    std::vector<Path> paths;
    for (Node& node : *nodes) {
        if (auto resolved = substitutions.resolve(kind, node); !resolved)
            return resolved.error();
        paths.push_back(std::move(node.path));
    }
    if (auto apart = checkApart(kind, paths); !apart)
        return apart.error();
    return paths;
}

} // namespace lathe::items
