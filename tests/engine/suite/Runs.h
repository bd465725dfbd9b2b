#pragma once

#include "engine/suite/CaseReader.h"
#include "engine/suite/Check.h"

#include <QtGlobal>

#include <string>

namespace lathe::test {

inline suite::Case caseOf(const std::string& text) {
    std::vector<model::Diagnostic> diagnostics;
    const auto test = suite::readCase(text, "test.yaml", "/", diagnostics);
    if (!test)
        qFatal("%s: %s", text.c_str(), model::toText(diagnostics.at(0)).c_str());
    return *test;
}

inline suite::Run runOf(const std::string& response, const std::string& logLine = {}) {
    suite::Run run;
    run.record.requestId = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    run.record.function = "F";
    run.record.payload = "{}";
    run.record.response = response;
    run.record.finished = Timestamp{};
    run.record.duration = Microseconds{12'500};
    run.record.maxMemoryUsed = Bytes::mebi(40);
    run.record.cost = PicoDollars{2'100'000};
    model::LogLine start;
    start.source = model::LogSource::Platform;
    start.text = "START";
    run.logs.push_back(start);
    if (!logLine.empty()) {
        model::LogLine line;
        line.text = logLine;
        run.logs.push_back(line);
    }
    return run;
}

inline suite::Run failedRun(model::OutcomeKind kind, const std::string& type,
                            const std::string& message) {
    suite::Run run = runOf("{\"errorType\": \"" + type + "\"}");
    run.record.outcome = {kind, type, message};
    return run;
}

} // namespace lathe::test
