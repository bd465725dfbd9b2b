#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::statemachine {

struct PathFilter;

/// One step of a path.
struct PathStep {
    enum class Kind { Names, Indexes, Slice, All, Filter, Function };

    Kind kind = Kind::All;
    /// After "..": of everything below, too.
    bool isDeep = false;
    /// Of Names; the function's own of Function ("length").
    std::vector<std::string> names;
    std::vector<std::int64_t> indexes;
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    std::int64_t by = 1;
    std::shared_ptr<const PathFilter> filter;

    bool namesOne() const {
        return !isDeep && ((kind == Kind::Names && names.size() == 1) ||
                           (kind == Kind::Indexes && indexes.size() == 1));
    }
};

/// A path into JSON, as Step Functions reads it: that of Jayway JsonPath
/// (https://github.com/json-path/JsonPath), with fields, indexes, slices, wildcards, "..", filters
/// and functions at its end.
class JsonPath {
  public:
    /// `text` begins with '$'. Fails with InvalidPath.
    static Result<JsonPath> parse(std::string_view text);

    /// Whether it can name one place only, by fields and indexes from the front.
    bool isReference() const;
    /// What it names. Where it can name several, an array of all of them. Nothing where one is
    /// named that is not there.
    std::optional<boost::json::value> valueIn(const boost::json::value& root) const;
    /// Of one place that is not there, in Jayway's words: "No results for path: $['a']['b']", or
    /// "Missing property in path $['a']" where not even that is there.
    std::string missingIn(const boost::json::value& root) const;
    /// Puts `value` where a reference names, with the objects that lack on the way there. False
    /// where something else than an object stands in the way.
    bool put(boost::json::value& root, boost::json::value value) const;
    /// Every place that it names in `node`; `root` is what "$" means in filters.
    std::vector<const boost::json::value*> placesIn(const boost::json::value& node,
                                                    const boost::json::value& root) const;

  private:
    friend class JsonPathParser;
    bool isDefinite() const;

    std::vector<PathStep> m_steps;
};

} // namespace lathe::statemachine
