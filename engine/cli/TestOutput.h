#pragma once

#include "engine/suite/JUnit.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::cli {

/// How results of tests are written for people; with colours where they are shown by a terminal.
class TestOutput {
  public:
    explicit TestOutput(bool colours)
        : m_colours{colours} {}
    /// Colours where standard output is a terminal and NO_COLOR is not set (https://no-color.org).
    static TestOutput ofTerminal();

    /// A line, and below it what is not as expected. `width` is that of the longest name.
    std::string result(const suite::Tested& tested, std::size_t width, bool updated) const;
    /// "12 tests: 10 passed, 1 failed, 1 skipped in 1.30 s".
    std::string summary(const std::vector<suite::Tested>& results, std::size_t updated,
                        std::size_t broken, Microseconds took) const;

  private:
    enum class Colour { Green, Red, Yellow, Blue, Grey };
    std::string in(Colour colour, std::string_view text) const;
    std::string difference(const compare::DiffLine& line) const;
    std::string failures(const suite::Tested& tested) const;

    bool m_colours;
};

boost::json::object toJson(const suite::Tested& tested, bool updated);

} // namespace lathe::cli
