#pragma once

#include "engine/base/Text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::language {

/// One word that may be written at the cursor.
struct CompletionItem {
    enum class Kind {
        Section,
        ResourceType,
        Attribute,
        Property,
        Value,
        Function,
        Resource,
        Parameter,
        PseudoParameter,
        Condition,
        Mapping,
        PolicyTemplate,
        // Of code.
        Word,
        Keyword,
        Variable,
        Field,
        Method,
        Type,
        Module,
        EventKey,
    };
    /// Another place of the text that taking the item changes: an import.
    struct Change {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string text;
    };

    Kind kind = Kind::Value;
    /// What the list shows, and what is typed is compared with.
    std::string label;
    /// What takes the place of the text from `begin` to `end`, and where in it the caret goes.
    std::string insert;
    std::size_t caret = 0;
    /// What is selected from there on: a placeholder.
    std::size_t selected = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    /// A few words about it: its type, its range.
    Text detail;
    /// AWS's page; empty where there is none.
    std::string url;
    bool required = false;
    bool deprecated = false;
    /// There is more to be chosen behind it.
    bool continues = false;
    /// What is said of it where there is room; it may come later.
    Text about;
    std::vector<Change> changes;
    /// By which who made the item knows more of it; 0: nobody does.
    std::size_t handle = 0;
};

struct Completion {
    /// What has been typed of the word.
    std::string typed;
    /// The likeliest first; all that may stand there, whatever has been typed.
    std::vector<CompletionItem> items;
};

} // namespace lathe::language
