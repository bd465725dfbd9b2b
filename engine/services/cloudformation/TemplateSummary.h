#pragma once

#include "engine/base/Result.h"
#include "engine/services/query/QueryCall.h"

#include <set>
#include <string>
#include <string_view>

namespace lathe::services::cloudformation {

/// For whom a template is summed up: ValidateTemplate tells less.
enum class SummaryDetail { Validation, Whole };

/// What a template declares: parameters, types of resources, capabilities that deploying it takes,
/// transforms (GetTemplateSummary, ValidateTemplate). `deployedTypes` are those of the stack that
/// it is the template of; empty: those that it writes. Fails as CloudFormation words it where the
/// text is no template.
Result<query::Xml> summaryOf(std::string_view text, const std::set<std::string>& deployedTypes,
                             SummaryDetail detail);

} // namespace lathe::services::cloudformation
