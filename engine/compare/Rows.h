#pragma once

#include "engine/compare/JsonDiff.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::compare {

/// One line of two texts beside each other.
struct Row {
    enum class Kind { Same, Excepted, Changed, Added, Removed, Moved };

    Kind kind = Kind::Same;
    /// How far it is indented, in steps.
    int depth = 0;
    /// What stands there, not indented; empty where there is nothing.
    std::string before;
    std::string after;
    /// JSON Pointer of the value; empty in texts that are no JSON.
    std::string path = {};
    /// Of what was moved, on its first line: "[3] -> [0]".
    std::string moved = {};

    bool operator==(const Row&) const = default;
};

/// More lines than anybody reads: what follows is left out.
constexpr std::size_t mostRows = 200'000;

/// JSON in lines, as prettyText() writes it but without commas.
std::vector<Row> rowsOf(const Difference& root);

/// Lines of two texts, or logs: those that differ only in ids and times of a run (Volatile.h) count
/// as the same, and one that has become another stands beside it where they have words in common.
std::vector<Row> compareLines(const std::vector<std::string>& before,
                              const std::vector<std::string>& after);
/// A text by its line ends.
std::vector<std::string> linesOf(std::string_view text);

bool hasDifferences(const std::vector<Row>& rows);

/// Rows from `begin` to before `end` that need not be seen.
struct Fold {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Fold&) const = default;
};
/// Runs of rows that are the same, further than `context` rows from what is not, and of three or
/// more.
std::vector<Fold> foldsOf(const std::vector<Row>& rows, std::size_t context);

} // namespace lathe::compare
