#pragma once

#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"
#include "engine/model/StackFrame.h"

#include <QString>

#include <vector>

namespace lathe::invoke {

/// How an invocation ended, in words, and what to do about it.
struct OutcomeWords {
    /// "The function ran longer than 3 s"
    QString sentence;
    /// One sentence of what to do; empty when nothing is amiss.
    QString advice;
    /// "Timeout"; empty when no setting helps.
    QString property;
    /// "Change the timeout": what leads to that setting.
    QString change;
};

/// `function` may be missing (it left the template since).
OutcomeWords outcomeWords(const model::InvocationRecord& record,
                          const model::FunctionSpec* function);

/// One line of a function's error trace as its runtime writes it.
struct TraceLine {
    QString text;
    std::vector<model::StackFrame> frames;
};

/// What the error object of a response says.
struct FailureDetails {
    QString errorType;
    QString errorMessage;
    /// `stackTrace` (Python, one or more lines an element) or `trace` (Node).
    std::vector<TraceLine> trace;
};

FailureDetails failureDetails(const model::InvocationRecord& record);

} // namespace lathe::invoke
