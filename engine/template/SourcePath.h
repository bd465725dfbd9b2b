#pragma once

#include "engine/base/Result.h"
#include "engine/template/SourceTree.h"
#include "engine/template/TemplateEdit.h"

#include <cstddef>
#include <vector>

namespace lathe::tmpl {

/// How far a path leads into a document.
struct SourceWalk {
    struct Step {
        const SourceNode* container = nullptr;
        /// Of the entry or item that was taken.
        std::size_t index = 0;
    };
    std::vector<Step> steps;
    /// The last value reached; nullptr in an empty document.
    const SourceNode* node = nullptr;
    /// Elements of the path that have been used up.
    std::size_t depth = 0;
    /// The path went through a short-form tag ("Fn::Sub" of `!Sub x`): meant is the content alone.
    bool contentOnly = false;
    /// The next key is there through a merge key only.
    bool isMerged = false;
};

enum class Aliases { Stop, Follow };

/// With `Aliases::Follow`, aliases and merge keys count as the values that they stand for.
SourceWalk walkPath(const SourceTree& tree, const TemplatePath& path, Aliases aliases);

/// The error TemplateEdit.SharedValue where an edit within the last value of the walk would change
/// a value that an alias uses elsewhere.
Result<void> checkUnshared(const SourceWalk& walk);

/// The same error where something in the value is used elsewhere, so that it cannot go away.
Result<void> checkUnshared(const SourceNode& node);

/// Whether the mapping is an intrinsic function in its long form (`Ref: x`, `Fn::If: [...]`).
bool isIntrinsicMapping(const SourceNode& node);

} // namespace lathe::tmpl
