#include "engine/model/ReservedVariables.h"

#include <algorithm>
#include <array>

namespace lathe::model {

bool isReservedVariable(std::string_view name) {
    constexpr std::array reserved{
        std::string_view{"_HANDLER"},
        std::string_view{"_X_AMZN_TRACE_ID"},
        std::string_view{"AWS_DEFAULT_REGION"},
        std::string_view{"AWS_REGION"},
        std::string_view{"AWS_EXECUTION_ENV"},
        std::string_view{"AWS_LAMBDA_FUNCTION_NAME"},
        std::string_view{"AWS_LAMBDA_FUNCTION_MEMORY_SIZE"},
        std::string_view{"AWS_LAMBDA_FUNCTION_VERSION"},
        std::string_view{"AWS_LAMBDA_INITIALIZATION_TYPE"},
        std::string_view{"AWS_LAMBDA_LOG_GROUP_NAME"},
        std::string_view{"AWS_LAMBDA_LOG_STREAM_NAME"},
        std::string_view{"AWS_LAMBDA_RUNTIME_API"},
        std::string_view{"AWS_ACCESS_KEY"},
        std::string_view{"AWS_ACCESS_KEY_ID"},
        std::string_view{"AWS_SECRET_ACCESS_KEY"},
        std::string_view{"AWS_SESSION_TOKEN"},
        std::string_view{"LAMBDA_TASK_ROOT"},
        std::string_view{"LAMBDA_RUNTIME_DIR"},
    };
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

} // namespace lathe::model
