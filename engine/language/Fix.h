#pragma once

#include "engine/base/Text.h"
#include "engine/template/TemplateEdit.h"

#include <vector>

namespace lathe::language {

/// One way to put right what is wrong.
struct Fix {
    /// "Change to 'Timeout'".
    Text title;
    /// Of the text as it was asked about; none overlaps another.
    std::vector<tmpl::TextEdit> edits;
};

} // namespace lathe::language
