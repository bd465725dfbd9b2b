#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::loghistory {

/// Looks for a text without regard to whether its letters (of ASCII) are large or small, by the
/// algorithm of Horspool: in most places only every n-th byte is looked at.
class CaselessText {
  public:
    explicit CaselessText(std::string_view text);

    bool isIn(std::string_view text) const;

  private:
    /// Small.
    std::string m_text;
    /// By a byte: how far the text may move where that is below its end.
    std::array<std::size_t, 256> m_skips{};
};

} // namespace lathe::loghistory
