#pragma once

#include "engine/traces/FilterExpression.h"
#include "widgets/traces/TraceSource.h"

#include <QByteArray>
#include <QTimer>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace lathe::test {

/// Traces in memory, newest first.
class MemorySource : public traces::TraceSource {
  public:
    std::vector<traces::Trace> all;
    int questions = 0;

    void list(api::TraceQuestion question, Answer<api::TraceList> done) override {
        ++questions;
        auto filter = traces::FilterExpression::parse(question.filter);
        if (!filter)
            return later([done, error = filter.error()] { done(error); });
        api::TraceList list;
        std::size_t at = question.after.empty() ? 0 : std::stoul(question.after);
        for (; at < all.size() && list.traces.size() < question.most; ++at)
            if (const traces::Summary summary = traces::summaryOf(all[at]);
                filter->matches(all[at], summary) && (!question.failedOnly || summary.hasFault))
                list.traces.push_back(summary);
        if (at < all.size())
            list.next = std::to_string(at);
        later([done, list] { done(list); });
    }
    void trace(const std::string& id, Answer<traces::Trace> done) override {
        for (const traces::Trace& one : all)
            if (one.id == id)
                return later([done, one] { done(one); });
        later([done] {
            done(Error{"Traces.NotFound", Text::verbatim("There is no such trace.")});
        });
    }
    void graph(api::TraceQuestion question,
               Answer<std::vector<traces::ServiceNode>> done) override {
        auto filter = traces::FilterExpression::parse(question.filter);
        traces::ServiceGraph graph;
        for (const traces::Trace& one : all)
            if (filter->matches(one, traces::summaryOf(one)))
                graph.add(one);
        later([done, nodes = graph.nodes()] { done(nodes); });
    }

  private:
    void later(std::function<void()> run) { QTimer::singleShot(0, this, std::move(run)); }
};

/// The same with another id.
inline traces::Trace renamed(traces::Trace trace, int number) {
    trace.id = "1-581cf771-" + QByteArray::number(number, 16).rightJustified(24, '0').toStdString();
    for (traces::Segment& segment : trace.segments)
        segment.traceId = trace.id;
    return trace;
}

} // namespace lathe::test
