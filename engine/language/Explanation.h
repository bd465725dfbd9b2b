#pragma once

#include "engine/base/Text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lathe::language {

/// What stands at a place of a template.
struct Explanation {
    /// The piece of the text that is explained, in bytes.
    std::size_t begin = 0;
    std::size_t length = 0;
    /// "VisibilityTimeout", "!GetAtt".
    std::string title;
    /// What it is: "property of AWS::SQS::Queue".
    Text what;
    /// What else is known, a line each.
    std::vector<Text> facts;
    /// AWS's page; empty where there is none.
    std::string url;
    /// What a language server says of it, in Markdown, in place of all else.
    std::string markdown{};
};

} // namespace lathe::language
