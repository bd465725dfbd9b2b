#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace lathe::services::s3 {

/// What tells that a file is still the one that was put there.
struct FileStamp {
    std::uint64_t inode = 0;
    /// Of the last change, in nanoseconds.
    std::int64_t changed = 0;
    std::uint64_t size = 0;

    bool operator==(const FileStamp&) const = default;
};

/// An open file.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number{number} {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept
        : m_number{std::exchange(other.m_number, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int number() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }

  private:
    int m_number = -1;
};

/// The files below one folder. Paths are relative ("a/b.txt"); no symbolic link is followed, so
/// that nothing outside is ever touched. What fails leaves errno.
class Tree {
  public:
    explicit Tree(std::filesystem::path root)
        : m_root{std::move(root)} {}

    const std::filesystem::path& root() const { return m_root; }

    /// To read; ordinary files only.
    Descriptor open(const std::string& path) const;
    /// Of an ordinary file.
    std::optional<FileStamp> stampOf(const std::string& path) const;
    bool isFolder(const std::string& path) const;
    /// Takes the file from elsewhere on the same disk; makes the folders on the way.
    bool moveIn(const std::filesystem::path& from, const std::string& path) const;
    bool moveOut(const std::string& path, const std::filesystem::path& to) const;
    /// And the folders on the way that are empty then.
    void remove(const std::string& path) const;
    /// Every folder ("" for the root itself) and ordinary file below `folder`, folders before what
    /// is in them.
    void visit(const std::string& folder,
               const std::function<void(const std::string& path, bool isFolder)>& see) const;

  private:
    enum class Missing { Fail, Make };
    Descriptor folderOf(const std::string& path, Missing missing) const;
    void removeEmptyFolders(std::string path) const;

    std::filesystem::path m_root;
};

/// Of an open file.
FileStamp stampOf(const Descriptor& file);

} // namespace lathe::services::s3
