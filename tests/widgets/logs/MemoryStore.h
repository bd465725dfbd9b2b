#pragma once

#include "engine/store/PlacedLines.h"
#include "tests/widgets/logs/LogLines.h"
#include "widgets/logs/LogStore.h"

#include <QTimer>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace lathe::test {

/// A store whose lines are made when they are asked for: it may have millions. It answers at the
/// next turn of the event loop, and searches a slice a turn.
class MemoryStore : public logs::LogStore {
  public:
    using Make = std::function<model::LogLine(std::int64_t number)>;

    explicit MemoryStore(Make make)
        : m_make{std::move(make)} {}
    /// With these lines, from number 1 on.
    explicit MemoryStore(std::vector<model::LogLine> lines)
        : m_make{[lines](std::int64_t number) {
            return lines.at(static_cast<std::size_t>(number - 1));
        }} {
        setExtent({1, static_cast<std::int64_t>(lines.size())});
    }

    void setExtent(const store::LogExtent& all) {
        m_all = all;
        QTimer::singleShot(0, this, [this, all] {
            emit changed(all);
            goOn();
        });
    }
    int reads() const { return m_reads; }
    /// Of all reads together.
    std::size_t linesRead() const { return m_linesRead; }
    int looks() const { return m_looks; }
    void setSlice(std::int64_t lines) { m_slice = lines; }
    /// These cannot be read.
    void lose(store::LogExtent lost) { m_lost = lost; }
    std::size_t searchCount() const { return m_searches.size(); }

    void read(std::vector<std::int64_t> numbers, std::size_t longestText, Lines done) override {
        ++m_reads;
        m_linesRead += numbers.size();
        std::vector<store::StoredLine> lines;
        store::LinePlacer placer;
        for (const std::int64_t number : numbers) {
            if (!m_all.contains(number) || m_lost.contains(number))
                continue;
            const model::LogLine line = lineOf(number);
            const auto placed =
                placer.place({{line.time, line.function, line.requestId, line.environmentId,
                               line.source, line.level, line.text}},
                             number);
            lines.push_back(store::stored(placed.front(), longestText));
        }
        QTimer::singleShot(0, this,
                           [done = std::move(done), lines = std::move(lines)] { done(lines); });
    }
    void findTime(Timestamp time, std::function<void(std::int64_t)> done) override {
        std::int64_t number = m_all.first;
        while (number <= m_all.last && lineOf(number).time < time)
            ++number;
        QTimer::singleShot(0, this, [done = std::move(done), number] { done(number); });
    }
    SearchId search(const loghistory::LogFilter& filter, Urgency, Detail detail,
                    std::function<void(const loghistory::Found&)> tell) override {
        m_searches.emplace(++m_lastId, Search{*loghistory::LogMatcher::of(filter),
                                              std::move(tell),
                                              {m_all.last + 1, m_all.last},
                                              true,
                                              detail});
        QTimer::singleShot(0, this, [this] { goOn(); });
        return m_lastId;
    }
    void setLookingBack(SearchId id, bool on) override {
        if (const auto found = m_searches.find(id); found != m_searches.end())
            found->second.looksBack = on;
        QTimer::singleShot(0, this, [this] { goOn(); });
    }
    /// Of these, and of no others.
    void setOutcomes(std::vector<store::InvocationOutcome> outcomes) {
        m_outcomes = std::move(outcomes);
    }
    void
    readOutcomes(const std::vector<std::string>& requestIds,
                 std::function<void(const std::vector<store::InvocationOutcome>&)> done) override {
        std::vector<store::InvocationOutcome> outcomes;
        for (const store::InvocationOutcome& outcome : m_outcomes)
            if (std::find(requestIds.begin(), requestIds.end(), outcome.requestId) !=
                requestIds.end())
                outcomes.push_back(outcome);
        QTimer::singleShot(0, this, [done = std::move(done), outcomes] { done(outcomes); });
    }
    void endSearch(SearchId id) override { m_searches.erase(id); }
    void look() override { ++m_looks; }
    void exportLines(loghistory::ExportJob job, std::function<void(double)> progress,
                     std::function<void(const Result<std::int64_t>&)> done) override {
        m_exported = std::make_unique<loghistory::ExportJob>(std::move(job));
        m_exportDone = std::move(done);
        progress(0.5);
    }
    void stopExport() override { endExport(Error{"Export.Stopped", Text::verbatim("stopped")}); }
    /// The one that was asked for; nullptr: none was.
    const loghistory::ExportJob* exported() const { return m_exported.get(); }
    void endExport(const Result<std::int64_t>& result) { m_exportDone(result); }

  private:
    struct Search {
        loghistory::LogMatcher matcher;
        std::function<void(const loghistory::Found&)> tell;
        store::LogExtent searched;
        bool looksBack = true;
        Detail detail = Detail::Lines;
    };

    model::LogLine lineOf(std::int64_t number) const {
        model::LogLine line = m_make(number);
        line.sequence = number;
        return line;
    }
    void goOn() {
        bool more = false;
        std::vector<SearchId> ids;
        for (const auto& [id, search] : m_searches)
            ids.push_back(id);
        for (const SearchId id : ids)
            if (const auto found = m_searches.find(id); found != m_searches.end())
                more = step(found->second) || more;
        if (more)
            QTimer::singleShot(0, this, [this] { goOn(); });
    }
    static void add(loghistory::Found& found, Detail detail, const model::LogLine& line) {
        found.lines.push_back(line.sequence);
        if (detail == Detail::Lines)
            return;
        auto group = std::find_if(found.groups.begin(), found.groups.end(),
                                  [&](const auto& one) { return one.requestId == line.requestId; });
        if (group == found.groups.end())
            group = found.groups.insert(
                group,
                loghistory::FoundGroup{
                    line.function, line.requestId, {}, line.sequence, line.time, line.level, {}});
        group->worst = std::max(group->worst, line.level);
        group->lines.push_back(line.sequence);
        // The one with the last line is the last.
        std::rotate(group, group + 1, found.groups.end());
    }
    bool step(Search& search) const {
        store::LogExtent range{search.searched.last + 1, m_all.last};
        const bool back = range.empty();
        if (back)
            range = {std::max(m_all.first, search.searched.first - m_slice),
                     search.searched.first - 1};
        if (back && (!search.looksBack || range.empty())) {
            search.tell({{}, {}, search.searched, m_all, true});
            return false;
        }
        loghistory::Found found;
        for (std::int64_t number = range.first; number <= range.last; ++number) {
            const model::LogLine line = lineOf(number);
            if (search.matcher.matches({line.time,
                                        line.function,
                                        line.requestId,
                                        {},
                                        line.source,
                                        line.level,
                                        line.text},
                                       line.level))
                add(found, search.detail, line);
        }
        (back ? search.searched.first : search.searched.last) = back ? range.first : range.last;
        found.searched = search.searched;
        found.all = m_all;
        found.finished = search.searched.first <= m_all.first;
        search.tell(found);
        return !found.finished;
    }

    Make m_make;
    store::LogExtent m_all;
    store::LogExtent m_lost;
    std::map<SearchId, Search> m_searches;
    std::vector<store::InvocationOutcome> m_outcomes;
    SearchId m_lastId = 0;
    std::unique_ptr<loghistory::ExportJob> m_exported;
    std::function<void(const Result<std::int64_t>&)> m_exportDone;
    std::int64_t m_slice = 100'000;
    int m_reads = 0;
    int m_looks = 0;
    std::size_t m_linesRead = 0;
};

} // namespace lathe::test
