#pragma once

#include "engine/http/Message.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/store/Objects.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// A form as browsers send it (multipart/form-data, RFC 7578), with one file.
struct PostForm {
    /// In their order; what follows the file is not among them.
    Pairs fields;
    std::string file;
    /// Empty where the file came as mere text.
    std::string fileName;

    /// Fails with MalformedPOSTRequest and InvalidArgument.
    static Outcome<PostForm> read(const std::string& contentType, const std::string& body);
    /// Names compare without case. Empty when it is not there.
    std::string field(std::string_view name) const;
    /// Puts the file's name into its key, where that wants it, and tells this.
    std::string takeFileName();
    /// The fields that PutObject knows as headers.
    http::Fields asHeaders() const;
};

std::string textOfJson(const boost::json::value& value);
/// ["eq", "$key", "a"] as S3's errors show it.
std::string shownCondition(const boost::json::value& condition);

} // namespace lathe::services::s3
