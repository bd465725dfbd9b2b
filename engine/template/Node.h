#pragma once

#include "engine/model/Diagnostic.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// A place in the text. Lines and columns count from 1 (columns in code points), `offset` in bytes
/// from 0.
struct Mark {
    int line = 0;
    int column = 0;
    std::size_t offset = 0;

    bool operator==(const Mark&) const = default;
};

/// A value of a YAML or JSON document with its place. Aliases are resolved (the node of the anchor
/// is shared), merge keys are merged, and CloudFormation's short-form tags have become the long
/// form: `!Sub x` is {"Fn::Sub": "x"}, `!Ref x` {"Ref": "x"}, `!GetAtt a.b` {"Fn::GetAtt": ["a",
/// "b"]}.
struct Node {
    enum class Kind { Null, Boolean, Integer, Float, String, Sequence, Mapping };
    using Ptr = std::shared_ptr<const Node>;
    struct Entry {
        std::string key;
        Mark keyMark;
        Ptr value;
    };

    Kind kind = Kind::Null;
    /// The scalar as text: the content of a string, or the number as it is written.
    std::string scalar;
    std::vector<Ptr> items;
    std::vector<Entry> entries;
    Mark begin;
    Mark end;

    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isString() const { return kind == Kind::String; }
    bool isScalar() const { return !isMapping() && !isSequence(); }
    /// The value of the key, nullptr when there is none (or this is no mapping).
    const Node* find(std::string_view key) const;
    const Entry* findEntry(std::string_view key) const;
};

/// Reads one YAML (1.1 as CloudFormation reads it) or JSON document. Problems of syntax come as
/// diagnostics of severity Error with their place; nullptr then. Of duplicate keys the last counts,
/// as for AWS, and each is a Warning.
Node::Ptr parseDocument(std::string_view text, const std::filesystem::path& file,
                        std::vector<model::Diagnostic>& diagnostics);

} // namespace lathe::tmpl
