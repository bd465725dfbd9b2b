#pragma once

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// Where the file of a key lies within its bucket's folder, so that a person finds it: "a/b.txt" is
/// the file b.txt in the folder a. What no file may be called is written so:
///
///     control characters   %01 ... %1F, %7F
///     %41                  %2541 (a percent sign before two hexadecimal digits that look as these)
///     .  ..                %2E  %2E%2E
///     nothing (a//b, a/)   %2F
///     more than 200 bytes  the first 160 or so, %2F, the SHA-256 of the whole
///
/// A key that is also a folder (both "a" and "a/b") has "%2F" at its end; this depends on what else
/// is there, so it is whoever asks who adds it.
std::string pathOfKey(std::string_view key);

/// The key of a file that another program has put at this path: the one whose path it is, else the
/// path itself.
std::string keyOfPath(std::string_view path);

inline constexpr std::string_view besideFolder = "%2F";

} // namespace lathe::services::s3
