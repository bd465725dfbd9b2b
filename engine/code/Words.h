#pragma once

#include "engine/code/Scan.h"
#include "engine/language/Completion.h"

#include <string>
#include <vector>

namespace lathe::code {

/// A text that is open beside the one that is asked about.
struct OtherText {
    /// The file's name.
    std::string name;
    std::string text;
};

/// The words of the text, those near the place first, then those of the others, each once. The word
/// that is being typed is not among them.
std::vector<language::CompletionItem> wordsFor(const Place& place,
                                               const std::vector<OtherText>& others);

} // namespace lathe::code
