#pragma once

#include "engine/base/Result.h"
#include "engine/patterns/Fields.h"
#include "engine/patterns/Leaf.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::patterns {

/// What an event has for a leaf.
struct LeafExplanation {
    std::string path;
    std::string place;
    struct Condition {
        /// As it is written in the pattern: {"prefix":"eu-"}.
        std::string json;
        bool holds;
    };
    std::vector<Condition> conditions;
    /// JSON of the event's values, in their order; empty where it has none.
    std::vector<std::string> values;
    bool matches = false;
};

/// Why an event matches a pattern or does not.
struct Explanation {
    bool matches = false;
    /// Each leaf that is needed matches, but not in the same element of an array: that is why the
    /// event does not.
    bool matchesAcrossElements = false;
    /// In the order of the pattern. Of those below `$or`, not all need match.
    std::vector<LeafExplanation> leaves;
};

/// An event pattern of EventBridge, of EventBridge Pipes, or of an event source mapping's filter
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html).
/// Where the documentation is silent, it does as https://github.com/aws/event-ruler does, which AWS
/// runs. Immutable and cheap to copy; any thread.
class Pattern {
  public:
    /// Fails with Pattern.NotJson, or with Pattern.Invalid: its detail names the key, then says
    /// what is wrong in the words of AWS: 'detail.state[0]: prefix match pattern must be a string'.
    static Result<Pattern> compile(std::string_view json);
    static Result<Pattern> compile(const boost::json::value& pattern);

    bool matches(const boost::json::object& event) const;
    Explanation explain(const boost::json::object& event) const;

    const std::vector<Leaf>& leaves() const { return m_compiled->leaves; }
    /// What `$or` comes down to: the event matches when all leaves of one alternative do. Each
    /// names its leaves by number, sorted by path.
    const std::vector<std::vector<std::size_t>>& alternatives() const {
        return m_compiled->alternatives;
    }

  private:
    struct Compiled {
        std::vector<Leaf> leaves;
        std::vector<std::vector<std::size_t>> alternatives;
        Fields fields;
        /// The number that `fields` has for each leaf.
        std::vector<std::uint32_t> fieldOfLeaf;
    };
    Pattern() = default;

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace lathe::patterns
