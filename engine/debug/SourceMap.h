#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::debug {

/// A place in a text; both from 0.
struct TextPlace {
    int line = 0;
    int column = 0;

    auto operator<=>(const TextPlace&) const = default;
};

/// Which place of which source a place of a generated script comes from
/// (https://tc39.es/ecma426/, version 3 of the format).
class SourceMap {
  public:
    /// Empty where it is none. `folder`: what its sources are relative to.
    static std::optional<SourceMap> parse(std::string_view text,
                                          const std::filesystem::path& folder);

    struct Original {
        std::filesystem::path source;
        int line = 0;
    };
    /// What the code at a place of the script was made from.
    std::optional<Original> originalOf(TextPlace generated) const;
    /// Where the code of a source's line begins in the script, or of the next line that has code.
    std::optional<TextPlace> generatedFrom(const std::filesystem::path& source, int line) const;

    const std::vector<std::filesystem::path>& sources() const { return m_sources; }
    /// Says by another name which file a source is.
    template <class Rename> void renameSources(Rename rename) {
        for (std::filesystem::path& source : m_sources)
            source = rename(source);
    }

  private:
    struct Segment {
        TextPlace generated;
        int source = 0;
        int line = 0;
    };

    bool readMappings(std::string_view mappings);

    std::vector<std::filesystem::path> m_sources;
    /// In the order of the script.
    std::vector<Segment> m_segments;
};

} // namespace lathe::debug
