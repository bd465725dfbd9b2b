#include "engine/vcs/LinePatch.h"

#include "engine/vcs/Contents.h"

namespace lathe::vcs {

namespace {

using Kind = DiffLine::Kind;

/// A text that grows by lines: after one that ended the file without a line end comes another only
/// on a line of its own.
class Composer {
  public:
    explicit Composer(std::string_view end)
        : m_end{end} {}

    void add(std::string_view line) {
        if (!m_text.empty() && m_text.back() != '\n')
            m_text += m_end;
        m_text += line;
    }
    /// A line of the diff, with the line end of the file.
    void addNormalised(std::string_view line) {
        if (m_end == "\r\n" && line.ends_with('\n') && !line.ends_with("\r\n")) {
            add(line.substr(0, line.size() - 1));
            m_text += m_end;
        } else {
            add(line);
        }
    }
    std::string take() { return std::move(m_text); }

  private:
    std::string m_text;
    std::string_view m_end;
};

/// Lines before the hunk, on the side where it has `count` lines from `start`.
std::size_t linesBefore(int start, int count) {
    // A side without lines names the line before.
    return static_cast<std::size_t>(count == 0 ? start : start - 1);
}

} // namespace

std::string applied(std::string_view oldText, const FileDiff& diff, const LineSet& chosen) {
    const auto old = splitLines(oldText);
    Composer out{"\n"};
    std::size_t at = 0;
    for (std::size_t h = 0; h < diff.hunks.size(); ++h) {
        const Hunk& hunk = diff.hunks[h];
        const std::size_t begin = linesBefore(hunk.oldStart, hunk.oldCount);
        for (; at < begin && at < old.size(); ++at)
            out.add(old[at]);
        for (std::size_t l = 0; l < hunk.lines.size(); ++l) {
            const DiffLine& line = hunk.lines[l];
            const bool isChosen = chosen.contains({h, l});
            if (line.kind == Kind::Added ? isChosen : !(line.kind == Kind::Removed && isChosen))
                out.add(line.text);
            at += line.kind != Kind::Added;
        }
    }
    for (; at < old.size(); ++at)
        out.add(old[at]);
    return out.take();
}

std::string reverted(std::string_view shownAs, const FileDiff& diff, const LineSet& chosen) {
    const auto now = splitLines(shownAs);
    Composer out{!now.empty() && now.front().ends_with("\r\n") ? "\r\n" : "\n"};
    std::size_t at = 0;
    const auto keep = [&] {
        if (at < now.size())
            out.add(now[at]);
        ++at;
    };
    for (std::size_t h = 0; h < diff.hunks.size(); ++h) {
        const Hunk& hunk = diff.hunks[h];
        while (at < linesBefore(hunk.newStart, hunk.newCount))
            keep();
        for (std::size_t l = 0; l < hunk.lines.size(); ++l) {
            const DiffLine& line = hunk.lines[l];
            const bool isChosen = chosen.contains({h, l});
            if (line.kind == Kind::Removed) {
                if (isChosen)
                    out.addNormalised(line.text);
            } else if (line.kind == Kind::Added && isChosen) {
                ++at;
            } else {
                keep();
            }
        }
    }
    while (at < now.size())
        keep();
    return out.take();
}

} // namespace lathe::vcs
