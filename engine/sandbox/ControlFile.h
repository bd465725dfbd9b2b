#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lathe::sandbox {

/// A descriptor that closes itself.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept
        : m_number(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }
    int release() {
        const int number = m_number;
        m_number = -1;
        return number;
    }
    void reset(int number = -1);

  private:
    int m_number = -1;
};

/// One of the kernel's small text files (cgroup, proc), kept open.
class ControlFile {
  public:
    ControlFile() = default;
    /// Open for `flags` (O_RDONLY, O_WRONLY, O_RDWR); a file that cannot be opened reads as empty
    /// and takes no text.
    ControlFile(const std::string& path, int flags);

    explicit operator bool() const { return static_cast<bool>(m_file); }
    int descriptor() const { return m_file.get(); }
    /// From its beginning, at most 16 KB.
    std::string read() const;
    bool write(std::string_view text) const;

  private:
    Descriptor m_file;
};

/// The text of a small file; empty when it cannot be read.
std::string readText(const std::string& path);
/// False when the file cannot be opened or refuses the text.
bool writeText(const std::string& path, std::string_view text);
/// The number after `name` at the beginning of a line ("anon 4096", "VmHWM:  12 kB"); 0 when there
/// is no such line.
std::int64_t fieldOf(std::string_view text, std::string_view name);
/// Whether a list of words holds the word.
bool hasWord(std::string_view text, std::string_view word);

} // namespace lathe::sandbox
