#pragma once

#include "engine/metricmath/Metric.h"
#include "engine/metricmath/Tokens.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lathe::metricmath {

struct SearchTerm;
using SearchTermPtr = std::shared_ptr<const SearchTerm>;

/// `network`, or exactly what stands between quotation marks.
struct Sought {
    std::string text;
    bool isExact;
    Tokens tokens;

    Sought(std::string said, bool exact)
        : text{std::move(said)}
        , isExact{exact}
        , tokens{text} {}

    bool isFoundIn(std::string_view name) const;
};

struct SearchTerm {
    struct Anywhere {
        Sought sought;
    };
    /// `MetricName=ReadOps`, `InstanceType="t2.micro"`, `:aws.AccountId=LOCAL`
    struct Property {
        std::string name;
        Sought sought;
    };
    struct All {
        std::vector<SearchTermPtr> terms;
    };
    struct Any {
        std::vector<SearchTermPtr> terms;
    };
    struct Not {
        SearchTermPtr term;
    };

    std::variant<Anywhere, Property, All, Any, Not> kind;

    bool matches(const Metric& metric, std::string_view ownAccount) const;
};

} // namespace lathe::metricmath
