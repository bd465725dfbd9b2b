#pragma once

#include <QTextCharFormat>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::logs {

/// How a stretch of a line looks by its escape sequences (ECMA-48, "Select Graphic Rendition").
struct AnsiStyle {
    /// 0 to 255: the terminal's palette; from 256 on: 0x1000000 + RGB.
    std::optional<std::uint32_t> color;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;

    bool operator==(const AnsiStyle&) const = default;
};

struct AnsiRun {
    /// Bytes of the plain text.
    std::size_t begin = 0;
    std::size_t length = 0;
    AnsiStyle style;

    bool operator==(const AnsiRun&) const = default;
};

struct AnsiText {
    /// Without any escape sequence.
    std::string plain;
    /// The stretches that look otherwise than the rest.
    std::vector<AnsiRun> runs;
};

/// Sequences that are no colours (cursor movement, window titles) only go.
AnsiText readAnsi(std::string_view text);

/// The style in the colours of the theme: readable on its background whatever the terminal's would
/// have been.
QTextCharFormat ansiFormat(const AnsiStyle& style);

} // namespace lathe::logs
