#include "engine/compare/Rows.h"

#include "engine/base/StableHash.h"
#include "engine/compare/Alignment.h"
#include "engine/compare/Volatile.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lathe::compare {

namespace {

/// Writes rows of both documents.
class Writer {
  public:
    explicit Writer(std::vector<Row>& rows)
        : m_rows{rows} {}

    void write(const Difference& difference, const std::string& path, int depth) {
        if (difference.kind != Difference::Kind::Inside || difference.parts.empty())
            return writeWhole(difference, path, depth);
        // Within quotation marks where it is a text that holds it.
        const std::string quote = difference.after->isContainer() ? "" : "\"";
        const Value& value = quote.empty() ? *difference.after : *difference.after->held();
        const bool isObject = value.kind == Value::Kind::Object;
        const std::string first = leadOf(difference.key) + quote + (isObject ? "{" : "[");
        const std::string last = (isObject ? "}" : "]") + quote;
        add({Row::Kind::Same, depth, first, first, path});
        for (const Difference& part : difference.parts)
            write(part, pointerInto(path, part.name()), depth + 1);
        add({Row::Kind::Same, depth, last, last, path});
    }

  private:
    static std::string leadOf(const std::string& key) {
        return key.empty() ? std::string{} : jsonString(key) + ": ";
    }

    static Row::Kind kindOf(Difference::Kind kind) {
        switch (kind) {
        case Difference::Kind::Excepted:
            return Row::Kind::Excepted;
        case Difference::Kind::Changed:
            return Row::Kind::Changed;
        case Difference::Kind::Added:
            return Row::Kind::Added;
        case Difference::Kind::Removed:
            return Row::Kind::Removed;
        case Difference::Kind::Moved:
            return Row::Kind::Moved;
        case Difference::Kind::Same:
        case Difference::Kind::Inside:
            break;
        }
        return Row::Kind::Same;
    }

    void writeWhole(const Difference& difference, const std::string& path, int depth) {
        const Row::Kind kind = kindOf(difference.kind);
        const std::string lead = leadOf(difference.key);
        const auto linesOfSide = [&](const Value* value) {
            return value ? linesOf(lead + prettyText(*value)) : std::vector<std::string>{};
        };
        const std::vector<std::string> before = linesOfSide(difference.before);
        const std::vector<std::string> after = linesOfSide(difference.after);
        for (std::size_t at = 0; at < std::max(before.size(), after.size()); ++at) {
            Row row{kind, depth, {}, {}, path};
            row.depth += put(before, at, row.before);
            if (const int inner = put(after, at, row.after); row.before.empty())
                row.depth += inner;
            if (at == 0 && kind == Row::Kind::Moved)
                row.moved =
                    fmt::format("[{}] -> [{}]", *difference.indexBefore, *difference.indexAfter);
            add(std::move(row));
        }
    }

    /// Gives how many steps the line was indented by.
    static int put(const std::vector<std::string>& lines, std::size_t at, std::string& text) {
        if (at >= lines.size())
            return 0;
        const auto begin = lines[at].find_first_not_of(' ');
        text = lines[at].substr(begin);
        if (text.ends_with(',') && at > 0)
            text.pop_back();
        return static_cast<int>(begin) / 2;
    }

    void add(Row row) {
        if (m_rows.size() < mostRows)
            m_rows.push_back(std::move(row));
    }

    std::vector<Row>& m_rows;
};

std::set<std::string_view> wordsOf(std::string_view line) {
    std::set<std::string_view> words;
    while (!line.empty()) {
        const auto begin = line.find_first_not_of(" \t");
        if (begin == std::string_view::npos)
            break;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        words.insert(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

bool haveWordsInCommon(std::string_view left, std::string_view right) {
    const std::set<std::string_view> first = wordsOf(left), second = wordsOf(right);
    const auto common = std::count_if(first.begin(), first.end(),
                                      [&](std::string_view word) { return second.contains(word); });
    return 3 * static_cast<std::size_t>(common) >= std::max(first.size(), second.size()) &&
           common > 0;
}

std::vector<std::uint64_t> marksOf(const std::vector<std::string>& lines) {
    std::vector<std::uint64_t> marks;
    marks.reserve(lines.size());
    for (const std::string& line : lines)
        marks.push_back(stableHash(withoutVolatile(line)));
    return marks;
}

/// What stands between two lines that are the same.
void addGap(std::vector<Row>& rows, const std::vector<std::string>& before,
            const std::vector<std::string>& after) {
    const std::size_t both = std::min(before.size(), after.size());
    std::size_t paired = 0;
    while (paired < both && haveWordsInCommon(before[paired], after[paired])) {
        rows.push_back({Row::Kind::Changed, 0, before[paired], after[paired]});
        ++paired;
    }
    for (std::size_t at = paired; at < before.size(); ++at)
        rows.push_back({Row::Kind::Removed, 0, before[at], {}});
    for (std::size_t at = paired; at < after.size(); ++at)
        rows.push_back({Row::Kind::Added, 0, {}, after[at]});
}

} // namespace

std::vector<Row> rowsOf(const Difference& root) {
    std::vector<Row> rows;
    Writer{rows}.write(root, {}, 0);
    return rows;
}

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<Row> compareLines(const std::vector<std::string>& before,
                              const std::vector<std::string>& after) {
    std::vector<Row> rows;
    std::size_t old = 0, now = 0;
    const auto closeGap = [&](std::size_t oldEnd, std::size_t nowEnd) {
        const auto part = [](const std::vector<std::string>& lines, std::size_t begin,
                             std::size_t end) {
            return std::vector<std::string>{lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                            lines.begin() + static_cast<std::ptrdiff_t>(end)};
        };
        addGap(rows, part(before, old, oldEnd), part(after, now, nowEnd));
        old = oldEnd;
        now = nowEnd;
    };
    for (const auto& [oldSame, nowSame] : align(marksOf(before), marksOf(after))) {
        closeGap(oldSame, nowSame);
        rows.push_back({Row::Kind::Same, 0, before[old++], after[now++]});
    }
    closeGap(before.size(), after.size());
    rows.resize(std::min(rows.size(), mostRows));
    return rows;
}

bool hasDifferences(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return row.kind != Row::Kind::Same && row.kind != Row::Kind::Excepted;
    });
}

std::vector<Fold> foldsOf(const std::vector<Row>& rows, std::size_t context) {
    constexpr std::size_t fewest = 3;
    std::vector<Fold> folds;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::size_t from = begin == 0 ? 0 : begin + context;
        const std::size_t to = end == rows.size() ? end : end - std::min(end, context);
        if (to >= from + fewest)
            folds.push_back({from, to});
    };
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at].kind == Row::Kind::Same)
            continue;
        close(at);
        begin = at + 1;
    }
    if (begin > 0 || rows.empty())
        close(rows.size());
    return folds;
}

} // namespace lathe::compare
