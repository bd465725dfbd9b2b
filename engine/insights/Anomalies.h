#pragma once

#include "engine/base/Units.h"
#include "engine/insights/MessageWords.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lathe::insights {

/// How often something happened, by time: in steps of a second at first, in longer ones when that
/// would be too many.
class Timeline {
  public:
    void add(Timestamp time);
    /// Makes the steps at least that long.
    void widenTo(std::int64_t seconds);

    /// Of a step.
    std::int64_t seconds() const { return m_seconds; }
    /// By the number of the step since 1970.
    const std::map<std::int64_t, std::int64_t>& counts() const { return m_counts; }

  private:
    std::int64_t m_seconds = 1;
    std::map<std::int64_t, std::int64_t> m_counts;
};

/// What is unusual about a pattern: "New Pattern", and why it is thought so.
struct Anomaly {
    std::string type;
    std::string description;
};

/// What is known of the texts of one pattern, in bounded memory, and what is unusual about them.
/// AWS names five kinds of anomalies
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Anomaly.html) and
/// learns what is usual; here it is counted, by the rules in Anomalies.cpp.
class PatternEvidence {
  public:
    void add(const std::vector<MessageWord>& words, Timestamp time);
    const Timeline& timeline() const { return m_timeline; }
    /// `all` is the timeline of all texts.
    std::vector<Anomaly> anomalies(const Timeline& all) const;

  private:
    /// What stands at one place of the texts.
    struct Place {
        /// Few different ones, with how often each was there; others are not kept.
        std::map<std::string, std::int64_t, std::less<>> values;
        bool hasOthers = false;
        std::int64_t count = 0;
        /// Of its numbers: how many, their mean and how far they are from it (Welford's way).
        double numbers = 0, mean = 0, squares = 0, largest = 0;
    };

    void addStatus(const std::vector<MessageWord>& words);
    void findFrequency(const Timeline& all, std::vector<Anomaly>& found) const;
    void findNew(const Timeline& all, std::vector<Anomaly>& found) const;
    void findTokens(std::vector<Anomaly>& found) const;

    Timeline m_timeline;
    std::vector<Place> m_places;
    /// The first code of an HTTP error.
    std::string m_status;
};

} // namespace lathe::insights
