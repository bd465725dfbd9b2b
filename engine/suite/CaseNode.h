#pragma once

#include "engine/compare/Value.h"
#include "engine/suite/Case.h"
#include "engine/template/Node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::suite {

/// The parts of a test's file, and what is wrong with them.
class CaseNode {
  public:
    CaseNode(std::filesystem::path file, std::vector<model::Diagnostic>& diagnostics)
        : m_file{std::move(file)}
        , m_diagnostics{diagnostics} {}

    void problem(const tmpl::Mark& at, std::string code, Text message, Text hint = {});
    model::SourceLocation placeOf(const tmpl::Mark& mark) const;
    /// Only these keys are known; false where it is no mapping.
    bool checkKeys(const tmpl::Node& node, std::initializer_list<std::string_view> known);
    /// The text of a scalar; empty where there is none, or a problem.
    std::string text(const tmpl::Node& mapping, std::string_view key);
    /// A text, or {matches: REGULAR EXPRESSION}.
    std::optional<TextRule> textRule(const tmpl::Node& node);
    /// One of them, or a list.
    std::vector<TextRule> textRules(const tmpl::Node& mapping, std::string_view key);
    /// A path, or {path: PATH, is: FORM}.
    std::optional<compare::Exception> exception(const tmpl::Node& node);

  private:
    std::filesystem::path m_file;
    std::vector<model::Diagnostic>& m_diagnostics;
};

/// As JSON; numbers as they are written, as far as JSON writes such.
compare::Value valueOf(const tmpl::Node& node);

} // namespace lathe::suite
