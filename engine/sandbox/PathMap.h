#pragma once

#include "engine/sandbox/Sandbox.h"

#include <string>
#include <utility>
#include <vector>

namespace lathe::sandbox {

/// Where the paths inside an environment are on the host, for environments without a mount
/// namespace. Without entries it changes nothing.
class PathMap {
  public:
    void add(const std::filesystem::path& inside, const std::filesystem::path& host);

    /// The host's path of `text` when it is a mapped path or lies below one, else `text`. The
    /// deepest mapping counts.
    std::string translate(const std::string& text) const;
    /// Each part of a list with colons.
    std::string translateList(const std::string& list) const;
    Command translate(Command command) const;

  private:
    /// Without a slash at the end; deepest first.
    std::vector<std::pair<std::string, std::string>> m_entries;
};

} // namespace lathe::sandbox
