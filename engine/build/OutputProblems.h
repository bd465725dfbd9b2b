#pragma once

#include "engine/model/Diagnostic.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace lathe::build {

/// Finds in what a tool prints the errors that have a place: "file:line:column: message" as
/// compilers and make write them, Maven's "[ERROR] file:[line,column] message", TypeScript's
/// "file(line,column): error", esbuild's two lines; and packages that cannot be had, at their place
/// in the manifest.
class OutputProblems {
  public:
    /// What the tool saw at `work` is the person's at `source`.
    OutputProblems(std::filesystem::path work, std::filesystem::path source);
    void read(std::string_view line);
    /// Each once, in the order of the output.
    const std::vector<model::Diagnostic>& found() const { return m_found; }

  private:
    void add(std::string_view file, int line, int column, std::string_view message);
    void add(model::Diagnostic problem);

    std::filesystem::path m_work;
    std::filesystem::path m_source;
    /// esbuild's message, whose place comes later.
    std::string m_announced;
    std::vector<model::Diagnostic> m_found;
};

} // namespace lathe::build
