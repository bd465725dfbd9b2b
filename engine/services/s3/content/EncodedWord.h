#pragma once

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// The text of an encoded word of UTF-8 ("=?UTF-8?Q?caf=C3=A9?=", RFC 2047); any other as it is.
std::string decodedWord(std::string_view header);
/// Text as headers carry it: as it is where all of it is printable ASCII, else one encoded word,
/// quoted where most of it is ASCII, base64 otherwise
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html).
std::string encodedWord(std::string_view text);

} // namespace lathe::services::s3
