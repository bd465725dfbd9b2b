#pragma once

#include "engine/language/Outline.h"
#include "engine/language/Symbols.h"
#include "engine/schema/Schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// What may stand at a place of a template.
struct Expectation {
    /// Of an argument of Ref and the like: what the function's result may be.
    schema::Place place;
    /// Names of this kind are meant.
    std::optional<SymbolKind> names;
    /// The function whose argument the place is, in its long form; empty: none.
    std::string_view function;
    std::size_t argument = 0;
    /// Logical id and type of the resource around it; empty outside of any.
    std::string resource;
    std::string type;
    /// The section of Globals around it; empty outside.
    std::string globals;

    bool isKnown() const { return !place.shapes.empty(); }
};

/// A whole template as the schema sees it: its sections and the attributes of resources too, which
/// CloudFormation's own schema leaves out
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html).
class TemplateSchema {
  public:
    explicit TemplateSchema(const schema::Schema& schema)
        : m_schema(schema) {}

    const schema::Schema& types() const { return m_schema; }

    /// Of the value; of a key: of the mapping that it is in.
    Expectation at(const OutlineNode& node) const;
    /// The structures that may stand at the place.
    std::vector<const schema::Structure*> structures(const schema::Place& place) const;
    /// AWS's page about a property of the structure, or about the structure itself.
    static std::string url(const schema::Structure& structure, std::string_view property = {});

    /// Of a structure or a map, which `mapping` is.
    schema::Place member(const schema::Place& place, const OutlineNode& mapping,
                         std::string_view key) const;
    /// Of a list.
    schema::Place item(const schema::Place& place) const;

  private:
    void step(Expectation& expectation, const OutlineNode& parent, const OutlineNode& child) const;

    const schema::Schema& m_schema;
};

/// Whether the text is a template, of SAM or CloudFormation, and not some other YAML or JSON.
bool isTemplate(const Outline& outline);

/// The structure of a template itself ("Template", "Template.Resource"...), nullptr for others.
const schema::Structure* templateStructure(std::string_view name);

} // namespace lathe::language
