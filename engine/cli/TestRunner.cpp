#include "engine/cli/TestRunner.h"

#include "engine/cli/InvokeClient.h"
#include "engine/model/Origins.h"
#include "engine/services/lambda/WireFormat.h"

#include <boost/json.hpp>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace json = boost::json;

namespace lathe::cli {

namespace {

void take(const suite::Case& test, suite::Run& run, bool& hasEnded, const json::object& line) {
    if (const json::value* log = line.if_contains("log")) {
        run.logs.push_back(services::lambda::logLineFrom(log->as_object()));
    } else if (const json::value* answer = line.if_contains("answer")) {
        run.record = services::lambda::recordFrom(answer->as_object());
        hasEnded = true;
    } else if (const json::value* error = line.if_contains("error")) {
        run.refusal = Error{std::string{error->at("code").as_string()},
                            Text::verbatim(std::string{error->at("detail").as_string()})};
        hasEnded = true;
        if (run.refusal->code == "ResourceNotFoundException" && test.qualifier == "$LATEST")
            run.refusal->detail =
                Text::tr("no function is called '{}'; lathe list shows them", test.function);
    }
}

} // namespace

suite::Tested TestRunner::test(const suite::Case& each) const {
    suite::Tested tested{each, {}, {}};
    if (each.skip.empty()) {
        InvokeQuestion question;
        question.function = each.function;
        question.qualifier = each.qualifier;
        question.origin = model::testOrigin;
        question.tenantId = each.tenantId;
        question.event = each.event;
        bool hasEnded = false;
        const auto asked =
            askToInvoke(m_endpoint, std::move(question),
                        [&](const json::object& line) { take(each, tested.run, hasEnded, line); });
        if (!asked)
            tested.run.refusal = asked.error();
        else if (!hasEnded)
            tested.run.refusal =
                Error{"Engine.Ended", Text::tr("The engine ended before the function did")};
    }
    tested.verdict = suite::check(each, tested.run);
    return tested;
}

std::vector<suite::Tested> TestRunner::run(const std::vector<suite::Case>& cases,
                                           const std::function<void(const suite::Tested&)>& done) {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<suite::Tested>> results(cases.size());
    std::size_t next = 0;
    const auto threads = std::min(static_cast<std::size_t>(m_course.parallel), cases.size());
    std::size_t working = threads;
    const auto work = [&] {
        std::unique_lock lock{mutex};
        while (next < cases.size() && !m_stopped) {
            const std::size_t at = next++;
            lock.unlock();
            suite::Tested tested = test(cases[at]);
            lock.lock();
            const auto state = tested.verdict.state;
            if (m_course.failFast && state != suite::Verdict::State::Passed &&
                state != suite::Verdict::State::Skipped)
                m_stopped = true;
            results[at] = std::move(tested);
            changed.notify_one();
        }
        --working;
        changed.notify_one();
    };
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads; ++i)
        workers.emplace_back(work);
    std::vector<suite::Tested> told;
    std::unique_lock lock{mutex};
    for (std::size_t at = 0; at < cases.size(); ++at) {
        changed.wait(lock, [&] { return results[at] || working == 0; });
        if (!results[at])
            continue;
        told.push_back(std::move(*results[at]));
        lock.unlock();
        done(told.back());
        lock.lock();
    }
    lock.unlock();
    return told;
}

} // namespace lathe::cli
