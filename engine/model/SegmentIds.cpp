#include "engine/model/SegmentIds.h"

#include "engine/base/Compose.h"
#include "engine/base/Trace.h"

namespace lathe::model {

std::string serviceSegmentId(std::string_view requestId) {
    return segmentIdOf(compose(FMT_COMPILE("{}/service"), requestId));
}

std::string attemptSegmentId(std::string_view requestId, int attempt) {
    return segmentIdOf(compose(FMT_COMPILE("{}/attempt/{}"), requestId, attempt));
}

std::string functionSegmentId(std::string_view requestId, int attempt) {
    return segmentIdOf(compose(FMT_COMPILE("{}/function/{}"), requestId, attempt));
}

std::string initSegmentId(std::string_view requestId, int attempt) {
    return segmentIdOf(compose(FMT_COMPILE("{}/init/{}"), requestId, attempt));
}

std::string handlerSegmentId(std::string_view requestId, int attempt) {
    return segmentIdOf(compose(FMT_COMPILE("{}/handler/{}"), requestId, attempt));
}

} // namespace lathe::model
