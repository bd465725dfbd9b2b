#pragma once

#include "engine/base/Result.h"
#include "engine/suite/Check.h"

#include <string>
#include <string_view>

namespace lathe::suite {

/// The text of a test's file after which it expects what came of this run: outcome, error and
/// response. Only what differs changes; comments and what the rules leave out stay. What is said of
/// logs and limits stays as well. Fails as tmpl::setValue does.
Result<std::string> updatedText(std::string_view text, const Case& test, const Run& run,
                                const Verdict& verdict);

} // namespace lathe::suite
