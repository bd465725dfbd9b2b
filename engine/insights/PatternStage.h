#pragma once

#include "engine/insights/Anomalies.h"
#include "engine/insights/Commands.h"
#include "engine/insights/MessageWords.h"
#include "engine/insights/Stage.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lathe::insights {

/// Finds what texts have in common: words that vary are `<Number-1>`, `<Time-2>` and the like, by
/// what they are and where they stand
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Pattern.html). AWS
/// does not say how it finds patterns: here texts have one when three quarters of their words are
/// the same. The most frequent one comes out first; those of diff that have changed most, and of
/// anomaly those that are unusual.
class PatternStage final : public Stage {
  public:
    PatternStage(const FindPatterns& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}

    void add(Row& row) override;
    void finish(Row& row) override;
    bool wantsMore() const override { return true; }

  private:
    struct Word {
        MessageWord::Kind kind;
        std::string gap;
        /// Of the first text.
        std::string text;
        /// Texts differ here.
        bool varies = false;
    };
    struct Pattern {
        std::vector<Word> words;
        std::string severity;
        std::int64_t count = 0;
        /// In the time that is compared with.
        std::int64_t before = 0;
        /// Only where anomalies are wanted.
        std::optional<PatternEvidence> evidence = {};
    };

    static bool fits(const Pattern& pattern, const std::vector<MessageWord>& words);
    static void join(Pattern& pattern, const std::vector<MessageWord>& words);
    Pattern& patternOf(const std::vector<MessageWord>& words);
    void putInOrder();
    void showDifference(const Pattern& pattern, Row& row) const;
    void showAnomalies(const Pattern& pattern, Row& row) const;
    static std::string text(const Pattern& pattern);

    const FindPatterns& m_command;
    /// By what is between their words.
    boost::unordered_flat_map<std::string, std::vector<std::size_t>> m_byGaps;
    std::vector<Pattern> m_patterns;
    std::int64_t m_count = 0;
    /// Where there is no room for more patterns: what is counted here has none.
    Pattern m_rest;
    Timeline m_timeline;
};

} // namespace lathe::insights
