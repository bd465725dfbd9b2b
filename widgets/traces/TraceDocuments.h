#pragma once

#include "engine/traces/Trace.h"

#include <QByteArray>

namespace lathe::traces {

/// The trace as BatchGetTraces of X-Ray's API answers, indented
/// (https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html). Tools that read X-Ray's
/// documents read it.
QByteArray writtenTrace(const Trace& trace);

} // namespace lathe::traces
