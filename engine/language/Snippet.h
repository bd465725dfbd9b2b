#pragma once

#include "engine/language/Outline.h"
#include "engine/language/TemplateSchema.h"
#include "engine/schema/Schema.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::language {

/// How a template is written: for new text that looks like the rest.
struct Manner {
    std::string eol = "\n";
    std::size_t indent = 2;
    /// Columns between a key and the dashes of its list.
    std::size_t dash = 2;
    bool isJson = false;

    static Manner of(const Outline& outline);
};

/// New text and where in it one goes on typing.
struct Snippet {
    std::string text;
    std::size_t caret = 0;
};

/// Writes keys with what must stand below them.
class SnippetWriter {
  public:
    SnippetWriter(const TemplateSchema& schema, Manner manner)
        : m_schema(schema)
        , m_manner(std::move(manner)) {}

    /// "Key: " and the lines below it, of which the first begins at `column`. `isFlow`: within
    /// brackets, on one line.
    Snippet entry(const schema::Property& property, std::size_t column, bool isFlow) const;
    /// The same in JSON; `indentation` is that of the key's line.
    Snippet jsonEntry(const schema::Property& property, std::string_view indentation) const;

  private:
    void value(Snippet& snippet, const std::vector<schema::Shape>& shapes, std::size_t column,
               int depth) const;
    void members(Snippet& snippet, const schema::Structure& structure, std::size_t column,
                 int depth) const;
    void jsonValue(Snippet& snippet, const std::vector<schema::Shape>& shapes,
                   const std::string& indentation, int depth) const;
    const schema::Structure* structure(const schema::Shape& shape) const;

    const TemplateSchema& m_schema;
    Manner m_manner;
};

} // namespace lathe::language
