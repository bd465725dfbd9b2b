#pragma once

#include "engine/language/Completion.h"
#include "engine/language/Cursor.h"
#include "engine/language/Snippet.h"
#include "engine/language/Symbols.h"
#include "engine/language/TemplateSchema.h"
#include "engine/language/Words.h"

#include <set>
#include <string>
#include <string_view>

namespace lathe::language {

/// Makes the items of a Completion: how each is to be written at the cursor.
class CompletionList {
  public:
    enum class Form { Tag, Long };

    CompletionList(const Cursor& cursor, const TemplateSchema& schema);

    void property(const schema::Structure& structure, const schema::Property& property);
    /// `isText`: in JSON it needs quotes.
    CompletionItem& value(const std::string& word, Text detail, bool isText);
    /// The type of a resource, with the Properties that it must have.
    void type(std::string_view name, const Cursor& cursor);
    void function(const FunctionWords& function, Form form);
    void name(const Symbol& symbol);
    void attribute(const Symbol& symbol, const std::string& attribute);
    void pseudoParameter(std::string_view name);
    /// `!GetAtt Queue.Arn`, `!Ref Queue`.
    void source(const Symbol& symbol, const std::string& attribute);

    Completion take() { return std::move(m_completion); }

  private:
    CompletionItem& add(CompletionItem::Kind kind, std::string label, std::string insert);
    /// The whole of the quotes gives way too.
    void withQuotes(CompletionItem& item) const;
    std::string scalar(std::string_view word, bool isText) const;
    std::string lineIndentation() const;

    const Cursor& m_cursor;
    const TemplateSchema& m_schema;
    Manner m_manner;
    SnippetWriter m_writer;
    bool m_isJson = false;
    Completion m_completion;
    std::set<std::string, std::less<>> m_labels;
    CompletionItem m_again;
};

} // namespace lathe::language
