#pragma once

#include "engine/suite/JUnit.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace lathe::cli {

/// Has tests run by the engine at an endpoint, some at once, and tells of each in the order of the
/// list.
class TestRunner {
  public:
    struct Course {
        int parallel = 1;
        /// No further test is begun once one has not passed.
        bool failFast = false;
    };

    TestRunner(std::string endpoint, Course course)
        : m_endpoint{std::move(endpoint)}
        , m_course{course} {}

    /// Waits for all. Those that were not begun are left out. `done` is called on this thread.
    std::vector<suite::Tested> run(const std::vector<suite::Case>& cases,
                                   const std::function<void(const suite::Tested&)>& done);
    /// Begins no further test; any thread.
    void stop() { m_stopped = true; }

  private:
    suite::Tested test(const suite::Case& each) const;

    std::string m_endpoint;
    Course m_course;
    std::atomic<bool> m_stopped = false;
};

} // namespace lathe::cli
