#pragma once

#include <filesystem>
#include <vector>

namespace lathe::debug {

/// Where files of an execution environment are on this machine, and which of a person's sources
/// they were built from.
class SourcePaths {
  public:
    /// `inside` (/var/task) is `folder` here. Of what is built, `source` is where the person writes
    /// it; the folder itself where nothing is built. Of several for one `inside` the first that has
    /// a file counts.
    void add(std::filesystem::path inside, std::filesystem::path folder,
             std::filesystem::path source);
    /// Code below it is not the function's: what runs it.
    void addRuntime(std::filesystem::path inside) { m_runtime.push_back(std::move(inside)); }
    /// A folder of this machine that sources were copied to before they were built.
    void addCopy(std::filesystem::path copy, std::filesystem::path source);

    /// The file here that holds what is at the path inside: the person's where there is one, else
    /// what it was built into. Empty where there is none here.
    std::filesystem::path sourceOf(const std::filesystem::path& inside) const;
    /// The file itself, as the environment has it; empty where it is none here.
    std::filesystem::path fileOf(const std::filesystem::path& inside) const;
    /// The person's own of a file that may be a copy.
    std::filesystem::path original(const std::filesystem::path& file) const;
    /// Where the environment may have a file of this machine: none, or several.
    std::vector<std::filesystem::path> insidesOf(const std::filesystem::path& file) const;

    bool isRuntime(const std::filesystem::path& inside) const;
    /// Whether it is code that the function brings, apart from its packages.
    bool isOwn(const std::filesystem::path& inside) const;

  private:
    struct Folder {
        std::filesystem::path inside;
        std::filesystem::path here;
        std::filesystem::path source;
    };
    struct Copy {
        std::filesystem::path copy;
        std::filesystem::path source;
    };
    const Folder* folderOf(const std::filesystem::path& inside) const;

    std::vector<Folder> m_folders;
    std::vector<Copy> m_copies;
    std::vector<std::filesystem::path> m_runtime;
};

} // namespace lathe::debug
