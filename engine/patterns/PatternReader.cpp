#include "engine/patterns/PatternReader.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-complex-example-or
constexpr std::size_t maximumAlternatives = 1000;

/// Words that cannot be keys below `$or`, as EventBridge has them.
constexpr std::string_view reservedKeys[] = {"exactly",
                                             "equals-ignore-case",
                                             "prefix",
                                             "suffix",
                                             "anything-but",
                                             "exists",
                                             "wildcard",
                                             "numeric",
                                             "cidr",
                                             "=",
                                             "<",
                                             "<=",
                                             ">",
                                             ">=",
                                             "regex",
                                             "not-wildcard",
                                             "date-after",
                                             "date-on-or-after",
                                             "date-before",
                                             "date-on-or-before",
                                             "in-date-range",
                                             "ip-address-in-range",
                                             "not-equals-ignore-case",
                                             "ip-address-not-in-range"};

Error invalid(const std::string& place, const std::string& what) {
    if (place.empty())
        return {"Pattern.Invalid", Text::verbatim(what)};
    return {"Pattern.Invalid", Text::tr("{}: {}", place, what)};
}

std::string joined(const std::string& place, const std::string& key) {
    return place.empty() ? key : place + "." + key;
}

/// Where an object of the pattern stands, by its field and as it is written (see Leaf).
struct Here {
    std::string path;
    std::string place;
    bool isRoot = true;
    bool belowOr = false;

    Here at(const std::string& key) const {
        return {isRoot ? key : path + "." + key, joined(place, key), false, belowOr};
    }
};

class Reader {
  public:
    Result<WrittenPattern> read(const json::value& pattern) {
        if (!pattern.is_object())
            return invalid({}, "Filter is not an object");
        if (const auto error = object(pattern.get_object(), {}))
            return *error;
        WrittenPattern written;
        written.leaves = std::move(m_leaves);
        for (const Alternative& alternative : m_alternatives) {
            auto& leaves = written.alternatives.emplace_back();
            for (const auto& [path, leaf] : alternative)
                leaves.push_back(leaf);
        }
        return written;
    }

  private:
    /// The leaf for each field; a later one takes the place of an earlier one.
    using Alternative = std::map<std::string, std::size_t>;

    std::optional<Error> object(const json::object& object, const Here& here) {
        if (object.empty())
            return invalid(here.place, "Empty objects are not allowed");
        for (const json::key_value_pair& member : object) {
            const std::string key{member.key()};
            if (const auto error = this->member(key, member.value(), here))
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> member(const std::string& key, const json::value& value,
                                const Here& here) {
        if (key == "$or")
            return choice(value, here);
        const Here inner = here.at(key);
        if (here.belowOr && std::find(std::begin(reservedKeys), std::end(reservedKeys), key) !=
                                std::end(reservedKeys))
            return invalid(inner.place,
                           key + " is Ruler reserved fieldName which cannot be used inside $or.");
        if (value.is_object())
            return object(value.get_object(), inner);
        if (value.is_array())
            return leaf(value.get_array(), inner);
        return invalid(inner.place, '"' + key + "\" must be an object or an array");
    }

    std::optional<Error> leaf(const json::array& conditions, const Here& here) {
        Leaf leaf{here.path, here.place, {}};
        for (std::size_t index = 0; index < conditions.size(); ++index) {
            auto condition = parseCondition(conditions[index]);
            if (const auto* wrong = std::get_if<WrongCondition>(&condition))
                return invalid(here.place + "[" + std::to_string(index) + "]", wrong->what);
            leaf.conditions.push_back(std::get<Condition>(std::move(condition)));
        }
        if (leaf.conditions.empty())
            return invalid(here.place, "Empty arrays are not allowed");
        for (Alternative& alternative : m_alternatives)
            alternative.insert_or_assign(here.path, m_leaves.size());
        m_leaves.push_back(std::move(leaf));
        return std::nullopt;
    }

    /// `$or`: every alternative so far, with every one of these.
    std::optional<Error> choice(const json::value& value, const Here& here) {
        const std::string place = joined(here.place, "$or");
        if (!value.is_array())
            return invalid(place, "It must be an Array followed with $or.");
        const json::array& members = value.get_array();
        const std::vector<Alternative> before = m_alternatives;
        std::vector<Alternative> all;
        for (std::size_t index = 0; index < members.size(); ++index) {
            const Here inner{here.path, place + "[" + std::to_string(index) + "]", here.isRoot,
                             true};
            if (!members[index].is_object())
                return invalid(inner.place,
                               "Only JSON object is allowed in array of $or relationship.");
            m_alternatives = before;
            if (const auto error = object(members[index].get_object(), inner))
                return error;
            all.insert(all.end(), m_alternatives.begin(), m_alternatives.end());
            if (all.size() > maximumAlternatives)
                return Error{"Pattern.Invalid",
                             Text::tr("{}: the pattern comes down to more than {} combinations",
                                      place, maximumAlternatives)};
        }
        if (members.size() < 2)
            return invalid(place, "There must have at least 2 Objects in $or relationship.");
        m_alternatives = std::move(all);
        return std::nullopt;
    }

    std::vector<Leaf> m_leaves;
    std::vector<Alternative> m_alternatives{1};
};

} // namespace

Result<WrittenPattern> readPattern(const json::value& pattern) {
    return Reader{}.read(pattern);
}

} // namespace lathe::patterns
