#pragma once

#include "engine/authoring/Graph.h"
#include "engine/authoring/Legality.h"
#include "engine/authoring/Written.h"

#include <string>
#include <string_view>

namespace lathe::authoring {

/// What has to be written so that events of `from` start `to`, or that `from` may use `to`: the
/// event with sensible settings, the policy, the variable that tells the name, and what both sides
/// need besides (a stream that is switched on, a visibility timeout that is long enough, a bucket
/// name that spares the circle of bucket, function and permission). Empty where that is all there.
/// Fails with Connect.Illegal and the reason.
Result<Edits> connect(std::string_view text, const model::Project& project, const Graph& graph,
                      const std::string& from, const std::string& to);

} // namespace lathe::authoring
