#pragma once

#include "engine/language/Outline.h"
#include "engine/language/Symbols.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// A piece of the text.
struct Range {
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const Range&) const = default;
};

/// What stands at a place of a template.
struct Target {
    /// A name of the template.
    struct Name {
        SymbolKind kind = SymbolKind::Resource;
        std::string name;
        /// Where it stands, at the place that was asked about.
        Range here;
        /// Where it is defined.
        Range definition;
    };
    std::optional<Name> name;
    /// The function whose code is meant: by its handler, or where its code lies.
    std::string codeOf;
    /// A file that is named, as written: a nested template, a definition.
    std::string file;

    explicit operator bool() const { return name || !codeOf.empty() || !file.empty(); }
};

/// At the offset in bytes; nothing where the place leads nowhere.
Target targetAt(const Outline& outline, std::size_t offset);

/// Everywhere that the name stands, its definition first.
std::vector<Range> usesOf(const Outline& outline, SymbolKind kind, std::string_view name);

} // namespace lathe::language
