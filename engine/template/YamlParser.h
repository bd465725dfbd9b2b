#pragma once

#include <libfyaml.h>

#include <memory>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// libfyaml's events of one text, as templates are read: YAML 1.1 unless the text names a version,
/// flow collections with any indentation, duplicate keys left to the caller. Errors are kept, not
/// printed. Serves for one text.
class YamlParser {
  public:
    enum class Syntax { Yaml, Json };

    struct EventDeleter {
        fy_parser* parser = nullptr;
        void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
    };
    using Event = std::unique_ptr<fy_event, EventDeleter>;

    /// The text must outlive the parser. False when there is no memory for one.
    bool open(std::string_view text, Syntax syntax);
    /// nullptr at the end and after an error.
    Event next();
    bool hasFailed() const { return fy_parser_get_stream_error(m_parser.get()); }
    /// The first error; nullptr when there is none.
    const fy_diag_error* error() const;

  private:
    struct ParserDeleter {
        void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
    };
    struct DiagDeleter {
        void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
    };
    std::unique_ptr<fy_diag, DiagDeleter> m_diag;
    std::unique_ptr<fy_parser, ParserDeleter> m_parser;
};

/// Empty where there is no token.
std::string textOf(fy_token* token);

} // namespace lathe::tmpl
