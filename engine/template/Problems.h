#pragma once

#include "engine/model/Diagnostic.h"
#include "engine/template/Node.h"

#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace lathe::tmpl {

/// Collects what is wrong with a project while it is loaded; the same problem at the same place is
/// kept once.
class Problems {
  public:
    void add(model::Diagnostic diagnostic);
    void add(model::Severity severity, std::string code, Text message, Text hint,
             const std::filesystem::path& file, const Mark& mark, std::string resource = {});

    /// Everything, in the order of files and lines.
    std::vector<model::Diagnostic> take();

  private:
    std::vector<model::Diagnostic> m_diagnostics;
    std::set<std::tuple<std::string, int, int, std::string>> m_seen;
};

} // namespace lathe::tmpl
