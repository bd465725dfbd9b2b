#include "engine/sandbox/ControlFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>

namespace lathe::sandbox {

void Descriptor::reset(int number) {
    if (m_number >= 0)
        ::close(m_number);
    m_number = number;
}

ControlFile::ControlFile(const std::string& path, int flags)
    : m_file(::open(path.c_str(), flags | O_CLOEXEC)) {}

std::string ControlFile::read() const {
    std::array<char, 16384> buffer;
    std::size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t part = ::pread(m_file.get(), buffer.data() + size, buffer.size() - size,
                                     static_cast<off_t>(size));
        if (part <= 0)
            break;
        size += static_cast<std::size_t>(part);
    }
    return {buffer.data(), size};
}

bool ControlFile::write(std::string_view text) const {
    return ::write(m_file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

std::string readText(const std::string& path) {
    return ControlFile{path, O_RDONLY}.read();
}

bool writeText(const std::string& path, std::string_view text) {
    return ControlFile{path, O_WRONLY}.write(text);
}

std::int64_t fieldOf(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.starts_with(name) && line.size() > name.size() &&
            (line[name.size()] == ' ' || line[name.size()] == '\t')) {
            const auto digits = line.find_first_not_of(" \t", name.size());
            std::int64_t value = 0;
            if (digits != std::string_view::npos)
                std::from_chars(line.data() + digits, line.data() + line.size(), value);
            return value;
        }
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return 0;
}

bool hasWord(std::string_view text, std::string_view word) {
    while (!text.empty()) {
        const std::string_view next = text.substr(0, text.find_first_of(" \n\t,"));
        if (next == word)
            return true;
        text.remove_prefix(std::min(text.size(), next.size() + 1));
    }
    return false;
}

} // namespace lathe::sandbox
