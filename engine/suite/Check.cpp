#include "engine/suite/Check.h"

#include "engine/suite/Quantities.h"

#include <algorithm>

namespace lathe::suite {

namespace {

using model::OutcomeKind;

std::string described(const model::Outcome& outcome) {
    if (outcome.kind == OutcomeKind::Success)
        return "success";
    std::string text = model::toText(outcome.kind);
    if (!outcome.errorType.empty())
        text += ", " + outcome.errorType;
    if (!outcome.errorMessage.empty())
        text += ": " + outcome.errorMessage;
    return text;
}

class Checker {
  public:
    Checker(const Case& test, const Run& run)
        : m_expect{test.expect}
        , m_run{run} {}

    Verdict take() {
        checkOutcome();
        checkResponse();
        checkLogs();
        checkLimits();
        m_verdict.state =
            m_verdict.failures.empty() ? Verdict::State::Passed : Verdict::State::Failed;
        return std::move(m_verdict);
    }

  private:
    void fail(Failure::Kind kind, Text message) {
        m_verdict.failures.push_back({kind, std::move(message)});
    }

    void checkOutcome() {
        const model::Outcome& outcome = m_run.record.outcome;
        const bool failed = outcome.kind != OutcomeKind::Success;
        if (m_expect.outcome && *m_expect.outcome != outcome.kind)
            return fail(Failure::Kind::Outcome,
                        Text::tr("expected {}, got {}", model::toText(*m_expect.outcome),
                                 described(outcome)));
        if (!m_expect.outcome && !failed)
            return fail(Failure::Kind::Outcome, Text::tr("expected a failure, got success"));
        if (!m_expect.errorType.empty() && m_expect.errorType != outcome.errorType)
            return fail(Failure::Kind::Outcome,
                        Text::tr("expected {}, got {}", m_expect.errorType, described(outcome)));
        if (m_expect.errorMessage && !m_expect.errorMessage->isIn(outcome.errorMessage))
            fail(Failure::Kind::Outcome,
                 Text::tr("the error message lacks \"{}\": {}", m_expect.errorMessage->text,
                          outcome.errorMessage));
    }

    void checkResponse() {
        // What failed instead is told already.
        const bool failed = m_run.record.outcome.kind != OutcomeKind::Success;
        if (!m_expect.response || (failed && !m_verdict.failures.empty()))
            return;
        m_verdict.response.emplace(*m_expect.response, responseOf(m_run.record), m_expect.rules);
        const std::size_t count = m_verdict.response->root().count;
        if (count > 0)
            fail(Failure::Kind::Response,
                 count == 1 ? Text::tr("the response differs in one place")
                            : Text::tr("the response differs in {} places", count));
    }

    void checkLogs() {
        const std::vector<std::string> lines = ownLines(m_run.logs);
        const auto findIn = [&](const TextRule& rule) {
            return std::find_if(lines.begin(), lines.end(),
                                [&](const std::string& line) { return rule.isIn(line); });
        };
        for (const TextRule& rule : m_expect.logged) {
            if (findIn(rule) == lines.end())
                fail(Failure::Kind::Log,
                     rule.pattern ? Text::tr("no line of the log matches \"{}\"", rule.text)
                                  : Text::tr("no line of the log has \"{}\"", rule.text));
        }
        for (const TextRule& rule : m_expect.notLogged) {
            if (const auto found = findIn(rule); found != lines.end())
                fail(Failure::Kind::Log,
                     Text::tr("\"{}\" must not be in the log: {}", rule.text, *found));
        }
    }

    void checkLimits() {
        const model::InvocationRecord& record = m_run.record;
        if (m_expect.longest && record.duration > *m_expect.longest)
            fail(Failure::Kind::Duration,
                 Text::tr("it took {}, and {} at most is expected", durationText(record.duration),
                          durationText(*m_expect.longest)));
        // Lambda's memory is in whole MB.
        if (m_expect.mostMemory &&
            record.maxMemoryUsed.ceilMebi() > m_expect.mostMemory->ceilMebi())
            fail(Failure::Kind::Memory,
                 Text::tr("it used {}, and {} at most is expected", sizeText(record.maxMemoryUsed),
                          sizeText(*m_expect.mostMemory)));
        if (m_expect.mostCost && record.cost > *m_expect.mostCost)
            fail(Failure::Kind::Cost, Text::tr("it cost {}, and {} at most is expected",
                                               toText(record.cost), toText(*m_expect.mostCost)));
    }

    const Expectation& m_expect;
    const Run& m_run;
    Verdict m_verdict;
};

} // namespace

std::string_view nameOf(Failure::Kind kind) {
    static constexpr std::string_view names[] = {"outcome",  "response", "log",
                                                 "duration", "memory",   "cost"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(Verdict::State state) {
    static constexpr std::string_view names[] = {"passed", "failed", "skipped", "broken"};
    return names[static_cast<std::size_t>(state)];
}

Verdict check(const Case& test, const Run& run) {
    Verdict verdict;
    if (!test.skip.empty()) {
        verdict.state = Verdict::State::Skipped;
        verdict.reason = Text::verbatim(test.skip);
        return verdict;
    }
    if (run.refusal && run.refusal->code == "TooManyRequestsException") {
        Run throttled;
        throttled.record.outcome = {OutcomeKind::Throttled, run.refusal->code,
                                    run.refusal->detail.english()};
        return Checker{test, throttled}.take();
    }
    const model::Outcome& outcome = run.record.outcome;
    if (run.refusal || outcome.kind == OutcomeKind::NotRun ||
        outcome.kind == OutcomeKind::Stopped) {
        verdict.state = Verdict::State::Broken;
        verdict.reason = run.refusal ? run.refusal->detail
                         : outcome.kind == OutcomeKind::Stopped
                             ? Text::tr("It was stopped")
                             : Text::verbatim(outcome.errorMessage.empty() ? outcome.errorType
                                                                           : outcome.errorMessage);
        return verdict;
    }
    return Checker{test, run}.take();
}

compare::Value responseOf(const model::InvocationRecord& record) {
    if (auto value = compare::parseJson(record.response))
        return std::move(*value);
    return compare::stringValue(record.response);
}

std::vector<std::string> ownLines(const std::vector<model::LogLine>& logs) {
    std::vector<std::string> lines;
    for (const model::LogLine& line : logs) {
        if (line.source != model::LogSource::Platform)
            lines.push_back(line.text);
    }
    return lines;
}

} // namespace lathe::suite
