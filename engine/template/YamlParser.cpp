#include "engine/template/YamlParser.h"

namespace lathe::tmpl {
namespace {

void discard(fy_diag*, void*, const char*, std::size_t) {}

} // namespace

bool YamlParser::open(std::string_view text, Syntax syntax) {
    fy_diag_cfg diagConfig{};
    fy_diag_cfg_default(&diagConfig);
    diagConfig.fp = nullptr;
    diagConfig.output_fn = discard;
    m_diag.reset(fy_diag_create(&diagConfig));
    if (!m_diag) {
        return false;
    }
    fy_diag_set_collect_errors(m_diag.get(), true);
    fy_parse_cfg config{};
    const auto json = syntax == Syntax::Json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE;
    config.flags = static_cast<fy_parse_cfg_flags>(
        FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DEFAULT_VERSION_1_1 |
        FYPCF_SLOPPY_FLOW_INDENTATION | FYPCF_ALLOW_DUPLICATE_KEYS | json);
    config.diag = m_diag.get();
    m_parser.reset(fy_parser_create(&config));
    return m_parser && fy_parser_set_string(m_parser.get(), text.data(), text.size()) == 0;
}

YamlParser::Event YamlParser::next() {
    return Event(fy_parser_parse(m_parser.get()), EventDeleter{m_parser.get()});
}

const fy_diag_error* YamlParser::error() const {
    void* iterator = nullptr;
    return fy_diag_errors_iterate(m_diag.get(), &iterator);
}

std::string textOf(fy_token* token) {
    std::size_t length = 0;
    const char* text = token ? fy_token_get_text(token, &length) : nullptr;
    return text ? std::string(text, length) : std::string{};
}

} // namespace lathe::tmpl
