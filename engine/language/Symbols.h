#pragma once

#include "engine/language/Outline.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// What a name of a template stands for.
enum class SymbolKind { Resource, Parameter, Condition, Mapping };

/// A name that the template defines.
struct Symbol {
    SymbolKind kind = SymbolKind::Resource;
    std::string name;
    /// Of a resource its type, of a parameter what it takes; empty where none is written.
    std::string type;
    const OutlineNode* key = nullptr;
    const OutlineNode* value = nullptr;
};

/// The names of a template, in the order of the text. Valid as long as the outline.
class Symbols {
  public:
    explicit Symbols(const Outline& outline);

    const std::vector<Symbol>& all() const { return m_symbols; }
    /// nullptr when there is none.
    const Symbol* find(SymbolKind kind, std::string_view name) const;
    /// What Ref and Fn::Sub mean by the name: a parameter or a resource.
    const Symbol* findValue(std::string_view name) const;
    const Symbol* definedBy(const OutlineNode& key) const;
    /// The resource that SAM makes what has this name for: "Hello" of "HelloRole". nullptr where
    /// there is none.
    const Symbol* makerOf(std::string_view name) const;
    /// Names come from somewhere else, too: loops, macros, other transforms than SAM's.
    bool areIncomplete() const { return m_incomplete; }
    /// A macro of somebody's makes something else of the template.
    bool areRewritten() const { return m_rewritten; }

  private:
    void collect(const OutlineNode* section, SymbolKind kind);

    std::vector<Symbol> m_symbols;
    bool m_incomplete = false;
    bool m_rewritten = false;
};

/// A place that names what the template defines elsewhere.
struct Mention {
    enum class By { Ref, GetAtt, Sub, DependsOn, Condition, FindInMap, Connector, Canvas };
    By by = By::Ref;
    std::string name;
    /// Of the name alone.
    std::size_t begin = 0;
    std::size_t length = 0;
    /// What stands behind the name: "Arn" of `!GetAtt Queue.Arn`.
    std::string attribute;
    const OutlineNode* node = nullptr;

    bool isOf(SymbolKind kind) const;
};

/// All places of the template that name something, in the order of the text.
std::vector<Mention> mentionsIn(const Outline& outline);

/// The pseudo parameters: "AWS::Region"...
const std::vector<std::string_view>& pseudoParameters();

} // namespace lathe::language
